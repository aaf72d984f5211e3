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

/** `Sun, 06 Nov 1994 08:49:37 GMT`; `Date.parse` alone would also accept `-5` and the like. */
const httpDate = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} /;

function msOf(date: string | null | undefined): number | undefined {
  const ms = httpDate.test(date ?? '') ? Date.parse(date ?? '') : Number.NaN;
  return Number.isNaN(ms) ? undefined : ms;
}

/** Two headers of an answer, unparsed. */
export interface Asked {
  readonly retryAfter: string | null | undefined;
  readonly date: string | null | undefined;
}

/**
 * How long an answer's `Retry-After` asks to be left alone, in ms: seconds or a date (RFC 9110, section 10.2.3). A date
 * is compared with the answer's own `Date`, set by the same clock, or else with `now`, in ms since 1970.
 */
export function retryAfterMs({ retryAfter, date }: Asked, now: number): number | undefined {
  const stated = retryAfter?.trim() ?? '';
  if (/^\d+(?:\.\d+)?$/.test(stated)) return Math.ceil(Number(stated) * 1000);
  const at = msOf(stated);
  return at === undefined ? undefined : Math.max(0, at - (msOf(date) ?? now));
}
