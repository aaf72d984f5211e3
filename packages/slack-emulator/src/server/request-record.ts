import type { JsonObject, Recorded } from '@toonwit/emulator-kit';

/** One call of the Web API, a `response_url`, an upload or a download, and how it was answered. */
export interface RequestFields {
  /** A Web API method, or `response_url`, `upload`, `download`. */
  readonly method: string;
  /** Arguments without the token. */
  readonly args: JsonObject;
  /** 0 where the connection was cut first. */
  readonly status: number;
  readonly ok: boolean;
  /** Slack's name for what was wrong. */
  readonly error?: string;
  /** Milliseconds since the interaction it answers was sent: its own where known, else the latest one. */
  readonly sinceInteractionMs?: number;
  /** The kind of the fault that hit it. */
  readonly fault?: string;
}

export type RequestRecord = Recorded<RequestFields>;
