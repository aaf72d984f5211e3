import { expect, it, onTestFinished, vi } from 'vitest';
import { noise, pixels } from '../../support/pictures.ts';
import { createFakeEngine, createGate } from '../../support/core.ts';
import { answerTo, engines, startedBot, wordsOf } from './support.ts';

it('acknowledges while pictures are drawn, and answers other commands', async () => {
  const gate = createGate();
  const [filter] = engines['image-to-image'];
  const held = createFakeEngine(
    'image-to-image',
    async (input, signal) => {
      if (!filter) throw new Error('expected an engine that draws');
      const drawn = await filter.run(input, signal);
      await gate.opened;
      return drawn;
    },
    { concurrency: 1 },
  );
  const bot = await startedBot({
    engines: { 'image-to-image': [held] },
    callsPerMinute: 1000,
    maxWaiting: 100,
  });
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
  for (const used of captions) expect(wordsOf(await answerTo(bot, used))).toMatch(/^Your caption/);
  await control.waitFor(() => drawings.every(({ acknowledged }) => acknowledged));
  expect(drawings.flatMap(({ reply }) => reply?.attachments)).toEqual([]);
  gate.open();
  for (const used of drawings) expect(wordsOf(await answerTo(bot, used))).toMatch(/^Your picture/);
});

it('exempts interactions from the limit of 50 requests a second', async () => {
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
});
