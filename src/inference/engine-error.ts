import type { MessageKey } from '../languages/message.ts';

/**
 * How an engine can fail, and whether the same input may be sent again: only if the provider certainly did nothing with
 * it, so that nothing is paid for twice.
 */
export const engineFailures = {
  /** The key is wrong or lacks a permission. */
  unauthorized: { repeat: false, says: 'engines.denied' },
  /** The account has no credit left. */
  no_credit: { repeat: false, says: 'engines.noCredit' },
  /** Refused for now; nothing was done. */
  rate_limited: { repeat: true, says: 'engines.busy' },
  /** Never reached: no address or no connection. */
  unreachable: { repeat: true, says: 'engines.silent' },
  /** Failed at the provider, perhaps after the work was done. */
  server_error: { repeat: false, says: 'engines.silent' },
  /** The answer broke off. */
  cut: { repeat: false, says: 'engines.silent' },
  /** No answer in time. */
  silent: { repeat: false, says: 'engines.silent' },
  /** An unreadable answer: something other than the provider is at that address. */
  malformed: { repeat: false, says: 'engines.unusable' },
  /** The provider works, but rejected this request, or its model missed the point. */
  unusable: { repeat: false, says: 'engines.unusable' },
  /** Not asked, because nobody could note what it costs. */
  unaccounted: { repeat: false, says: 'engines.unaccounted' },
  /** Asked by a process that has died since; asking again could cost twice. */
  lost: { repeat: false, says: 'engines.lost' },
  /** An answer that must not be shown. */
  unfit: { repeat: false, says: 'engines.unfit' },
} as const satisfies Record<string, { readonly repeat: boolean; readonly says: MessageKey }>;

export type EngineFailure = keyof typeof engineFailures;

/** An engine failure that routing can act on. Its message is for the log; people read `says`. */
export class EngineError extends Error {
  override readonly name = 'EngineError';
  readonly failure: EngineFailure;
  /** How long the provider asks to be left alone, in ms. */
  readonly retryAfterMs: number | undefined;

  constructor(
    failure: EngineFailure,
    message: string,
    { retryAfterMs, cause }: { readonly retryAfterMs?: number; readonly cause?: unknown } = {},
  ) {
    super(message, cause === undefined ? undefined : { cause });
    this.failure = failure;
    this.retryAfterMs = retryAfterMs;
  }

  /** Whether the same input may be sent again. */
  get repeatable(): boolean {
    return engineFailures[this.failure].repeat;
  }
}
