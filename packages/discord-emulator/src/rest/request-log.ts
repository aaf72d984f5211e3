import { append, type World } from '../world.ts';

/** One request as it came in and how it was answered. */
export interface RequestRecord {
  readonly method: string;
  /** The route with its parameters' names, as in Discord's OpenAPI document; the path itself where there is no such route. */
  readonly template: string;
  readonly path: string;
  readonly status: number;
  /** Discord's own error code in the answer. */
  readonly code?: number;
  /** Set on routes of an interaction. */
  readonly interactionId?: string;
  /** Milliseconds from the interaction's creation to the request's arrival. */
  readonly sinceInteractionMs?: number;
  readonly durationMs: number;
  /** By the emulator's clock. */
  readonly at: number;
  /** The fault that was switched on for it. */
  readonly fault?: string;
}

const maxRecords = 10_000;

export interface RequestLog {
  readonly records: readonly RequestRecord[];
  add(record: RequestRecord): void;
}

/** Keeps the last requests. */
export function createRequestLog(world: World): RequestLog {
  const records: RequestRecord[] = [];
  return {
    records,
    add(record) {
      append(records, record, maxRecords);
      world.changes.emit('change');
    },
  };
}
