import { z } from 'zod';
import type { Store } from '../../store/store.ts';
import type { Taken } from './rolling-limit.ts';

const dayMs = 86_400_000;

/** Calls of one person on one day. */
const counted = z.object({
  /** Days since 1970, UTC. */
  day: z.number(),
  used: z.number(),
  /** The latest interactions, which may be delivered again. */
  recent: z.array(z.string()),
});
type Counted = z.output<typeof counted>;

/** Interactions that are remembered; a redelivery comes within minutes. */
const maxRecent = 20;

/** Counts each person's calls of a day, over all processes that share the store. */
export interface DailyCalls {
  /** Admits one call, or says in how many seconds the next day begins. A redelivery is not counted again. */
  take(person: string, limit: number, interactionId: string): Promise<Taken>;
  /** Calls used today, and in how many seconds the next day begins. */
  today(person: string): Promise<{ readonly used: number; readonly secondsUntilFree: number }>;
  /** Forgets what a person has used today. */
  clear(person: string): Promise<void>;
}

interface DailyCallsOptions {
  readonly store: Pick<Store, 'get' | 'change' | 'delete'>;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

/** Keeps the counts in the store, where they end by themselves. */
export function createDailyCalls({ store, clock }: DailyCallsOptions): DailyCalls {
  const today = () => Math.floor(clock() / dayMs);
  const secondsUntilFree = () => Math.ceil(((today() + 1) * dayMs - clock()) / 1000);
  const keyOf = (person: string) => `calls-today/${person}`;

  function read(text: string | undefined): Counted {
    const kept = text === undefined ? undefined : counted.parse(JSON.parse(text));
    return kept?.day === today() ? kept : { day: today(), used: 0, recent: [] };
  }

  function change(person: string, change: (old: Counted) => Counted) {
    const ttlMs = (today() + 1) * dayMs - clock();
    return store.change(keyOf(person), (old) => JSON.stringify(change(read(old))), { ttlMs });
  }

  return {
    async take(person, limit, interactionId) {
      const after = await change(person, (old) => {
        if (old.recent.includes(interactionId) || old.used >= limit) return old;
        return { ...old, used: old.used + 1, recent: [...old.recent, interactionId].slice(-maxRecent) };
      });
      if (!read(after).recent.includes(interactionId)) return { secondsUntilFree: secondsUntilFree() };
      const { day } = read(undefined);
      const giveBack = (old: Counted): Counted => {
        if (old.day !== day || !old.recent.includes(interactionId)) return old;
        return { ...old, used: old.used - 1, recent: old.recent.filter((id) => id !== interactionId) };
      };
      return {
        ticket: {
          async refund() {
            await change(person, giveBack);
          },
        },
      };
    },
    today: async (person) => ({
      used: read(await store.get(keyOf(person))).used,
      secondsUntilFree: secondsUntilFree(),
    }),
    clear: (person) => store.delete(keyOf(person)),
  };
}
