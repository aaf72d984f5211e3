import { GatewayIntentBits } from 'discord.js';
import { expect, it } from 'vitest';
import { createFakeEngine, createGate } from '../../support/core.ts';
import { answerTo, startBot, startedBot, wordsOf, type Bot } from './support.ts';

async function answers({ control, ada, channel }: Bot): Promise<boolean> {
  const used = await control.as(ada.id).useCommand(channel.id, 'help');
  return wordsOf(await answerTo({ control }, used)).includes('What I can do here');
}

const isResume = ({ op, direction }: { op: number; direction: string }) =>
  direction === 'received' && op === 6;
const isIdentify = ({ op, direction }: { op: number; direction: string }) =>
  direction === 'received' && op === 2;

const { Guilds, GuildMessages, GuildMessageReactions, DirectMessages, DirectMessageReactions } =
  GatewayIntentBits;
const unprivileged = Guilds | GuildMessages | GuildMessageReactions | DirectMessages | DirectMessageReactions;

it.each([
  ['no privileged intent', 0, unprivileged],
  ['what people write where it is let to', 1 << 15, unprivileged | GatewayIntentBits.MessageContent],
])('asks for %s', async (_, portalIntents, intents) => {
  const { control } = await startedBot({ emulator: { portalIntents } });
  const identify = control.gateway.records.find(isIdentify);
  expect(identify?.d).toMatchObject({ intents });
});

it.each([
  ['the connection is closed with 4000', (bot: Bot) => bot.control.gateway.close(4000), 'resume'],
  ['the connection is cut', (bot: Bot) => bot.control.gateway.cut(), 'resume'],
  ['Discord asks for a reconnect', (bot: Bot) => bot.control.gateway.reconnect(), 'resume'],
  ['the session is invalid for now', (bot: Bot) => bot.control.gateway.invalidate(true), 'resume'],
  ['the session is invalid for good', (bot: Bot) => bot.control.gateway.invalidate(false), 'identify'],
])(
  'answers again after %s',
  async (_, disturb, way) => {
    const bot = await startedBot();
    const { gateway } = bot.control;
    const before = gateway.records.length;
    disturb(bot);
    const came = way === 'resume' ? isResume : isIdentify;
    await bot.control.waitFor(() => gateway.records.slice(before).some(came) && gateway.connected === 1);
    expect(await answers(bot)).toBe(true);
  },
  40_000,
);

it('delivers the answer when the gateway drops in the middle of a command', async () => {
  const gate = createGate();
  const engine = createFakeEngine('image-text-to-text', async () => {
    await gate.opened;
    return { caption: 'still here' };
  });
  const bot = await startedBot({ engines: { 'image-text-to-text': [engine] } });
  const { control, ada, channel } = bot;
  const used = await control.as(ada.id).useCommand(channel.id, 'caption', { prompt: 'rain' });
  await control.waitFor(() => used.reply);
  control.gateway.accepts = false;
  control.gateway.cut();
  await control.waitFor(() => control.gateway.connected === 0);
  gate.open();
  expect(wordsOf(await answerTo(bot, used))).toContain('still here');
  control.gateway.accepts = true;
});

it('stops while it is reconnecting', async () => {
  const bot = await startedBot();
  const { control } = bot;
  const { gateway } = control;
  gateway.forgetSessions();
  gateway.cut();
  await control.waitFor(() => gateway.connected === 0);
  // Welcomed by the gateway, which the library has not heard of yet.
  await control.waitFor(() => gateway.connected === 1);
  await bot.stop();
  await control.waitFor(() => gateway.connected === 0);
}, 40_000);

it('says where to find the token when it is wrong', async () => {
  const bot = await startBot({ adapter: { token: 'wrong' } });
  await expect(bot.adapter.start()).rejects.toThrow(/does not accept DISCORD_TOKEN.*Bot ▸ Reset Token/);
});

it.each([
  [4004, /Reset Token/],
  [4014, /Privileged Gateway Intents.*Message Content Intent/],
  [4011, /SHARD_COUNT=auto/],
])('says what to do when the gateway closes with %i', async (code, sentence) => {
  const bot = await startBot();
  const { control } = bot;
  const started = bot.adapter.start();
  const refused = expect(started).rejects.toThrow(sentence);
  const stop = control.onChange(() => {
    if (control.gateway.connected > 0) control.gateway.close(code);
  });
  await refused;
  stop();
});

it('says so when Discord cannot be reached', async () => {
  const bot = await startBot({ adapter: { apiUrl: 'http://127.0.0.1:1/api' } });
  await expect(bot.adapter.start()).rejects.toThrow(/Discord can't be reached at http:\/\/127.0.0.1:1\/api/);
});

it.each([
  ['as many shards as Discord recommends', 'auto' as const, 2],
  ['as many shards as it is told', 3, 3],
])(
  'connects %s',
  async (_, shards, count) => {
    const bot = await startedBot({ emulator: { shards: 2 }, adapter: { shards } });
    const { sessions } = bot.control.gateway;
    expect(sessions.map(({ shard }) => shard)).toHaveLength(count);
    expect(sessions.every(({ shard: [, of] }) => of === count)).toBe(true);
    expect(await answers(bot)).toBe(true);
  },
  40_000,
);
