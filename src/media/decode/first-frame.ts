/** A small RGBA copy of a frame, for comparison with others. */
type Thumbnail = Uint8Array;

/** Side length of the compared frames, in pixels. */
export const thumbnailSide = 32;
/** How many frames are examined. */
export const framesLookedAt = 24;
/** A frame with less than this share of a busy frame's content is a lead-in, not a picture. */
const leastShare = 0.4;

/** How much there is to see: changes of opacity and lightness from one pixel to the next. */
function contentOf(frame: Thumbnail, side: number): number {
  let sum = 0;
  const valueAt = (at: number) => {
    const alpha = (frame[at + 3] ?? 0) / 255;
    const light = 0.299 * (frame[at] ?? 0) + 0.587 * (frame[at + 1] ?? 0) + 0.114 * (frame[at + 2] ?? 0);
    return [light * alpha, 255 * alpha] as const;
  };
  const compare = (one: number, other: number) => {
    const [a, b] = [valueAt(one), valueAt(other)];
    sum += Math.max(Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1]));
  };
  const rows = Math.floor(frame.length / 4 / side);
  for (let y = 0; y < rows; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const at = (y * side + x) * 4;
      if (x + 1 < side) compare(at, at + 4);
      if (y + 1 < rows) compare(at, at + side * 4);
    }
  }
  return sum;
}

/** The content of a busy frame, taken as the upper quartile so that one outlier doesn't count. */
function busyContent(contents: readonly number[]): number {
  const sorted = contents.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length * 0.75)] ?? 0;
}

/** The index of the first frame that shows about as much as most others do, which skips a fade-in's first frames. */
export function firstFullFrame(frames: readonly Thumbnail[], side = thumbnailSide): number {
  const contents = frames.map((frame) => contentOf(frame, side));
  const enough = busyContent(contents) * leastShare;
  return Math.max(
    0,
    contents.findIndex((content) => content >= enough),
  );
}
