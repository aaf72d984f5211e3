import { LRUCache } from 'lru-cache';

/** Wrong passwords allowed per minute: from one address, and from all addresses that never had the right one. */
export const maxGuesses = { perAddress: 10, together: 100 } as const;
const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
/** Addresses to remember: for their guesses, and for having had the right password. */
const maxAddresses = { guessing: 1000, known: 100 };

/** Limits wrong passwords, so that nobody can guess the right one. */
interface PasswordLimit {
  /** Milliseconds until a password from this address is checked again; 0 if now. */
  waitMs(address: string): number;
  /** Records a wrong password. Repeats don't count: a page left open sends an old password for hours. */
  wrong(address: string, password: Buffer): void;
  /** Records the right password: for a day, other people's guesses do not lock out this address. */
  right(address: string): void;
}

/** Makes the limiter, with a clock in ms. */
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
      // The minute starts with the first guess; later ones do not extend it.
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
