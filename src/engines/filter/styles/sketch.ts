import { abstractPhoto, type DrawingContext } from './abstraction.ts';
import { darkerShare } from '../colour/exposure.ts';
import { rowStart, type Frame } from '../parallel/padded-frame.ts';
import { paperNoise } from './paper-noise.ts';
import { hatch } from './hatching.ts';
import { outlines } from './outline-options.ts';
import { drawOutlines } from '../lines/outlines.ts';
import { localDetailAt, measureLocalDetail } from '../lines/local-detail.ts';
import { labUnit } from '../colour/lab.ts';
import { putRgb } from '../colour/put-rgb.ts';
import { applyCurve, toneCurve, type ToneCurve } from '../colour/tone-curve.ts';

/** How far shades follow the rank of a lightness within the picture rather than the lightness itself. */
const equalisation = 0.32;
/** Lightness of the paper, the depth of its grain, and pixels from one grain to the next. */
const white = 96.5;
const grainDepth = 2.2;
const grainSize = 1.4;
/** Fraction of light that the darkest shading and the darkest line absorb. */
const darkestShade = 0.75;
const darkestLine = 0.84;

/** What is darker than its surroundings is shaded on top: from and to which difference, in Lab units, and how much. */
const accents = { from: 2, full: 22, darkest: 0.8 };

const greySteps = 512;
/** Greys from black to white on warm paper, three bytes each. */
const greys = new Uint8Array(3 * (greySteps + 1));
for (let n = 0; n <= greySteps; n++) putRgb(greys, 3 * n, (100 * n) / greySteps, 0.2, (3.2 * n) / greySteps);

/** Maps each lightness to a shade, 0 for the lightest and 100 for the darkest. */
export function shadeCurve(l: Int16Array, frame: Frame): ToneCurve {
  const darker = darkerShare(l, frame);
  return toneCurve(
    (lightness) => 100 * (1 - (1 - equalisation) * (lightness / 100) - equalisation * darker(lightness)),
  );
}

const clamp = (share: number) => Math.max(0, Math.min(1, share));

/**
 * Draws pencil on paper: outlines of varying pressure, hatched shades, and what is small and dark, like eyes. Writes RGB
 * bytes to `out`.
 */
export function drawSketch(rgb: Uint8Array, out: Uint8Array, context: DrawingContext): void {
  const { frame, arrays, team, scale, look } = context;
  const abstraction = abstractPhoto(rgb, context);
  const outline = drawOutlines(abstraction, context, outlines.sketch);
  const { l } = abstraction.picture;
  const shades = look?.shades ?? shadeCurve(l, frame);
  const around = measureLocalDetail(l, frame, arrays, team);
  const size = Math.max(0.6, scale);
  team.forRows(frame.height, (from, to) => {
    for (let y = from; y < to; y++) {
      const start = rowStart(frame, y);
      for (let x = 0; x < frame.width; x++) {
        // The paper takes more graphite where it is low.
        const low = paperNoise(x / grainSize, y / grainSize);
        const hold = 1.25 - 0.5 * low;
        const lightness = l[start + x] ?? 0;
        const darker = (localDetailAt(around, x, y) - lightness) / labUnit;
        const accent = accents.darkest * clamp((darker - accents.from) / (accents.full - accents.from));
        const hatched = hatch(x, y, applyCurve(shades, lightness / labUnit) / 100, size);
        const shade = hold * (1 - (1 - hatched) * (1 - accent));
        const line = Math.min(1, ((outline[start + x] ?? 0) / 255) * (hold - 0.05));
        const light =
          (white - grainDepth * low) * (1 - darkestShade * Math.min(1, shade)) * (1 - darkestLine * line);
        const grey = 3 * Math.round((light * greySteps) / 100);
        const target = 3 * (y * frame.width + x);
        out[target] = greys[grey] ?? 0;
        out[target + 1] = greys[grey + 1] ?? 0;
        out[target + 2] = greys[grey + 2] ?? 0;
      }
    }
  });
}
