import { randomBytes } from 'node:crypto';
import type { Clock } from '@toonwit/emulator-kit';

/** Makes Slack's ids, timestamps and secrets. */
export interface Ids {
  /** A new id such as `F0000000A1`; the prefix says what it names. */
  next(prefix: string): string;
  /** A message timestamp, unique and rising: seconds, a dot, six digits. */
  ts(): string;
  /** Hex that nobody can guess, for tokens and addresses. */
  secret(bytes?: number): string;
}

/** Creates the source of ids for one workspace. */
export function createIds(clock: Clock): Ids {
  let counter = 0;
  let lastMicros = 0;

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
  };
}
