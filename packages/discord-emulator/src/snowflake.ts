import type { Clock } from '@toonwit/emulator-kit';
const discordEpochMs = 1_420_070_400_000;

export interface Snowflakes {
  /** The next id; ids grow, and carry the clock's time in their upper bits. */
  next(): string;
}

/** Creates Discord ids (reference, "Snowflakes"): milliseconds since 2015 in the upper 42 bits, a counter below. */
export function createSnowflakes(clock: Pick<Clock, 'now'>): Snowflakes {
  let last = 0n;
  return {
    next() {
      const fromClock = BigInt(Math.max(0, Math.floor(clock.now()) - discordEpochMs)) << 22n;
      last = fromClock > last ? fromClock : last + 1n;
      return last.toString();
    },
  };
}

/** The time in milliseconds that an id carries. */
export function snowflakeTime(id: string): number {
  return Number(BigInt(id) >> 22n) + discordEpochMs;
}

/** Whether a value has an id's form: a decimal of up to 64 bits. */
export function isSnowflake(value: unknown): value is string {
  return typeof value === 'string' && /^\d{1,20}$/.test(value) && BigInt(value) < 1n << 64n;
}
