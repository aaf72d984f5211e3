import type { Logger } from '../lib/logger.ts';
import { messageKey } from './seen-messages.ts';
import type { OfferStore } from './offer-store.ts';
import type { Platforms, TimedPlatform } from './attached-platforms.ts';
import { busyEmoji } from './emojis.ts';
import type { MessageRef } from './platform-port.ts';

/** Work that finishes sooner shows no busy indicator. */
export const usualBusyAfterMs = 700;

/** How often the typing indicator is renewed. Discord shows it for ten seconds. */
const typingRenewalMs = 8_000;

/** Shows people that their picture is being worked on. Nothing here throws, and no answer waits for it. */
export interface BusyIndicator {
  /** The work begins, or goes on with the next picture. */
  show(): void;
  /** An answer is about to appear. */
  hide(): void;
  /** All work is over. */
  end(): void;
}

export interface BusyIndicators {
  of(ref: MessageRef): BusyIndicator;
  /** Removes ⏳ left over from before a restart. */
  removeLeftovers(platform: string): Promise<void>;
}

interface BusyIndicatorsOptions {
  readonly offers: OfferStore;
  readonly platforms: Platforms;
  readonly logger: Logger;
  /** Work that finishes sooner shows nothing. */
  readonly afterMs: number;
  readonly inBackground: (work: () => Promise<void>) => void;
}

/** Creates busy indicators: typing where the platform has it, otherwise ⏳ below the message. */
export function createBusyIndicators(options: BusyIndicatorsOptions): BusyIndicators {
  const { offers, platforms, logger, afterMs, inBackground } = options;
  /** Messages with ⏳: how many runs need it, and the last change that was started. */
  const hourglasses = new Map<string, { users: number; lastChange: Promise<void> }>();

  async function attempt(work: () => Promise<void>): Promise<void> {
    await work().catch((error: unknown) => logger.info({ err: error }, 'a busy indicator failed'));
  }

  function typing(ref: MessageRef, type: NonNullable<TimedPlatform['type']>): BusyIndicator {
    let timer: NodeJS.Timeout | undefined;
    let controller = new AbortController();
    const hide = () => {
      clearTimeout(timer);
      // A request that arrives after the answer would show typing for nothing.
      controller.abort();
    };
    const renew = () => {
      timer = setTimeout(renew, typingRenewalMs);
      const { signal } = controller;
      inBackground(() =>
        attempt(async () => {
          await type(ref, signal).catch((error: unknown) => {
            if (!signal.aborted) throw error;
          });
        }),
      );
    };
    return {
      show() {
        hide();
        controller = new AbortController();
        timer = setTimeout(renew, afterMs);
      },
      hide,
      end: hide,
    };
  }

  async function addHourglass(ref: MessageRef): Promise<void> {
    // Stored first, so that it is removed after a restart in between too.
    const offer = await offers.change(ref, (now) => ({ ...now, busy: true }));
    if (offer) await platforms.of(ref).react(ref, busyEmoji);
  }

  async function removeHourglass(ref: MessageRef): Promise<void> {
    await platforms.of(ref).unreact(ref, busyEmoji);
    await offers.change(ref, (now) => ({ ...now, busy: false }));
  }

  /** Adds ⏳ for the first run that needs it and removes it after the last, one request after another. */
  function countHourglass(ref: MessageRef, change: 1 | -1): void {
    const key = messageKey(ref);
    const state = hourglasses.get(key) ?? { users: 0, lastChange: Promise.resolve() };
    hourglasses.set(key, state);
    state.users += change;
    if (state.users !== (change === 1 ? 1 : 0)) return;
    const done = state.lastChange
      .then(() => attempt(() => (change === 1 ? addHourglass(ref) : removeHourglass(ref))))
      .finally(() => {
        if (state.lastChange === done && state.users === 0) hourglasses.delete(key);
      });
    state.lastChange = done;
    inBackground(() => done);
  }

  function hourglass(ref: MessageRef): BusyIndicator {
    let timer: NodeJS.Timeout | undefined;
    let isShown = false;
    const hide = () => clearTimeout(timer);
    return {
      show() {
        hide();
        if (isShown) return;
        timer = setTimeout(() => {
          isShown = true;
          countHourglass(ref, 1);
        }, afterMs);
      },
      // ⏳ stays between the pictures of a message: each change costs a request.
      hide,
      end() {
        hide();
        if (isShown) countHourglass(ref, -1);
        isShown = false;
      },
    };
  }

  return {
    of(ref) {
      const { type } = platforms.of(ref);
      return type ? typing(ref, type) : hourglass(ref);
    },
    async removeLeftovers(platform) {
      for (const { ref, busy } of await offers.list(platform))
        if (busy === true && platforms.isOurs(ref) && !hourglasses.has(messageKey(ref)))
          await attempt(() => removeHourglass(ref));
    },
  };
}
