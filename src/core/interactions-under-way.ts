import { beginLife, type Life } from '../lib/abort.ts';
import type { Outcome } from './reply.ts';
import { cancelled, stopping, timedOut } from './refusals.ts';

/** The interactions that are being answered. */
interface InteractionsUnderWay {
  /** Starts the work for a key, or joins the work that is under way for it. */
  join(key: string, signal: AbortSignal, work: (life: Life) => Promise<Outcome>): Promise<Outcome>;
  /** Whether nothing new may start. */
  readonly isDraining: boolean;
  /** Gives what runs `graceMs` to finish, then ends it. */
  drain(graceMs: number): Promise<void>;
}

/** Keeps track of interactions, each of which ends at a deadline in ms. */
export function createInteractionsUnderWay(deadlineMs: number): InteractionsUnderWay {
  const running = new Map<string, { readonly life: Life; readonly outcome: Promise<Outcome> }>();
  let isDraining = false;
  return {
    get isDraining() {
      return isDraining;
    },
    join(key, signal, work) {
      const earlier = running.get(key);
      if (earlier) return earlier.outcome;
      const life = beginLife({
        parent: signal,
        onParentAbort: cancelled,
        deadlineMs,
        onDeadline: timedOut,
      });
      const outcome = work(life).finally(() => {
        life[Symbol.dispose]();
        running.delete(key);
      });
      running.set(key, { life, outcome });
      return outcome;
    },
    async drain(graceMs) {
      isDraining = true;
      const grace = setTimeout(() => {
        for (const { life } of running.values()) life.end(stopping());
      }, graceMs);
      await Promise.all([...running.values()].map(({ outcome }) => outcome));
      clearTimeout(grace);
    },
  };
}
