/**
 * The geometry that all planes of one picture share: a rim of `margin` pixels on every side, so that a kernel
 * may look that far without asking where the picture ends.
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

/** Width of the rim in pixels: the farthest that any kernel looks. */
export const margin = 16;

/** The frame of a picture of this many pixels. */
export function createFrame(width: number, height: number): Frame {
  const stride = width + 2 * margin;
  return { width, height, stride, size: stride * (height + 2 * margin) };
}

/** Where row `y` of the picture begins in a plane. */
export function rowStart(frame: Frame, y: number): number {
  return (y + margin) * frame.stride + margin;
}

/** Repeats the picture's border outwards into the rim, for the rows `from` up to but not including `to`. */
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
