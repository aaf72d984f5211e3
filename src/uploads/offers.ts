import type { Calls } from './calls.ts';
import { emojis, type Emoji, type SharedMessage } from './port.ts';
import type { Ask } from './runs.ts';
import type { Trace, Traces } from './traces.ts';

export interface OffersOptions {
  readonly traces: Traces;
  readonly callsOf: (platform: string) => Calls;
  readonly goesTo: (ask: Ask) => string | undefined;
  readonly traceOf: (message: SharedMessage, emojis: readonly Emoji[]) => Trace;
}

/** Makes offers: one request per emoji, and nothing is downloaded. */
export function createOffers({ traces, callsOf, goesTo, traceOf }: OffersOptions) {
  return {
    /** Puts the reactions below a message. Rejects where the platform refuses one. */
    async offer(message: SharedMessage): Promise<void> {
      const { ref } = message;
      const leaves = goesTo('caption') !== undefined || goesTo('cartoonize') !== undefined;
      const offered = [emojis.caption, emojis.cartoonize, ...(leaves ? [emojis.agree] : [])];
      // Kept before they stand, so that a restart in between cleans up as well.
      await traces.save(traceOf(message, offered));
      for (const emoji of offered) {
        if (!(await traces.of(ref))) return;
        await callsOf(ref.platform).react(ref, emoji);
      }
    },
  };
}
