import { createManualClock } from '@toonwit/discord-emulator';
import { expect, it } from 'vitest';
import { createFakeEngine, createGate } from '../../support/core.ts';
import { waitsMs } from '../../../src/adapters/discord/limits.ts';
import { shorten } from '../../support/shorten.ts';
import { answerTo, startBot, startedBot, wordsOf, type Bot, type BotOptions } from './support.ts';

const page = '<html><title>Access denied | discord.com used Cloudflare</title>error code: 1015</html>';
const cloudflare = (status: number) =>
  ({
    kind: 'status',
    status,
    body: page,
    headers: { 'content-type': 'text/html', 'retry-after': '1' },
  }) as const;

function said({ lines }: Bot, words: RegExp): number {
  return lines.filter(({ msg }) => words.test(String(msg))).length;
}

/** A bot whose interaction's token is over, so that it posts by its own token. */
async function postingBot(options: BotOptions = {}) {
  const gate = createGate();
  const engine = createFakeEngine('image-text-to-text', async () => {
    await gate.opened;
    return { caption: 'here it is' };
  });
  const clock = createManualClock();
  const bot = await startedBot({
    ...options,
    emulator: { clock },
    engines: { 'image-text-to-text': [engine] },
    adapter: { liveLineEveryMs: 60_000, ...options.adapter },
  });
  const { control, ada, channel } = bot;
  async function post(): Promise<string> {
    const used = await control.as(ada.id).useCommand(channel.id, 'caption', { prompt: 'rain' });
    await control.waitFor(() => used.reply?.loading);
    clock.advance(15 * 60_000 + 1);
    const before = control.requests.length;
    gate.open();
    await control.waitFor(() =>
      control.requests
        .slice(before)
        .some(({ template, status }) => template.endsWith('/messages') && status === 200),
    );
    const posted = control.messages(channel.id).findLast((message) => message.answers === undefined);
    return posted === undefined ? '' : wordsOf(posted);
  }
  return { ...bot, post };
}

const messagesRoute = /^\/channels\/:channel_id\/messages$/;

it('keeps posting after one stray 401', async () => {
  shorten(waitsMs, { confirmRefusal: 20 });
  const refusals: string[] = [];
  const onRefused = ({ message }: Error) => void refusals.push(message);
  const bot = await postingBot({ adapter: { onRefused } });
  bot.control.faults.add({
    method: 'POST',
    route: '/users/@me/channels',
    times: 1,
    fault: { kind: 'status', status: 401, body: { code: 0, message: '401: Unauthorized' } },
  });
  bot.control.faults.add({
    method: 'POST',
    route: messagesRoute,
    times: 1,
    fault: { kind: 'status', status: 401, body: { code: 0, message: '401: Unauthorized' } },
  });
  bot.control.openDm(bot.ada.id);
  const lost = bot.post();
  await bot.control.waitFor(() => said(bot, /one request with 401 but still takes DISCORD_TOKEN/) > 0);
  expect(await bot.post()).toContain('here it is');
  await lost;
  expect(refusals).toEqual([]);
});

it.each([403, 429])('waits and says so when Cloudflare answers %i with a page', async (status) => {
  const bot = await postingBot();
  const fault = bot.control.faults.add({ route: messagesRoute, times: 1, fault: cloudflare(status) });
  expect(await bot.post()).toContain('here it is');
  expect(fault.hits).toBe(1);
  expect(said(bot, /Cloudflare.*blocks/)).toBe(1);
});

it('waits after a 429 that does not say how long', async () => {
  shorten(waitsMs, { unnamedLimit: 50 });
  const bot = await postingBot();
  const limit = { kind: 'status', status: 429, body: { message: 'You are being rate limited.' } } as const;
  const fault = bot.control.faults.add({ route: messagesRoute, times: 1, fault: limit });
  expect(await bot.post()).toContain('here it is');
  expect(fault.hits).toBe(1);
  expect(said(bot, /without saying for how long/)).toBe(1);
});

it('answers once and logs it once when another process uses the same token', async () => {
  const first = await startedBot();
  const { emulator, control, ada, channel } = first;
  const options = { token: emulator.token, apiUrl: emulator.apiUrl };
  const second = await startBot({ adapter: options });
  await second.adapter.start();
  const about = /another process with the same DISCORD_TOKEN/;
  for (const prompt of ['rain', 'snow', 'wind']) {
    const used = await control.as(ada.id).useCommand(channel.id, 'caption', { prompt });
    await answerTo({ control }, used);
  }
  await control.waitFor(() => said(first, about) + said(second, about) > 0);
  expect(said(first, about)).toBeLessThan(2);
  expect(said(second, about)).toBeLessThan(2);
  const callbacks = control.requests.filter(({ code }) => code === 40060);
  expect(callbacks).toHaveLength(3);
});
