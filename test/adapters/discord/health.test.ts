import { expect, it } from 'vitest';
import { waitsMs } from '../../../src/adapters/discord/limits.ts';
import { shorten } from '../../support/shorten.ts';
import { answerTo, startBot, startedBot, wordsOf, type Bot, type BotOptions } from './support.ts';

async function watchedBot(options: BotOptions = {}) {
  shorten(waitsMs, { confirmRefusal: 20, reconnectAtLeast: 20 });
  const refusals: string[] = [];
  const onRefused = ({ message }: Error) => void refusals.push(message);
  const bot = await startedBot({ ...options, adapter: { ...options.adapter, onRefused } });
  return { ...bot, refusals, state: () => bot.adapter.status().state };
}

function said({ lines }: Pick<Bot, 'lines'>, words: RegExp): number {
  return lines.filter(({ msg }) => words.test(String(msg))).length;
}

async function helps({ control, ada, channel }: Bot): Promise<string> {
  return wordsOf(await answerTo({ control }, await control.as(ada.id).useCommand(channel.id, 'help')));
}

it('reports the state of the connection', async () => {
  const bot = await startBot();
  expect(bot.adapter.status()).toMatchObject({ state: 'connecting', connects: 0 });
  await bot.adapter.start();
  expect(bot.adapter.status()).toMatchObject({ state: 'connected', connects: 1 });
  expect(bot.adapter.status().lastEventAt).toEqual(expect.any(Number));
  bot.control.gateway.accepts = false;
  bot.control.gateway.cut();
  await bot.control.waitFor(() => bot.adapter.status().state !== 'connected');
  expect(bot.adapter.status().reason).toMatch(/was lost/);
  bot.control.gateway.accepts = true;
  await bot.control.waitFor(() => bot.adapter.status().state === 'connected');
  expect(bot.adapter.status().connects).toBe(2);
  await bot.stop();
  expect(bot.adapter.status().state).toBe('stopped');
}, 40_000);

it('says that the token was reset while it was running', async () => {
  const bot = await watchedBot();
  bot.control.resetToken();
  await bot.control.waitFor(() => bot.refusals.length > 0);
  expect(bot.refusals).toEqual([expect.stringMatching(/does not accept DISCORD_TOKEN.*Reset Token/)]);
  expect(bot.adapter.status()).toMatchObject({ state: 'refused', reason: bot.refusals[0] });
}, 40_000);

it('reconnects when the gateway refuses a token that Discord still accepts', async () => {
  const bot = await watchedBot();
  bot.control.gateway.close(4004);
  await bot.control.waitFor(() => bot.state() === 'connecting');
  await bot.control.waitFor(() => bot.state() === 'connected');
  expect(bot.refusals).toEqual([]);
  expect(await helps(bot)).toContain('What I can do here');
}, 40_000);

it('carries on without an intent that is withdrawn while it runs', async () => {
  const bot = await watchedBot();
  bot.control.portalIntents = 0;
  await bot.control.waitFor(() => said(bot, /Message Content Intent is off/) === 1);
  await bot.control.waitFor(() => bot.state() === 'connected');
  const identified = bot.control.gateway.records.findLast(
    ({ op, direction }) => op === 2 && direction === 'received',
  );
  expect((identified?.d as { intents: number }).intents & (1 << 15)).toBe(0);
  expect(bot.refusals).toEqual([]);
  expect(await helps(bot)).toContain('What I can do here');
}, 40_000);

it('stops cleanly while it is connecting', async () => {
  const bot = await startBot();
  bot.control.faults.add({ fault: { kind: 'slow', delayMs: 60_000 } });
  const started = expect(bot.adapter.start()).rejects.toThrow();
  await bot.stop();
  await started;
  expect(bot.adapter.status().state).toBe('stopped');
});
