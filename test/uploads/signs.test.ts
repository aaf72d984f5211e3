import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createMemoryStore } from '../../src/store/memory-store.ts';
import { createCalls } from '../../src/uploads/calls.ts';
import type { UploadsPlatform } from '../../src/uploads/port.ts';
import { createSigns } from '../../src/uploads/signs.ts';
import { createTraces } from '../../src/uploads/traces.ts';
import { createTestLogger } from '../support/core.ts';
import { createFakePlatform } from './platform-at-the-rim.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const ref = { platform: 'fake', channel: 'pictures', messageId: '1' };

/** Signs at a platform that does what a test says, and an offer there. */
async function start(does: Partial<UploadsPlatform>) {
  const { logger, lines } = createTestLogger();
  const { platform, asked } = createFakePlatform(does);
  const calls = createCalls(platform, new AbortController().signal);
  const callsOf = () => calls;
  const inBackground = (work: () => Promise<void>) => void work();
  const traces = createTraces({
    store: createMemoryStore(),
    callsOf,
    logger,
    clock: Date.now,
    inBackground,
  });
  const until = Date.now() + 3_600_000;
  await traces.save({ ref, authorId: 'ada', emojis: [], lines: [], results: [], until });
  const signs = createSigns({ traces, callsOf, logger, afterMs: 700, inBackground });
  return { asked, lines, signs, traces };
}

it('renews a platform’s own sign for as long as the work goes on, and not beyond', async () => {
  let typed = 0;
  const { signs } = await start({ type: () => Promise.resolve(void (typed += 1)) });
  const sign = signs.of(ref);
  sign.on();
  await vi.advanceTimersByTimeAsync(699);
  expect(typed).toBe(0);
  await vi.advanceTimersByTimeAsync(1 + 16_000);
  expect(typed).toBe(3);
  sign.off();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(typed).toBe(3);
  sign.on();
  await vi.advanceTimersByTimeAsync(700);
  sign.end();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(typed).toBe(4);
});

it('gives up a sign that is still on its way when the answer is', async () => {
  let given: AbortSignal | undefined;
  const { signs, lines } = await start({
    type: (_ref, signal) => {
      given = signal;
      return new Promise(() => undefined);
    },
  });
  const sign = signs.of(ref);
  sign.on();
  await vi.advanceTimersByTimeAsync(700);
  expect(given?.aborted).toBe(false);
  sign.off();
  expect(given?.aborted).toBe(true);
  await vi.advanceTimersByTimeAsync(0);
  expect(lines).toEqual([]);
});

it('puts ⏳ below the message once for two things at a time, and takes it away after both', async () => {
  const { signs, asked, traces } = await start({});
  const [caption, cartoon] = [signs.of(ref), signs.of(ref)];
  caption.on();
  cartoon.on();
  await vi.advanceTimersByTimeAsync(700);
  expect((await traces.of(ref))?.busy).toBe(true);
  caption.end();
  await vi.advanceTimersByTimeAsync(0);
  expect(asked).toEqual(['put ⏳']);
  // The next picture of the same message needs no other one.
  cartoon.off();
  cartoon.on();
  await vi.advanceTimersByTimeAsync(700);
  cartoon.end();
  await vi.advanceTimersByTimeAsync(0);
  expect(asked).toEqual(['put ⏳', 'take ⏳']);
  expect((await traces.of(ref))?.busy).toBe(false);
});

it('puts up nothing for what is answered at once, nor where the offer is gone', async () => {
  const { signs, asked, traces } = await start({});
  const quick = signs.of(ref);
  quick.on();
  await vi.advanceTimersByTimeAsync(600);
  quick.off();
  quick.end();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked).toEqual([]);

  const trace = await traces.of(ref);
  if (trace) await traces.clear(trace, { results: false, reactions: true });
  const late = signs.of(ref);
  late.on();
  await vi.advanceTimersByTimeAsync(700);
  expect(asked).toEqual([]);
});
