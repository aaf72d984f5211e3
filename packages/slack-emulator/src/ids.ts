import { randomBytes } from 'node:crypto';
import type { Clock } from './clock.ts';

/** Makes Slack's ids, timestamps and random numbers; the same seed gives the same row of numbers. */
export interface Ids {
  /** A new id such as `F0000000A1`; the prefix says what it names. */
  next(prefix: string): string;
  /** A message timestamp, unique and rising: seconds, a dot, six digits. */
  ts(): string;
  /** Hex that nobody can guess, for tokens and addresses. */
  secret(bytes?: number): string;
  /** A number from 0 up to 1. */
  random(): number;
}

/** Creates the source of ids for one workspace. */
export function createIds(clock: Clock, seed: number): Ids {
  let counter = 0;
  let lastMicros = 0;
  let state = seed >>> 0;

  return {
    next(prefix) {
      counter += 1;
      return prefix + counter.toString(36).toUpperCase().padStart(10, '0');
    },
    ts() {
      lastMicros = Math.max(lastMicros + 1, clock.now() * 1000);
      const digits = String(lastMicros);
      return `${digits.slice(0, -6)}.${digits.slice(-6)}`;
    },
    secret: (bytes = 12) => randomBytes(bytes).toString('hex'),
    // Mulberry32: small, well spread and repeatable, which is all that a share of faults needs.
    random() {
      state = (state + 0x6d2b79f5) >>> 0;
      let mixed = Math.imul(state ^ (state >>> 15), state | 1);
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    },
  };
}
