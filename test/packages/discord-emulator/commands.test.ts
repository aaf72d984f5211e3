import { afterEach, beforeEach, expect, it } from 'vitest';
import { refusalOf, startPlace, type Place } from './start.ts';

let place: Place;

beforeEach(async () => {
  place = await startPlace();
});

afterEach(async () => {
  await place.emulator.close();
});

function route(guildId?: string): `/${string}` {
  const guild = guildId === undefined ? '' : `/guilds/${guildId}`;
  return `/applications/${place.control.botId}${guild}/commands`;
}

function put(body: unknown): Promise<unknown> {
  return place.rest.put(route(), { body });
}

const text = { type: 3, name: 'text', description: 'What' };

it('returns commands as Discord does: defaults filled in, false values left out', async () => {
  const [command] = (await put([
    {
      name: 'echo',
      description: 'Says',
      options: [{ ...text, required: false, autocomplete: false }],
      name_localizations: { de: 'sag' },
    },
  ])) as object[];
  expect(command).toMatchObject({
    type: 1,
    name: 'echo',
    options: [{ type: 3, name: 'text', description: 'What' }],
    default_member_permissions: null,
    contexts: null,
    integration_types: [0, 1],
    nsfw: false,
    name_localizations: { de: 'sag' },
  });
  expect(command).not.toHaveProperty('options.0.required');
  const [listed] = (await place.rest.get(route())) as object[];
  expect(listed).not.toHaveProperty('name_localizations');
  const query = new URLSearchParams({ with_localizations: 'true' });
  expect(await place.rest.get(route(), { query })).toMatchObject([{ name_localizations: { de: 'sag' } }]);
});

it('keeps the id of a command that is overwritten, and gives it a new version', async () => {
  type Listed = { id: string; version: string }[];
  const [before] = (await put([{ name: 'a', description: 'one' }])) as Listed;
  const [after] = (await put([
    { name: 'a', description: 'two' },
    { name: 'b', description: 'three' },
  ])) as Listed;
  expect(after?.id).toBe(before?.id);
  expect(after?.version).not.toBe(before?.version);
  await put([]);
  expect(place.control.commands).toEqual([]);
});

it('keeps a guild’s commands separate from the global ones', async () => {
  const body = { name: 'here', description: 'Only here' };
  const { id } = (await place.rest.post(route(place.guild.id), { body })) as { id: string };
  expect(await place.rest.get(route())).toEqual([]);
  await place.rest.patch(`${route(place.guild.id)}/${id}`, { body: { description: 'Changed' } });
  expect(place.control.commands).toMatchObject([
    { name: 'here', description: 'Changed', guild_id: place.guild.id },
  ]);
  await place.rest.delete(`${route(place.guild.id)}/${id}`);
  expect(await refusalOf(place.rest.get(`${route(place.guild.id)}/${id}`))).toMatchObject({
    status: 404,
    code: 10063,
  });
  expect(await refusalOf(place.rest.get('/applications/1/commands'))).toMatchObject({
    status: 403,
    code: 20012,
  });
});

const reasons: [string, unknown, object][] = [
  [
    'a name in capitals',
    [{ name: 'Echo', description: 'x' }],
    { 0: { name: { _errors: [{ code: 'APPLICATION_COMMAND_INVALID_NAME' }] } } },
  ],
  [
    'no description',
    [{ name: 'echo' }],
    { 0: { description: { _errors: [{ code: 'BASE_TYPE_REQUIRED' }] } } },
  ],
  [
    'a description of 101 characters',
    [{ name: 'echo', description: 'x'.repeat(101) }],
    { 0: { description: { _errors: [{ code: 'BASE_TYPE_BAD_LENGTH' }] } } },
  ],
  [
    'a description on a menu command',
    [{ type: 3, name: 'Look', description: 'x' }],
    { 0: { description: { _errors: [{}] } } },
  ],
  [
    'a required option after an optional one',
    [{ name: 'echo', description: 'x', options: [text, { ...text, name: 'more', required: true }] }],
    { 0: { options: { 1: { _errors: [{ code: 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID' }] } } } },
  ],
  [
    'two options of one name',
    [{ name: 'echo', description: 'x', options: [text, text] }],
    {
      0: {
        options: { 1: { name: { _errors: [{ code: 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS' }] } } },
      },
    },
  ],
  [
    'two commands of one name',
    [
      { name: 'a', description: 'x' },
      { name: 'a', description: 'y' },
    ],
    { 1: { name: { _errors: [{ code: 'APPLICATION_COMMANDS_DUPLICATE_NAME' }] } } },
  ],
  [
    'an unknown locale',
    [{ name: 'a', description: 'x', name_localizations: { xx: 'b' } }],
    { 0: { name_localizations: { xx: { _errors: [{}] } } } },
  ],
];

it.each(reasons)('refuses %s and registers nothing', async (_what, body, errors) => {
  expect(await refusalOf(put(body))).toMatchObject({ status: 400, code: 50035, raw: { errors } });
  expect(place.control.commands).toEqual([]);
});

it('allows fifteen message menu commands and no more', async () => {
  const menus = (count: number) => Array.from({ length: count }, (_, n) => ({ type: 3, name: `Menu ${n}` }));
  await put(menus(15));
  expect(await refusalOf(put(menus(16)))).toMatchObject({ status: 400, code: 30032 });
});
