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
