import { retryAfterMs, type Asked } from '../../inference/engine-error.ts';

/** Replicate's 429 names the time in its text, also where the header is missing: "Your rate limit resets in ~30s." */
const inWords = /resets in ~?(\d+(?:\.\d+)?)\s?s/;

/** How long Replicate wants to be left alone, in ms: by the headers of its answer, else by its words. */
export function waitOf(asked: Asked, words: string, now: number): number | undefined {
  const seconds = inWords.exec(words)?.[1];
  const worded = seconds === undefined ? undefined : Math.ceil(Number(seconds) * 1000);
  return retryAfterMs(asked, now) ?? worded;
}
