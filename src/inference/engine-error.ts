/**
 * How an engine can fail, and whether the same input may be sent again: only if the provider certainly did nothing with
 * it, so that nothing is paid for twice.
 */
export const engineFailures = {
  /** The key is wrong or lacks a permission. */
  unauthorized: { repeat: false, says: 'denied me access' },
  /** The account has no credit left. */
  no_credit: { repeat: false, says: 'has no credit left' },
  /** Refused for now; nothing was done. */
  rate_limited: { repeat: true, says: 'is busy' },
  /** Never reached: no address or no connection. */
  unreachable: { repeat: true, says: 'is not answering' },
  /** Failed at the provider, perhaps after the work was done. */
  server_error: { repeat: false, says: 'is not answering' },
  /** The answer broke off. */
  cut: { repeat: false, says: 'is not answering' },
  /** No answer in time. */
  silent: { repeat: false, says: 'is not answering' },
  /** An unreadable answer: something other than the provider is at that address. */
  malformed: { repeat: false, says: 'gave no usable answer' },
  /** The provider works, but rejected this request, or its model missed the point. */
  unusable: { repeat: false, says: 'gave no usable answer' },
  /** Not asked, because nobody could note what it costs. */
  unaccounted: { repeat: false, says: 'was not asked, because today’s budget can’t be checked right now' },
  /** Asked by a process that has died since; asking again could cost twice. */
  lost: { repeat: false, says: 'did not answer before a restart' },
  /** An answer that must not be shown. */
  unfit: { repeat: false, says: 'gave an answer that is not fit to post' },
} as const satisfies Record<string, { readonly repeat: boolean; readonly says: string }>;

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
