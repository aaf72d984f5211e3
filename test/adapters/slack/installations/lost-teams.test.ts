import { expect, it } from 'vitest';
import type { AnotherWorkspace } from '@toonwit/slack-emulator';
import { photo } from '../support.ts';
import { install, reply, startBot, startSlackWithThree } from './support.ts';

const general = { user: 'ada', other: 'ben', channel: 'general' };
const annex = { user: 'cleo', other: 'dora', channel: 'annex' };
type Bot = Awaited<ReturnType<typeof startBot>>;

/** Switches offers on in a channel and gets one; somebody else opts out. */
async function leaveTraces({ control }: AnotherWorkspace, { other, ...at }: typeof general): Promise<void> {
  await control.useCommand({ ...at, command: '/uploads', text: 'offer' });
  await reply({ control }, /offer/i, at);
  const ts = control.post({ ...at, files: [{ name: 'cat.png', bytes: photo }] });
  await control.waitFor(() => control.visible(at).find((one) => one.ts === ts)?.reactions['art']);
  await control.useCommand({ ...at, user: other, command: '/uploads', text: 'optout' });
}

/** An organisation of two workspaces, each with a channel in which the bot is used, and another workspace. */
async function start(transport: 'socket' | 'http' = 'socket') {
  const { slack, acme, guild } = await startSlackWithThree();
  const team = guild.control.addTeam('Annex');
  const members = ['cleo', 'dora'];
  const ids = members.map((name) => guild.control.addPerson(name, { workspace: team.id }).id);
  const channel = guild.control.addChannel({
    ...{ name: 'annex', kind: 'public', members, bot: true },
    workspace: team.id,
  });
  const bot = await startBot({ slack, transport });
  await bot.adapter.start();
  for (const one of [acme, guild]) await install(bot.url, one);
  await leaveTraces(acme, general);
  await leaveTraces(guild, general);
  await leaveTraces(guild, annex);
  await expect.poll(async () => (await bot.store.list('optout/')).size).toBe(3);
  const isTheirs = (key: string) => [channel.id, ...ids].some((id) => key.split('/').includes(id));
  const keys = async () => [...(await bot.store.list('')).keys()].toSorted();
  return { slack, guild, team, bot, isTheirs, keys };
}

const cleaned = ({ lines }: Bot) =>
  lines.filter(({ msg }) => String(msg).startsWith('an organisation took the app')).length;

it.each(['socket', 'http'] as const)(
  'deletes what belongs to a workspace that its organisation takes the app from, told over %s',
  async (transport) => {
    const { guild, team, bot, isTheirs, keys } = await start(transport);
    const before = await keys();
    expect(new Set(before.filter(isTheirs).map((key) => key.slice(0, key.indexOf('/'))))).toEqual(
      new Set(['channel', 'file', 'optout', 'seen', 'told', 'trace']),
    );
    guild.control.revokeTeams([team.id]);
    await expect.poll(() => cleaned(bot)).toBe(1);
    expect(await keys()).toEqual(before.filter((key) => !isTheirs(key)));

    // Told twice, as Slack may do.
    guild.control.tellTeamsRevoked([team.id]);
    await expect.poll(() => cleaned(bot)).toBe(2);
    expect(await keys()).toEqual(before.filter((key) => !isTheirs(key)));
    await guild.control.useCommand({
      user: 'ada',
      channel: 'general',
      command: '/caption',
      text: 'still here',
    });
    await reply(guild, /still here/);
  },
);

it('keeps everything if the news is older than the permission', async () => {
  const { guild, team, bot, keys } = await start();
  const before = await keys();
  guild.control.tellTeamsRevoked([team.id]);
  await expect.poll(() => cleaned(bot)).toBe(1);
  expect(await keys()).toEqual(before);
});

it('keeps the opt-out of a guest from another organisation and a private channel that the bot has left', async () => {
  const { guild, team, bot, isTheirs, keys } = await start();
  const { control } = guild;
  control.addPerson('gus', { external: true });
  const shared = { name: 'shared', kind: 'public', members: ['gus'], bot: true } as const;
  const plans = { name: 'plans', kind: 'private', members: ['ada'], bot: true } as const;
  const [, hidden] = [shared, plans].map((channel) => control.addChannel(channel).id);
  await control.useCommand({ user: 'gus', channel: 'shared', command: '/uploads', text: 'optout' });
  await control.useCommand({ user: 'ada', channel: 'plans', command: '/uploads', text: 'offer' });
  await expect.poll(async () => (await bot.store.list('optout/')).size).toBe(4);
  await expect.poll(keys).toContainEqual(expect.stringContaining(hidden ?? ''));
  control.removeBot({ channel: 'plans' });
  const before = await keys();
  control.revokeTeams([team.id]);
  await expect.poll(() => cleaned(bot)).toBe(1);
  expect(await keys()).toEqual(before.filter((key) => !isTheirs(key)));
});

it('goes on after the next start where it was cut short', async () => {
  const { slack, guild, team, bot, isTheirs, keys } = await start();
  slack.control.faults.add({ methods: ['conversations.info'], fault: { kind: 'status', status: 503 } });
  guild.control.revokeTeams([team.id]);
  await guild.control.waitFor(() => bot.lines.some(({ msg }) => msg === 'a workspace could not be checked'));
  await bot.stop();
  expect((await keys()).filter(isTheirs)).not.toEqual([]);
  slack.control.faults.clear();
  const next = await startBot({ slack, store: bot.store });
  await next.adapter.start();
  await expect.poll(() => cleaned(next)).toBe(1);
  expect((await keys()).filter(isTheirs)).toEqual([]);
});
