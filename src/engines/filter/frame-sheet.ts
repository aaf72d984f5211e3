import type { Animation, Image } from '../../core/pictures/image.ts';
import { framesOf } from '../../media/animation/frames.ts';

/** Indices of `count` frames, spread evenly over the animation. */
function spread(frames: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => Math.floor(((at + 0.5) * frames) / count));
}

/** Shows up to nine frames of an animation side by side, in a picture of at most `maxSide` pixels a side. */
export async function createFrameSheet(
  animation: Animation,
  maxSide: number,
  signal: AbortSignal,
): Promise<Image> {
  const frames = animation.delaysMs.length;
  const columns = frames >= 9 ? 3 : 2;
  const rows = frames >= 4 ? columns : 1;
  const wanted = spread(frames, columns * rows);
  const longer = Math.max(animation.width, animation.height);
  const factor = Math.min(1, Math.floor(maxSide / Math.max(columns, rows)) / longer);
  const scaled = (side: number) => Math.max(1, Math.floor(side * factor));
  const cell = { width: scaled(animation.width), height: scaled(animation.height) };
  const width = cell.width * columns;
  const data = new Uint8Array(width * cell.height * rows * 3);
  let at = 0;
  for await (const frame of framesOf(animation, wanted, cell, signal)) {
    const [left, top] = [(at % columns) * cell.width, Math.floor(at / columns) * cell.height];
    for (let y = 0; y < cell.height; y += 1) {
      const row = frame.data.subarray(y * cell.width * 3, (y + 1) * cell.width * 3);
      data.set(row, ((top + y) * width + left) * 3);
    }
    at += 1;
  }
  return { data, width, height: cell.height * rows };
}
