import { rowStart, type Frame } from '../parallel/padded-frame.ts';
import { labUnit, lightnessOf } from './lab.ts';
import { toneCurve, type ToneCurve } from './tone-curve.ts';

/** For each whole unit of lightness from 0 to 100, the share of the counted pixels that is darker. */
function sharesBelow(counts: Float32Array): Float32Array {
  const total = counts.reduce((sum, count) => sum + count, 0);
  let below = 0;
  return counts.map((count) => {
    below += count;
    return (below - count / 2) / total;
  });
}

function count(counts: Float32Array, lightness: number): void {
  const step = Math.max(0, Math.min(100, Math.round(lightness)));
  counts[step] = (counts[step] ?? 0) + 1;
}

/** Share of a picture that is darker than each whole unit of lightness, measured on every fourth pixel. */
export function darkerShares(l: Int16Array, frame: Frame): Float32Array {
  const counts = new Float32Array(101);
  for (let y = 0; y < frame.height; y += 2) {
    const start = rowStart(frame, y);
    for (let i = start; i < start + frame.width; i += 2) count(counts, (l[i] ?? 0) / labUnit);
  }
  return sharesBelow(counts);
}

/** How a picture is exposed before it is drawn. */
export interface Exposure {
  readonly tone: ToneCurve;
  /** What a and b are multiplied by, so that colours keep up with the lightness. */
  readonly chromaGain: number;
}

/** Lightness that the brightest hundredth is raised to, and the largest factor. */
const white = 93;
const largestGain = 2.4;
/** A picture whose median lightness is below this is lifted; the strongest lift, as an exponent. */
const comfortableMiddle = 42;
const strongestLift = 0.84;

/** Lightness that the darkest hundredth of a hazy picture is lowered to, and the largest stretch of contrast. */
const dark = 28;
const largestStretch = 2.4;
/** Haze dims white by this much lightness. A picture with brighter whites is pale for other reasons, such as a logo. */
const dimming = 10;
/** A picture that spans less is one flat colour with grain, and has nothing to bring out. */
const flatSpan = 8;
/** How far colours keep up with a stretch, as an exponent. */
const colourStretch = 0.7;

/** Finds the exposure that brightens a dark photo (RGB bytes) and clears a hazy one; others hardly change. */
export function findExposure(rgb: Uint8Array, { width, height }: Frame): Exposure {
  const counts = new Float32Array(101);
  for (let y = 0; y < height; y += 3) {
    for (let p = y * width * 3; p < (y + 1) * width * 3; p += 9) {
      count(counts, lightnessOf(rgb[p] ?? 0, rgb[p + 1] ?? 0, rgb[p + 2] ?? 0));
    }
  }
  const shares = sharesBelow(counts);
  // If much of the picture is white, no unit has that large a share below it.
  const quantile = (share: number) => {
    const lightness = shares.findIndex((below) => below >= share);
    return lightness === -1 ? 100 : Math.max(1, lightness);
  };
  const gain = Math.min(largestGain, Math.max(1, white / quantile(0.99)));
  const [darkest, brightest] = [quantile(0.01) * gain, quantile(0.99) * gain];
  const span = brightest - darkest;
  const wantedStretch = span < flatSpan ? 1 : (brightest - Math.min(dark, darkest)) / span;
  const haze = Math.max(0, Math.min(1, (white - quantile(0.99)) / dimming));
  const stretch = 1 + haze * (Math.min(largestStretch, wantedStretch) - 1);
  // The brightest stays where it is.
  const exposed = (lightness: number) =>
    Math.max(0, Math.min(100, brightest - (brightest - lightness * gain) * stretch));
  const middle = Math.max(1, Math.min(99, exposed(quantile(0.5))));
  const wanted = Math.log(comfortableMiddle / 100) / Math.log(middle / 100);
  const lift = Math.max(strongestLift, Math.min(1, wanted));
  const tone = (lightness: number) => 100 * (exposed(lightness) / 100) ** lift;
  const brightening = (100 * (middle / 100) ** lift) / middle;
  return { tone: toneCurve(tone), chromaGain: Math.sqrt(gain * brightening) * stretch ** colourStretch };
}
