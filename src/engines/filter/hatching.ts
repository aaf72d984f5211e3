import { grain } from './paper-noise.ts';

/** One layer of hatching: the shades at which it sets in and is complete, and the angle of its strokes. */
const layers = [
  { from: 0.22, full: 0.62, angle: -0.84 },
  { from: 0.45, full: 0.9, angle: 0.3 },
  { from: 0.66, full: 1.05, angle: -1.38 },
].map(({ angle, ...layer }) => ({ ...layer, cos: Math.cos(angle), sin: Math.sin(angle) }));

/** Pixels along and across a stroke, and from one bend of it to the next. */
const strokeLength = 46;
const strokeWidth = 1.7;
const bend = 75;
/** How far the bends go, in widths of a stroke. */
const wobble = 3;
/** How much of the paper one layer can cover. */
const cover = 0.42;

/**
 * How much graphite lies at pixel (`x`, `y`) of a drawing, 0 to 1, where the shade is `shade` (0 paper to 1 black):
 * strokes that grow wider and then cross as it darkens. `size` scales the strokes.
 */
export function hatch(x: number, y: number, shade: number, size: number): number {
  let graphite = 0;
  let shift = NaN;
  for (const { from, full, cos, sin } of layers) {
    const pressure = Math.min(1, (shade - from) / (full - from));
    if (pressure <= 0) break;
    if (Number.isNaN(shift)) shift = wobble * grain(x / (bend * size), y / (bend * size));
    const along = (x * cos + y * sin) / (strokeLength * size);
    const across = (y * cos - x * sin) / (strokeWidth * size);
    const mark = (0.85 * pressure - grain(along, across + shift) + 0.15) / 0.4;
    graphite += Math.max(0, Math.min(1, mark)) * cover * (1 - graphite);
  }
  return graphite;
}
