import { retryAfterMs, type Asked } from '../../lib/retry-after.ts';

/** Replicate's 429 states the time in its text, even without the header: "Your rate limit resets in ~30s." */
const inWords = /resets in ~?(\d+(?:\.\d+)?)\s?s/;

/** How long Replicate asks to be left alone, in ms: from the headers of its answer, or else from its text. */
export function waitOf(asked: Asked, words: string, now: number): number | undefined {
  const seconds = inWords.exec(words)?.[1];
  const worded = seconds === undefined ? undefined : Math.ceil(Number(seconds) * 1000);
  return retryAfterMs(asked, now) ?? worded;
}
