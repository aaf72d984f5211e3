import type { Recorded } from '@toonwit/emulator-kit';

/** One request as it came in, and how it was answered. */
export interface RequestFields {
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

export type RequestRecord = Recorded<RequestFields>;
