/**
 * The geometry of a picture's planes: each has a rim of `margin` pixels on every side, so that a kernel can read that far
 * without bounds checks.
 */
export interface Frame {
  /** Pixels of the picture itself. */
  readonly width: number;
  readonly height: number;
  /** Pixels from one row to the next, rim included. */
  readonly stride: number;
  /** Pixels of a whole plane, rim included. */
  readonly size: number;
}

/** Width of the rim in pixels: no kernel reaches farther. */
export const margin = 16;

/** The frame of a picture of this size in pixels. */
export function createFrame(width: number, height: number): Frame {
  const stride = width + 2 * margin;
  return { width, height, stride, size: stride * (height + 2 * margin) };
}

/** Index in a plane of the first pixel of row `y`. */
export function rowStart(frame: Frame, y: number): number {
  return (y + margin) * frame.stride + margin;
}

/** Extends the picture's border pixels into the rim, for rows `from` (inclusive) to `to` (exclusive). */
export function fillRim(
  plane: Int16Array | Int32Array | Float32Array | Uint8Array,
  frame: Frame,
  from: number,
  to: number,
): void {
  const { width, height, stride } = frame;
  for (let y = from; y < to; y++) {
    const start = rowStart(frame, y);
    plane.fill(plane[start] ?? 0, start - margin, start);
    plane.fill(plane[start + width - 1] ?? 0, start + width, start + width + margin);
  }
  const copyRow = (y: number, count: number, target: number) => {
    const source = rowStart(frame, y) - margin;
    for (let i = 0; i < count; i++) plane.copyWithin((target + i) * stride, source, source + stride);
  };
  if (from === 0 && to > 0) copyRow(0, margin, 0);
  if (to === height && to > from) copyRow(height - 1, margin, margin + height);
}
