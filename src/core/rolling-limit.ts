import Bottleneck from 'bottleneck';

/** The rolling window, in milliseconds. */
export const windowMs = 60_000;

/** An admitted call. */
export interface Ticket {
  /** Gives the call back. Calling it again has no effect. */
  refund(): Promise<void>;
}

/** The answer to a call: its ticket, or the whole seconds until the next one can be admitted. */
export type Taken = { readonly ticket: Ticket } | { readonly secondsUntilFree: number };

/** PORT. A number of calls that may start within any window. */
export interface RollingLimit {
  /**
   * Admits one call, or refuses it at once. A redelivery of an interaction that was admitted within the window is
   * admitted without being counted again.
   */
  take(interactionId: string): Promise<Taken>;
  /** Calls left right now, and the whole seconds until there is one more; 0 when none is used. */
  left(): Promise<{ readonly left: number; readonly secondsUntilFree: number }>;
  /** Whether this process knows of no call that counts or is being decided on, so that it may forget the limit. */
  isUnused(): boolean;
}

/** Gives the limit of the calls that are counted under a key. */
export type LimitFor = (key: string, limit: number) => RollingLimit;

interface Call {
  readonly interactionId: string;
  readonly startedAt: number;
}

/**
 * Creates a limit for a rolling minute, known to this process only. The clock is monotonic, in milliseconds.
 *
 * Bottleneck decides: its reservoir is the calls that are left, and it refuses instead of queueing. Bottleneck's own
 * refresh works in fixed windows, which lets twice the limit through across a boundary. Instead, a call is given back
 * when it leaves the rolling window: before each decision, from the start times kept here. That needs no timer, so
 * nobody is refused because one fired late.
 */
export function createRollingLimit(limit: number, clock: () => number): RollingLimit {
  const limiter = new Bottleneck({
    reservoir: limit,
    highWater: 0,
    strategy: Bottleneck.strategy.OVERFLOW,
  });
  /** Oldest first. */
  let calls: Call[] = [];
  /** Calls that the limiter is deciding on. */
  let deciding = 0;
  /** The latest change to the limiter's reservoir; decisions wait for it. */
  let adjusted: Promise<unknown> = Promise.resolve();

  const standing = (now: number) => calls.filter(({ startedAt }) => now - startedAt < windowMs);

  function giveBack(count: number): void {
    if (count > 0) adjusted = limiter.incrementReservoir(count);
  }

  function ticketOf(call: Call): Ticket {
    return {
      refund() {
        const index = calls.indexOf(call);
        if (index >= 0) {
          calls.splice(index, 1);
          giveBack(1);
        }
        return Promise.resolve();
      },
    };
  }

  function secondsUntilFree(): number {
    const now = clock();
    // A call that is admitted but has not started yet will start a moment from now.
    const oldest = standing(now)[0]?.startedAt ?? now + 1;
    return Math.max(1, Math.ceil((oldest + windowMs - now) / 1000));
  }

  return {
    async take(interactionId) {
      const current = standing(clock());
      const earlier = current.find((call) => call.interactionId === interactionId);
      if (earlier) return { ticket: ticketOf(earlier) };
      // A flood of calls that cannot be admitted need not wait for the limiter, which decides one at a time.
      if (current.length >= limit) return { secondsUntilFree: secondsUntilFree() };
      deciding += 1;
      try {
        giveBack(calls.length - current.length);
        calls = current;
        await adjusted;
        const call = await limiter.schedule(() => {
          const admitted = { interactionId, startedAt: clock() };
          calls.push(admitted);
          return Promise.resolve(admitted);
        });
        return { ticket: ticketOf(call) };
      } catch (error) {
        if (error instanceof Bottleneck.BottleneckError) return { secondsUntilFree: secondsUntilFree() };
        throw error;
      } finally {
        deciding -= 1;
      }
    },
    left() {
      const used = standing(clock()).length;
      return Promise.resolve({
        left: Math.max(0, limit - used),
        secondsUntilFree: used === 0 ? 0 : secondsUntilFree(),
      });
    },
    isUnused: () => deciding === 0 && standing(clock()).length === 0,
  };
}
