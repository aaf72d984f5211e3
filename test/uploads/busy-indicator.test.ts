import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createMemoryStore } from '../../src/store/memory-store.ts';
import { createBusyIndicators } from '../../src/uploads/busy-indicator.ts';
import { createOfferStore } from '../../src/uploads/offer-store.ts';
import { createPlatforms } from '../../src/uploads/attached-platforms.ts';
import type { UploadsPlatform } from '../../src/uploads/platform-port.ts';
import { createTestLogger } from '../support/core.ts';
import { createFakePlatform } from './platform-at-the-rim.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const ref = { platform: 'fake', channel: 'pictures', messageId: '1' };

/** Busy indicators on a platform that does what a test says, and an offer there. */
async function start(does: Partial<UploadsPlatform>) {
  const { logger, lines } = createTestLogger();
  const { platform, asked } = createFakePlatform(does);
  const platforms = createPlatforms({ stopped: new AbortController().signal, logger });
  platforms.attach(platform);
  const inBackground = (work: () => Promise<void>) => void work();
  const offers = createOfferStore({
    store: createMemoryStore(),
    platforms,
    logger,
    clock: Date.now,
    offerMs: 3_600_000,
    inBackground,
  });
  await offers.create({ ref, author: { id: 'ada', name: 'Ada', isBot: false } }, []);
  const indicators = createBusyIndicators({ offers, platforms, logger, afterMs: 700, inBackground });
  return { asked, lines, indicators, offers };
}

it('renews the typing indicator while the work goes on, and no longer', async () => {
  let typed = 0;
  const { indicators } = await start({ type: () => Promise.resolve(void (typed += 1)) });
  const indicator = indicators.of(ref);
  indicator.show();
  await vi.advanceTimersByTimeAsync(699);
  expect(typed).toBe(0);
  await vi.advanceTimersByTimeAsync(1 + 16_000);
  expect(typed).toBe(3);
  indicator.hide();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(typed).toBe(3);
  indicator.show();
  await vi.advanceTimersByTimeAsync(700);
  indicator.end();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(typed).toBe(4);
});

it('cancels a typing request that is still under way when the answer comes', async () => {
  let given: AbortSignal | undefined;
  const { indicators, lines } = await start({
    type: (_ref, signal) => {
      given = signal;
      return new Promise(() => undefined);
    },
  });
  const indicator = indicators.of(ref);
  indicator.show();
  await vi.advanceTimersByTimeAsync(700);
  expect(given?.aborted).toBe(false);
  indicator.hide();
  expect(given?.aborted).toBe(true);
  await vi.advanceTimersByTimeAsync(0);
  expect(lines).toEqual([]);
});

it('adds ⏳ once for two runs at the same time, and removes it after both', async () => {
  const { indicators, asked, offers } = await start({});
  const [caption, cartoon] = [indicators.of(ref), indicators.of(ref)];
  caption.show();
  cartoon.show();
  await vi.advanceTimersByTimeAsync(700);
  expect((await offers.get(ref))?.busy).toBe(true);
  caption.end();
  await vi.advanceTimersByTimeAsync(0);
  expect(asked).toEqual(['put ⏳']);
  // The next picture of the same message needs no second one.
  cartoon.hide();
  cartoon.show();
  await vi.advanceTimersByTimeAsync(700);
  cartoon.end();
  await vi.advanceTimersByTimeAsync(0);
  expect(asked).toEqual(['put ⏳', 'take ⏳']);
  expect((await offers.get(ref))?.busy).toBe(false);
});

it('shows nothing for what is answered at once, or where the offer has ended', async () => {
  const { indicators, asked, offers } = await start({});
  const quick = indicators.of(ref);
  quick.show();
  await vi.advanceTimersByTimeAsync(600);
  quick.hide();
  quick.end();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked).toEqual([]);

  const offer = await offers.get(ref);
  if (offer) await offers.end(offer);
  const late = indicators.of(ref);
  late.show();
  await vi.advanceTimersByTimeAsync(700);
  expect(asked).toEqual([]);
});
