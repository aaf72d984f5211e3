/** Which frames of an animation are shown, by index from 0, and how long, in ms. */
export interface Timeline {
  readonly frames: readonly number[];
  readonly delaysMs: readonly number[];
}

/** Players show a frame whose delay is at most this many ms for `shownMs` instead, in every format. */
const ignoredMs = 10;
const shownMs = 100;
/** GIF counts in steps of this many ms, and no GIF plays faster than this. */
const gifStepMs = 10;
const gifLeastMs = 20;

/** Every frame of an animation. */
export function wholeTimeline(delaysMs: readonly number[]): Timeline {
  return { frames: delaysMs.map((_, frame) => frame), delaysMs };
}

/** Keeps every `step`-th frame, shown for as long as it and those dropped after it were, so that the speed stays the same. */
export function everyNth({ frames, delaysMs }: Timeline, step: number): Timeline {
  if (step <= 1) return { frames, delaysMs };
  const played = delaysMs.map((delay) => (delay <= ignoredMs ? shownMs : delay));
  const kept = frames.filter((_, at) => at % step === 0);
  const sums = kept.map((_, at) =>
    played.slice(at * step, (at + 1) * step).reduce((sum, delay) => sum + delay, 0),
  );
  return { frames: kept, delaysMs: sums };
}

/**
 * Rounds delays to what a GIF can hold and carries the rest over, so that the whole takes as long as before. Frames that
 * are too short for a GIF are dropped, and their time goes to the others.
 */
export function inGifTime({ frames, delaysMs }: Timeline): Timeline {
  const kept: number[] = [];
  const delays: number[] = [];
  let due = 0;
  frames.forEach((frame, at) => {
    const delay = delaysMs[at] ?? 0;
    due += delay;
    const rounded = Math.round(due / gifStepMs) * gifStepMs;
    if (delay > ignoredMs && rounded < gifLeastMs && kept.length > 0) return;
    const shown =
      delay > ignoredMs ? Math.max(gifLeastMs, rounded) : Math.round(delay / gifStepMs) * gifStepMs;
    kept.push(frame);
    delays.push(shown);
    due = delay > ignoredMs ? due - shown : due - delay;
  });
  const rest = Math.round(due / gifStepMs) * gifStepMs;
  if (rest > 0) delays.push((delays.pop() ?? 0) + rest);
  return { frames: kept, delaysMs: delays };
}
