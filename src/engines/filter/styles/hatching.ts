import { paperNoise } from './paper-noise.ts';

/** Layers of hatching: the shade at which each starts, the shade at which it is complete, and the angle of its strokes. */
const layers = [
  { from: 0.22, full: 0.62, angle: -0.84 },
  { from: 0.45, full: 0.9, angle: 0.3 },
  { from: 0.66, full: 1.05, angle: -1.38 },
].map(({ angle, ...layer }) => ({ ...layer, cos: Math.cos(angle), sin: Math.sin(angle) }));

/** Length and width of a stroke and the distance between its bends, in pixels. */
const strokeLength = 46;
const strokeWidth = 1.7;
const bend = 75;
/** Depth of the bends, in stroke widths. */
const wobble = 3;
/** Share of the paper that one layer can cover. */
const cover = 0.42;

/**
 * Amount of graphite, 0 to 1, at pixel (`x`, `y`) of a drawing for a shade from 0 (paper) to 1 (black): as it darkens,
 * strokes grow wider and then cross. `size` scales the strokes.
 */
export function hatch(x: number, y: number, shade: number, size: number): number {
  let graphite = 0;
  let shift = NaN;
  for (const { from, full, cos, sin } of layers) {
    const pressure = Math.min(1, (shade - from) / (full - from));
    if (pressure <= 0) break;
    if (Number.isNaN(shift)) shift = wobble * paperNoise(x / (bend * size), y / (bend * size));
    const along = (x * cos + y * sin) / (strokeLength * size);
    const across = (y * cos - x * sin) / (strokeWidth * size);
    const mark = (0.85 * pressure - paperNoise(along, across + shift) + 0.15) / 0.4;
    graphite += Math.max(0, Math.min(1, mark)) * cover * (1 - graphite);
  }
  return graphite;
}
