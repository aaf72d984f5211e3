import { append } from '@toonwit/emulator-kit';
import type { World } from '../world.ts';

/** One request as it came in, and how it was answered. */
export interface RequestRecord {
  /** When it was answered, by the emulator's clock. */
  readonly at: number;
  readonly method: string;
  /** The route with its parameters' names, as in Discord's OpenAPI document; the path itself where there is no such route. */
  readonly template: string;
  readonly path: string;
  /** 0 where the connection was cut first. */
  readonly status: number;
  /** Discord's own error code in the answer. */
  readonly code?: number;
  /** Set on an interaction's routes. */
  readonly interactionId?: string;
  /** Milliseconds from the interaction's creation to the request's arrival. */
  readonly sinceInteractionMs?: number;
  readonly durationMs: number;
  /** The kind of the fault that hit it. */
  readonly fault?: string;
}

const maxRecords = 10_000;

export interface RequestLog {
  readonly records: readonly RequestRecord[];
  add(record: Omit<RequestRecord, 'at'>): void;
}

/** Creates the log of the latest 10,000 requests. */
export function createRequestLog({ clock, changes }: Pick<World, 'clock' | 'changes'>): RequestLog {
  const records: RequestRecord[] = [];
  return {
    records,
    add(record) {
      append(records, { at: clock.now(), ...record }, maxRecords);
      changes.announce();
    },
  };
}
