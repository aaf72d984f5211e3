import type { Abstraction, Sheet } from './abstraction.ts';
import { measureClutter } from './local-detail.ts';
import { rowStart, type Frame } from './padded-frame.ts';
import { darknessProfile, drawThrough, findDarkness, type Pen } from './flow-dog.ts';
import { addSoftDarkness } from './soft-edges.ts';
import { dropSmallStrokes, inkLines, type Hand } from './ink-strokes.ts';

/** How a style draws its outlines, for a picture of 1024 pixels. */
export interface InkStyle extends Pen, Hand {
  /** Strokes with less ink than this many black pixels are left out. */
  readonly leastStroke: number;
  /** Pixels: how wide the pen is that looks for edges out of focus. */
  readonly softWidth: number;
  /** Lab units of contrast from which edges out of focus are drawn too. */
  readonly softThreshold: number;
}

/** What smoothing took away from the lightness of each pixel: much where the photo has texture. */
function measureLoss(
  photo: Int16Array,
  smoothed: Int16Array,
  target: Int16Array,
  frame: Frame,
  from: number,
  to: number,
): void {
  for (let y = from; y < to; y++) {
    const start = rowStart(frame, y);
    for (let i = start; i < start + frame.width; i++)
      target[i] = Math.abs((photo[i] ?? 0) - (smoothed[i] ?? 0));
  }
}

/** Draws the outlines of an abstraction: a padded plane of ink, 0 (none) to 255 (black). */
export function drawInk(
  { picture, spare, flow }: Abstraction,
  { frame, arena, crew, unit }: Sheet,
  style: InkStyle,
): Uint8Array {
  const pen = { width: Math.max(0.7, style.width * unit), length: Math.max(2, style.length * unit) };
  const darkness = arena.shorts(frame.size);
  const lines = arena.shorts(frame.size);
  const ink = arena.bytes(frame.size);
  // `lines` is still free here.
  crew.share(frame.height, (from, to) => measureLoss(spare.l, picture.l, lines, frame, from, to));
  const texture = measureClutter(lines, frame, arena, crew);
  const across = darknessProfile(pen.width, frame.stride);
  crew.share(frame.height, (from, to) => findDarkness(picture, flow, across, darkness, frame, from, to));
  addSoftDarkness(picture.l, flow, style.softWidth * unit, style.softThreshold, darkness, frame, arena, crew);
  crew.share(frame.height, (from, to) => drawThrough(darkness, flow, pen, lines, frame, from, to));
  const clutter = measureClutter(lines, frame, arena, crew);
  crew.share(frame.height, (from, to) => inkLines(lines, clutter, texture, style, ink, frame, from, to));
  crew.once(() => dropSmallStrokes(ink, frame, style.leastStroke * unit));
  return ink;
}
