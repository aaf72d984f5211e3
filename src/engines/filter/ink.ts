import type { Abstraction, Sheet } from './abstract.ts';
import { measureClutter } from './clutter.ts';
import { darknessProfile, drawThrough, findDarkness, type Pen } from './lines.ts';
import { addSoftDarkness } from './soft-lines.ts';
import { dropSmallStrokes, inkLines, type Hand } from './strokes.ts';

/** How a style draws its outlines, for a picture of 1024 pixels. */
export interface InkStyle extends Pen, Hand {
  /** Strokes with less ink than this many black pixels are left out. */
  readonly leastStroke: number;
  /** Pixels: how wide the pen is that looks for edges out of focus. */
  readonly softWidth: number;
  /** Lab units of contrast from which edges out of focus are drawn too. */
  readonly softThreshold: number;
}

/** Draws the outlines of an abstraction: a padded plane of ink, 0 (none) to 255 (black). */
export function drawInk(
  { picture, flow }: Abstraction,
  { frame, arena, crew, unit }: Sheet,
  style: InkStyle,
): Uint8Array {
  const pen = { width: Math.max(0.7, style.width * unit), length: Math.max(2, style.length * unit) };
  const darkness = arena.shorts(frame.size);
  const lines = arena.shorts(frame.size);
  const ink = arena.bytes(frame.size);
  const across = darknessProfile(pen.width, frame.stride);
  crew.share(frame.height, (from, to) => findDarkness(picture, flow, across, darkness, frame, from, to));
  addSoftDarkness(picture.l, flow, style.softWidth * unit, style.softThreshold, darkness, frame, arena, crew);
  crew.share(frame.height, (from, to) => drawThrough(darkness, flow, pen, lines, frame, from, to));
  const clutter = measureClutter(lines, frame, arena, crew);
  crew.share(frame.height, (from, to) => inkLines(lines, clutter, style, ink, frame, from, to));
  crew.once(() => dropSmallStrokes(ink, frame, style.leastStroke * unit));
  return ink;
}
