import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { png, refusalOf, startPlace, type Place } from './start.ts';

let place: Place;

beforeEach(async () => {
  place = await startPlace();
});

afterEach(async () => {
  await place.emulator.close();
});

function send(body: object, files?: { name: string; data: Buffer }[]) {
  const route = `/channels/${place.channel.id}/messages` as const;
  return place.rest.post(route, files ? { body, files } : { body });
}

it('requires the token, and knows its routes and their methods', async () => {
  const ask = async (path: string, init?: RequestInit) => {
    const response = await fetch(`${place.emulator.apiUrl}${path}`, init);
    return [response.status, ((await response.json()) as { code: number }).code];
  };
  const headers = { authorization: `Bot ${place.emulator.token}` };
  expect(await ask('/v10/users/@me')).toEqual([401, 0]);
  expect(await ask('/v10/users/@me', { headers: { authorization: 'Bot wrong' } })).toEqual([401, 0]);
  expect(await ask('/v10/nowhere', { headers })).toEqual([404, 0]);
  expect(await ask('/v10/gateway', { method: 'DELETE', headers })).toEqual([405, 0]);
  expect(await ask('/v6/gateway', { headers })).toEqual([400, 50041]);
  const init = { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: '{' };
  expect(await ask(`/v10/channels/${place.channel.id}/messages`, init)).toEqual([400, 50109]);
});

it('names every reason for refusing a message, at its path', async () => {
  const embeds = [{ title: 'x'.repeat(257), fields: [{ name: 'n' }] }];
  const button = { type: 2, style: 1, custom_id: 'same', label: 'x'.repeat(81) };
  const components = [
    { type: 1, components: [button, { type: 2, style: 1, custom_id: 'same', label: 'b' }] },
  ];
  const { status, code, raw } = await refusalOf(send({ content: 'x'.repeat(2001), embeds, components }));
  expect({ status, code }).toEqual({ status: 400, code: 50035 });
  const tooLong = (max: number) => ({
    _errors: [{ code: 'BASE_TYPE_MAX_LENGTH', message: `Must be ${max} or fewer in length.` }],
  });
  expect(raw).toMatchObject({
    message: 'Invalid Form Body',
    errors: {
      content: tooLong(2000),
      embeds: {
        0: { title: tooLong(256), fields: { 0: { value: { _errors: [{ code: 'BASE_TYPE_REQUIRED' }] } } } },
      },
      components: {
        0: {
          components: {
            0: { label: tooLong(80) },
            1: { custom_id: { _errors: [{ code: 'COMPONENT_CUSTOM_ID_DUPLICATED' }] } },
          },
        },
      },
    },
  });
});

it.each([
  ['eleven embeds', { embeds: Array.from({ length: 11 }, () => ({ title: 'a' })) }, 50035],
  [
    '6001 characters of embeds',
    { embeds: [{ description: 'x'.repeat(4000) }, { description: 'x'.repeat(2001) }] },
    50035,
  ],
  [
    'six rows',
    {
      components: Array.from({ length: 6 }, (_, n) => ({
        type: 1,
        components: [{ type: 2, style: 1, label: 'a', custom_id: String(n) }],
      })),
    },
    50035,
  ],
  [
    'six buttons in a row',
    {
      components: [
        {
          type: 1,
          components: Array.from({ length: 6 }, (_, n) => ({
            type: 2,
            style: 1,
            label: 'a',
            custom_id: String(n),
          })),
        },
      ],
    },
    50035,
  ],
  [
    'a custom id of 101 characters',
    {
      components: [{ type: 1, components: [{ type: 2, style: 1, label: 'a', custom_id: 'x'.repeat(101) }] }],
    },
    50035,
  ],
  [
    'mentions both parsed and listed',
    { content: 'a', allowed_mentions: { parse: ['users'], users: ['1'] } },
    50035,
  ],
  ['nothing at all', {}, 50006],
  ['blanks', { content: '  ' }, 50006],
])('refuses a message with %s', async (_what, body, code) => {
  expect(await refusalOf(send(body))).toMatchObject({ status: 400, code });
});

it('posts a message only once per enforced nonce', async () => {
  await send({ content: 'a', nonce: '7', enforce_nonce: true });
  await send({ content: 'a', nonce: '7', enforce_nonce: true });
  expect(place.control.messages(place.channel.id)).toHaveLength(1);
});

it('blanks other people’s text if the message-content intent is off in the portal', async () => {
  const { control, ada, channel, rest } = place;
  control.portalIntents = 0;
  await control.as(ada.id).post(channel.id, 'not for the bot');
  await control.as(ada.id).post(channel.id, `<@${control.botId}> for the bot`);
  await send({ content: 'its own' });
  expect(await rest.get(`/channels/${channel.id}/messages`)).toMatchObject([
    { content: 'its own' },
    { content: `<@${control.botId}> for the bot` },
    { content: '' },
  ]);
});

it('resolves the files that new-style components show', async () => {
  const items = [{ media: { url: 'attachment://a.png' }, description: 'Alt' }];
  const components = [
    {
      type: 17,
      components: [
        { type: 10, content: 'Look' },
        { type: 12, items },
      ],
    },
  ];
  const files = [{ name: 'a.png', data: await png() }];
  await send({ flags: 1 << 15, components }, files);
  const [message] = place.control.messages(place.channel.id);
  expect(message?.components).toMatchObject([
    { type: 17, id: 1, components: [{}, { items: [{ media: { width: 40, content_type: 'image/png' } }] }] },
  ]);
  expect(await refusalOf(send({ flags: 1 << 15, components, content: 'old' }, files))).toMatchObject({
    code: 50035,
  });
  expect(await refusalOf(send({ components }))).toMatchObject({ code: 50035 });
});

describe('permissions', () => {
  it('hide a channel without VIEW_CHANNEL', async () => {
    place.control.setBotPermissions(place.channel.id, []);
    expect(await refusalOf(send({ content: 'a' }))).toMatchObject({ status: 403, code: 50001 });
  });

  it('refuse messages without SEND_MESSAGES and files without ATTACH_FILES', async () => {
    place.control.setBotPermissions(place.channel.id, ['ViewChannel']);
    expect(await refusalOf(send({ content: 'a' }))).toMatchObject({ status: 403, code: 50013 });
    place.control.setBotPermissions(place.channel.id, ['ViewChannel', 'SendMessages']);
    await send({ content: 'a' });
    expect(await refusalOf(send({}, [{ name: 'a.png', data: await png() }]))).toMatchObject({
      status: 403,
      code: 50013,
    });
  });

  it('leave the history empty without READ_MESSAGE_HISTORY', async () => {
    const { control, ada, channel, rest } = place;
    await control.as(ada.id).post(channel.id, 'hello');
    expect(await rest.get(`/channels/${channel.id}/messages`)).toHaveLength(1);
    control.setBotPermissions(channel.id, ['ViewChannel']);
    expect(await rest.get(`/channels/${channel.id}/messages`)).toEqual([]);
  });
});
