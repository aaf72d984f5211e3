/** Replicate's 429 names the time in its text, also where the header is missing: "Your rate limit resets in ~30s." */
const inWords = /resets in ~?(\d+(?:\.\d+)?)\s?s/;

/**
 * How long a provider wants to be left alone, in ms: by its `Retry-After` header (seconds or a date, RFC 9110), else
 * by the words of its answer; undefined where it says neither.
 *
 * @param now milliseconds since 1970, for dates
 */
export function retryAfterMs(header: string | null, words: string, now: number): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d+(\.\d+)?$/.test(text)) return Math.ceil(Number(text) * 1000);
  const date = text === '' ? Number.NaN : Date.parse(text);
  if (!Number.isNaN(date)) return Math.max(0, date - now);
  const seconds = inWords.exec(words)?.[1];
  return seconds === undefined ? undefined : Math.ceil(Number(seconds) * 1000);
}
