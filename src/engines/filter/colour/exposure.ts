import { rowStart, type Frame } from '../parallel/padded-frame.ts';
import { isGraphic } from './graphic-or-photo.ts';
import { labUnit, type LabExposure } from './lab.ts';
import { lightnessAt, lightnessOf, luminanceOf } from './lightness.ts';
import { toneCurve } from './tone-curve.ts';

/** Counts of lightness from 0 to 100 in eighths of a unit: a very dark photo spans only a few whole units. */
const stepsPerUnit = 8;
type Histogram = Float32Array;

const createHistogram = (): Histogram => new Float32Array(100 * stepsPerUnit + 1);

function count(histogram: Histogram, lightness: number): void {
  const step = Math.max(0, Math.min(histogram.length - 1, Math.round(lightness * stepsPerUnit)));
  histogram[step] = (histogram[step] ?? 0) + 1;
}

/** For each step of the histogram, the share of the counted pixels that is darker. */
function sharesBelow(histogram: Histogram): Float32Array {
  const total = histogram.reduce((sum, pixels) => sum + pixels, 0);
  let below = 0;
  return histogram.map((pixels) => {
    below += pixels;
    return (below - pixels / 2) / total;
  });
}

/** The lightness below which this share of the counted pixels lies; at least one step. */
function quantile(shares: Float32Array, share: number): number {
  // If much of the picture is white, no step has that large a share below it.
  const step = shares.findIndex((below) => below >= share);
  return step === -1 ? 100 : Math.max(1, step) / stepsPerUnit;
}

/** Share of a picture that is darker than a lightness from 0 to 100, measured on every fourth pixel. */
export function darkerShare(l: Int16Array, frame: Frame): (lightness: number) => number {
  const histogram = createHistogram();
  for (let y = 0; y < frame.height; y += 2) {
    const start = rowStart(frame, y);
    for (let i = start; i < start + frame.width; i += 2) count(histogram, Math.round((l[i] ?? 0) / labUnit));
  }
  const shares = sharesBelow(histogram);
  // Read at whole units: within one, differences are grain.
  const at = (unit: number) => shares[Math.min(100, unit) * stepsPerUnit] ?? 1;
  return (lightness) => {
    const unit = Math.floor(lightness);
    return at(unit) + (at(unit + 1) - at(unit)) * (lightness - unit);
  };
}

/** How a picture is exposed, and how freely its colours may be changed. */
export interface Exposure extends LabExposure {
  /** The picture is drawn by computer, not photographed: its colours are intentional. */
  readonly graphic: boolean;
}

/** Saturations (1 less the ratio of weakest to strongest channel) at which colours start and fully count as vivid. */
const vividFrom = 0.4;
const vivid = 0.8;

/** Lightness that the brightest hundredth is raised to, and the largest factor on linear light. */
const white = 93;
const largestGain = 200;
/** A picture whose median lightness is below this is lifted; the strongest lift, as an exponent. */
const comfortableMiddle = 42;
const strongestLift = 0.84;

/** Lightness that the darkest hundredth of a hazy picture is lowered to, and the largest stretch of contrast. */
const dark = 28;
const largestStretch = 2.4;
/** Haze dims white by this much lightness. A picture with brighter whites is pale for other reasons, such as a logo. */
const dimming = 10;
/** How much colours are strengthened along with a stretch, as an exponent. */
const colourStretch = 0.7;

const asItIs: Exposure = {
  gain: 1,
  tone: toneCurve((lightness) => lightness),
  chromaGain: 1,
  graphic: true,
};

/**
 * Finds the exposure that brightens a dark photo (RGB bytes) and clears a hazy one; others hardly change. Vivid
 * colours are judged by their brightest channel: a pure blue is fully lit although its lightness is low.
 */
export function findExposure(rgb: Uint8Array, { width, height }: Frame): Exposure {
  const [lightness, light] = [createHistogram(), createHistogram()];
  for (let y = 0; y < height; y += 3) {
    for (let p = y * width * 3; p < (y + 1) * width * 3; p += 9) {
      const [red, green, blue] = [rgb[p] ?? 0, rgb[p + 1] ?? 0, rgb[p + 2] ?? 0];
      const [own, brightest] = [lightnessOf(red, green, blue), Math.max(red, green, blue)];
      count(lightness, own);
      const saturation = 1 - Math.min(red, green, blue) / Math.max(1, brightest);
      const vividness = Math.max(0, Math.min(1, (saturation - vividFrom) / (vivid - vividFrom)));
      count(light, own + vividness * (lightnessOf(brightest, brightest, brightest) - own));
    }
  }
  const lights = sharesBelow(light);
  const brightestLight = quantile(lights, 0.99);
  if (isGraphic(rgb, width, height, quantile(lights, 0.01), brightestLight)) return asItIs;

  const gain = Math.min(largestGain, Math.max(1, luminanceOf(white) / luminanceOf(brightestLight)));
  const shares = sharesBelow(lightness);
  const gained = (share: number) => lightnessAt(gain * luminanceOf(quantile(shares, share)));
  const [darkest, brightest] = [gained(0.01), gained(0.99)];
  const wantedStretch = (brightest - Math.min(dark, darkest)) / Math.max(1, brightest - darkest);
  const haze = Math.max(0, Math.min(1, (white - brightestLight) / dimming));
  const stretch = 1 + haze * (Math.min(largestStretch, wantedStretch) - 1);
  // The brightest stays where it is.
  const stretched = (value: number) => Math.max(0, Math.min(100, brightest - (brightest - value) * stretch));
  const middle = Math.max(1, Math.min(99, stretched(gained(0.5))));
  const wanted = Math.log(comfortableMiddle / 100) / Math.log(middle / 100);
  const lift = Math.max(strongestLift, Math.min(1, wanted));
  const brightening = (100 * (middle / 100) ** lift) / middle;
  return {
    gain,
    tone: toneCurve((value) => 100 * (stretched(value) / 100) ** lift),
    chromaGain: Math.sqrt(brightening) * stretch ** colourStretch,
    graphic: false,
  };
}
