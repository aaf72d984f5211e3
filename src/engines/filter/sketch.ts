import { abstractPhoto, type Sheet } from './abstraction.ts';
import { darkerShares } from './exposure.ts';
import { rowStart, type Frame } from './padded-frame.ts';
import { grain } from './paper-noise.ts';
import { hatch } from './hatching.ts';
import { drawInk } from './outlines.ts';
import { labUnit, putRgb } from './lab.ts';
import { onCurve, toneCurve, type ToneCurve } from './tone-curve.ts';

const ink = {
  width: 1.1,
  length: 5,
  threshold: 0.35,
  softness: 3,
  standOut: 1.2,
  leastStroke: 14,
  softWidth: 4,
  softThreshold: 0.45,
};

/** How much the shades follow the picture's own spread of lightness rather than lightness itself. */
const evening = 0.32;
/** Lightness of the paper, the depth of its tooth, and pixels from one grain of it to the next. */
const white = 96.5;
const tooth = 2.2;
const toothSize = 1.4;
/** Share of the light that graphite and a line take at their darkest. */
const darkestShade = 0.75;
const darkestLine = 0.84;

const greySteps = 512;
/** Grey from black to white as three bytes each, on warm paper. */
const greys = new Uint8Array(3 * (greySteps + 1));
for (let n = 0; n <= greySteps; n++) putRgb(greys, 3 * n, (100 * n) / greySteps, 0.2, (3.2 * n) / greySteps);

/** How dark to shade each lightness, 0 to 100 for the lightest and the darkest. */
function shadesOf(l: Int16Array, frame: Frame): ToneCurve {
  const shares = darkerShares(l, frame);
  return toneCurve((lightness) => {
    const step = Math.floor(lightness);
    const [below, above] = [shares[step] ?? 1, shares[Math.min(100, step + 1)] ?? 1];
    const share = below + (above - below) * (lightness - step);
    return 100 * (1 - (1 - evening) * (lightness / 100) - evening * share);
  });
}

/** Pencil on paper: outlines of varying pressure and hatching for the shades. Writes RGB bytes to `out`. */
export function drawSketch(rgb: Uint8Array, out: Uint8Array, sheet: Sheet): void {
  const { frame, crew, unit } = sheet;
  const abstraction = abstractPhoto(rgb, sheet, { range: 7, passes: 2 });
  const outline = drawInk(abstraction, sheet, ink);
  const { l } = abstraction.picture;
  const shades = shadesOf(l, frame);
  const size = Math.max(0.6, unit);
  crew.share(frame.height, (from, to) => {
    for (let y = from; y < to; y++) {
      const start = rowStart(frame, y);
      for (let x = 0; x < frame.width; x++) {
        // Graphite holds better where the paper is low.
        const low = grain(x / toothSize, y / toothSize);
        const hold = 1.25 - 0.5 * low;
        const shade = hold * hatch(x, y, onCurve(shades, (l[start + x] ?? 0) / labUnit) / 100, size);
        const line = Math.min(1, ((outline[start + x] ?? 0) / 255) * (hold - 0.05));
        const light =
          (white - tooth * low) * (1 - darkestShade * Math.min(1, shade)) * (1 - darkestLine * line);
        const grey = 3 * Math.round((light * greySteps) / 100);
        const target = 3 * (y * frame.width + x);
        out[target] = greys[grey] ?? 0;
        out[target + 1] = greys[grey + 1] ?? 0;
        out[target + 2] = greys[grey + 2] ?? 0;
      }
    }
  });
}
