import type { Logger } from '../lib/logger.ts';
import type { Calls } from './calls.ts';
import type { Clicks } from './clicks.ts';
import { emojis, maxClickers, type Click, type MessageRef } from './port.ts';
import type { Trace, Traces } from './traces.ts';

/** Offers that are looked at after one gap, the latest first, and how many of them at once. */
const maxOffers = 25;
const atOnce = 4;

export interface MissedClicksOptions {
  readonly traces: Traces;
  readonly clicks: Pick<Clicks, 'added' | 'removed'>;
  readonly callsOf: (platform: string) => Calls;
  /** Called for a message that was deleted meanwhile. */
  readonly onGone: (ref: MessageRef) => Promise<void>;
  readonly whoClicks: 'author' | 'anyone';
  readonly isOver: () => boolean;
  readonly clock: () => number;
  readonly logger: Logger;
}

/** Makes the search for clicks that nobody told of: a request for each offer that stands, and one more for each emoji. */
export function createMissedClicks(options: MissedClicksOptions) {
  const { traces, clicks, callsOf, onGone, whoClicks, isOver, clock, logger } = options;

  async function lookAt({ ref, authorId, emojis: offered, heard = [] }: Trace): Promise<void> {
    const asked = offered.map((emoji) =>
      whoClicks === 'author' || emoji === emojis.agree ? { emoji, by: authorId } : { emoji },
    );
    const found = await callsOf(ref.platform).clicks(ref, asked);
    if (!found) return onGone(ref);
    // What was taken back while nobody told of it is to count when it is clicked again.
    for (const { emoji, userId } of heard) {
      const same = found.filter((click) => click.emoji === emoji);
      if (same.some(({ user }) => user.id === userId) || same.length >= maxClickers) continue;
      await clicks.removed({ ref, emoji, user: { id: userId, name: userId, isBot: false } });
    }
    const isAgreement = ({ emoji }: Click) => emoji === emojis.agree;
    // First: it may answer a question from before, but none that the other clicks bring about now.
    const inOrder = [...found.filter(isAgreement), ...found.filter((click) => !isAgreement(click))];
    for (const { emoji, user } of inOrder) {
      if (isOver()) return;
      if (!user.isBot) await clicks.added({ ref, emoji, user }, { isLate: true });
    }
  }

  return async (platform: string): Promise<void> => {
    const standing = (await traces.standing(platform))
      .filter(({ emojis: offered, until }) => offered.length > 0 && until > clock())
      .slice(0, maxOffers);
    for (let at = 0; at < standing.length && !isOver(); at += atOnce)
      await Promise.all(
        standing.slice(at, at + atOnce).map((trace) =>
          lookAt(trace).catch((error: unknown) => {
            logger.warn(
              { err: error, channel: trace.ref.channel },
              'missed clicks cannot be looked for here',
            );
          }),
        ),
      );
  };
}
