import { abstractPhoto, type DrawingContext } from './abstraction.ts';
import { applyCurve, stepTone, toneCurve } from '../colour/tone-curve.ts';
import { fillRim, rowStart, type Frame } from '../parallel/padded-frame.ts';
import { paperNoise } from './paper-noise.ts';
import { outlines } from './outline-options.ts';
import { drawOutlines } from '../lines/outlines.ts';
import { labUnit, type LabPlanes } from '../colour/lab.ts';
import { putRgb } from '../colour/put-rgb.ts';

/** Lab units of lightness from one wash to the next, and how hard its edge is. */
const wash = { height: 15, steepness: 0.26 };
/** Washes are lighter than what they show, and bright places stay paper. */
const washes = toneCurve((lightness) => {
  const stepped = stepTone(lightness, wash.height, wash.steepness);
  return 100 - 78 * (1 - stepped / 100) ** 0.95;
});
/** Lightness of the paper and how far its hollows lie below, in Lab units; pixels from one hollow to the next. */
const paper = { lightness: 97.5, warmth: 1.6, grain: 3.2, grainSize: 1.7 };
/** Pixels by which brush strokes miss the lines, and from one such miss to the next. */
const slip = { by: 3.2, every: 34 };
/** How much denser or thinner pigment gets: in pools as wide as this, at the edges of a wash, and in the paper's grain. */
const density = { pools: 0.7, poolSize: 90, edges: 0.75, grain: 0.3 };
/** How much colour a pale colour gains; the stronger it is, the less it gains. */
const vibrance = 0.55;
/** Fractions of lightness and of colour that the blackest line removes. */
const ink = { darkness: 0.6, greyness: 0.45 };

/** Lays a colour on, missing the lines a little, as a brush does. */
function layWashes(
  { l, a, b }: LabPlanes,
  target: LabPlanes,
  size: number,
  frame: Frame,
  from: number,
  to: number,
): void {
  const every = slip.every * size;
  for (let y = from; y < to; y++) {
    const start = rowStart(frame, y);
    for (let x = 0; x < frame.width; x++) {
      const dx = Math.round(slip.by * size * (2 * paperNoise(x / every, y / every) - 1));
      const dy = Math.round(slip.by * size * (2 * paperNoise(x / every + 90, y / every + 50) - 1));
      const i = start + x + dy * frame.stride + dx;
      target.l[start + x] = applyCurve(washes, (l[i] ?? 0) / labUnit) * labUnit;
      target.a[start + x] = a[i] ?? 0;
      target.b[start + x] = b[i] ?? 0;
    }
  }
  for (const plane of [target.l, target.a, target.b]) fillRim(plane, frame, from, to);
}

/** How much the lightness of a wash changes around a pixel, in Lab units: large along its edges. */
function edgeAt(l: Int16Array, i: number, reach: number, stride: number): number {
  const across = (l[i + reach] ?? 0) - (l[i - reach] ?? 0);
  const down = (l[i + reach * stride] ?? 0) - (l[i - reach * stride] ?? 0);
  return Math.sqrt(across * across + down * down) / labUnit;
}

function writeRows(
  { l, a, b }: LabPlanes,
  outline: Uint8Array,
  out: Uint8Array,
  size: number,
  frame: Frame,
  from: number,
  to: number,
): void {
  const reach = Math.max(1, Math.round(2 * size));
  for (let y = from; y < to; y++) {
    const start = rowStart(frame, y);
    for (let x = 0; x < frame.width; x++) {
      const i = start + x;
      const pools =
        0.6 * paperNoise(x / (density.poolSize * size), y / (density.poolSize * size)) +
        0.4 * paperNoise((3 * x) / (density.poolSize * size), (3 * y) / (density.poolSize * size));
      const low = paperNoise(x / paper.grainSize, y / paper.grainSize);
      const edge = Math.min(1, edgeAt(l, i, reach, frame.stride) / 22);
      const thickness =
        1 + density.pools * (pools - 0.5) + density.edges * edge + density.grain * (low - 0.5);
      const lightness = (l[i] ?? 0) / labUnit;
      // As through layers of glass: twice the pigment lets the square of the light through.
      const washed = 100 * (lightness / 100) ** Math.max(0.3, thickness);
      const own = Math.hypot(a[i] ?? 0, b[i] ?? 0) / labUnit;
      const line = (outline[i] ?? 0) / 255;
      const colour =
        ((1 + vibrance * Math.max(0, 1 - own / 90)) * (0.75 + 0.25 * thickness) * (1 - ink.greyness * line)) /
        labUnit;
      const light = (washed / 100) * (paper.lightness - paper.grain * low) * (1 - ink.darkness * line);
      putRgb(
        out,
        (y * frame.width + x) * 3,
        light,
        (a[i] ?? 0) * colour,
        (b[i] ?? 0) * colour + (paper.warmth * light) / 100,
      );
    }
  }
}

/** Paints washes that pool and miss their thin lines on grainy paper. Writes RGB bytes to `out`. */
export function drawWatercolour(rgb: Uint8Array, out: Uint8Array, context: DrawingContext): void {
  const { frame, team, scale } = context;
  const abstraction = abstractPhoto(rgb, context);
  const outline = drawOutlines(abstraction, context, outlines.watercolour);
  const { picture, spare } = abstraction;
  const size = Math.max(0.5, scale);
  team.forRows(frame.height, (from, to) => layWashes(picture, spare, size, frame, from, to));
  team.forRows(frame.height, (from, to) => writeRows(spare, outline, out, size, frame, from, to));
}
