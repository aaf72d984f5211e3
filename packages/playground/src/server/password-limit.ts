import { LRUCache } from 'lru-cache';

/** Wrong passwords that are looked at within a minute: from one address, and from all that never knew the right one. */
export const maxGuesses = { perAddress: 10, together: 100 } as const;
const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
/** Addresses that are remembered: for their guesses, and for having known the password. */
const maxAddresses = { guessing: 1000, known: 100 };

/** Keeps count of wrong passwords, so that nobody finds the right one by trying. */
export interface PasswordLimit {
  /** Ms until a password from this address is looked at again; 0 where it is now. */
  waitMs(address: string): number;
  /** Notes a wrong password. The same one again is no new guess: a page left open repeats an old password for hours. */
  wrong(address: string, password: Buffer): void;
  /** Notes the right one: for a day, the guesses of others do not keep this address out. */
  right(address: string): void;
}

/** Makes the count, with a clock in ms. */
export function createPasswordLimit(clock: () => number = () => performance.now()): PasswordLimit {
  const perf = { now: clock };
  const guesses = new LRUCache<string, Set<string>>({
    max: maxAddresses.guessing,
    ttl: minuteMs,
    perf,
    ttlResolution: 0,
  });
  const known = new LRUCache<string, true>({ max: maxAddresses.known, ttl: dayMs, perf, ttlResolution: 0 });
  let together = { count: 0, endsAt: -Infinity };

  return {
    waitMs(address) {
      if ((guesses.get(address)?.size ?? 0) >= maxGuesses.perAddress) return guesses.getRemainingTTL(address);
      const isOver = together.count >= maxGuesses.together && !known.has(address);
      return isOver ? Math.max(0, together.endsAt - clock()) : 0;
    },
    wrong(address, password) {
      const ofAddress = guesses.get(address) ?? new Set<string>();
      const guess = password.toString('base64');
      if (ofAddress.has(guess)) return;
      // The minute runs from the first guess: later ones do not move its end.
      if (ofAddress.size === 0) guesses.set(address, ofAddress);
      ofAddress.add(guess);
      if (clock() >= together.endsAt) together = { count: 0, endsAt: clock() + minuteMs };
      together.count += 1;
    },
    right(address) {
      known.set(address, true);
    },
  };
}
