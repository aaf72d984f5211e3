import { expect, it, onTestFinished, vi } from 'vitest';
import { noise, pixels } from '../../support/pictures.ts';
import { answerTo, startedBot, wordsOf } from './bot.ts';

it('acknowledges in time while pictures are drawn', async () => {
  const bot = await startedBot({ callsPerMinute: 1000, maxWaiting: 100 });
  const { control, ada, ben, channel } = bot;
  const image = { name: 'noise.png', bytes: await pixels(noise(320, 320)).png().toBuffer() };
  const drawings = await Promise.all(
    Array.from({ length: 4 }, () => control.as(ada.id).useCommand(channel.id, 'cartoonize', { image })),
  );
  const captions = await Promise.all(
    Array.from({ length: 20 }, () =>
      control.as(ben.id).useCommand(channel.id, 'caption', { prompt: 'rain' }),
    ),
  );
  for (const used of [...captions, ...drawings]) {
    expect(wordsOf(await answerTo(bot, used))).toMatch(/^Your (caption|picture)/);
    expect(used.failed).toBe(false);
  }
}, 60_000);

it('does not hold interactions to the 50 requests a second of other routes', async () => {
  const bot = await startedBot();
  const { control, ada, channel } = bot;
  // Who counts requests by the second waits for the next one, and this one never ends.
  vi.useFakeTimers({ toFake: ['Date'] });
  onTestFinished(() => void vi.useRealTimers());
  const uses = await Promise.all(
    Array.from({ length: 120 }, () => control.as(ada.id).useCommand(channel.id, 'help')),
  );
  // Looking at each of the uses after every change would itself take the time that is meant to be left.
  const edits = () => control.requests.filter(({ method, status }) => method === 'PATCH' && status === 200);
  await control.waitFor(() => edits().length === uses.length);
  expect(uses.filter(({ failed }) => failed)).toHaveLength(0);
}, 60_000);
