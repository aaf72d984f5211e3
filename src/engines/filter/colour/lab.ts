import type { SharedArrays } from '../parallel/shared-arrays.ts';
import { fillRim, rowStart, type Frame } from '../parallel/padded-frame.ts';
import { chromaInDark, linear, root, toLightness } from './lightness.ts';
import { applyCurve, type ToneCurve } from './tone-curve.ts';

/** One Lab unit in the planes' integers. L runs from 0 to 100 units, a and b from about −120 to 98. */
export const labUnit = 128;

/**
 * A picture as padded planes of integers. The space is OkLab (Ottosson, "A perceptual color space for image processing",
 * 2020) in the units of CIE Lab: greys have CIE's lightness, and a and b are stretched to resemble CIE's. In CIE Lab itself
 * a blue that is lightened or strengthened along a and b turns violet, and the other way round.
 */
export interface LabPlanes {
  readonly l: Int16Array;
  readonly a: Int16Array;
  readonly b: Int16Array;
}

/** Allocates planes for one frame. */
export function createLabPlanes(arrays: SharedArrays, frame: Frame): LabPlanes {
  return { l: arrays.shorts(frame.size), a: arrays.shorts(frame.size), b: arrays.shorts(frame.size) };
}

/** What OkLab’s a is multiplied by, and its b: so they come closest to CIE Lab over all of sRGB. */
export const aUnits = 358;
/** See `aUnits`. */
export const bUnits = 385;

/** How a picture is exposed on its way to Lab. */
export interface LabExposure {
  /** What linear light is multiplied by. */
  readonly gain: number;
  /** Maps the lightness that results. */
  readonly tone: ToneCurve;
  /** What a and b are multiplied by, so that colours keep up with `tone`. */
  readonly chromaGain: number;
}

/** Lab units: the planes hold no a or b farther from zero, so that packed colours and sums of them cannot overflow. */
const largestChroma = 127;

/**
 * Converts rows of an RGB picture (`width * height * 3` bytes) to planes, rim included, and exposes it on the way. A
 * colour is brightened only until its brightest channel is full, so that it keeps its hue and doesn't fade.
 */
export function toLab(
  rgb: Uint8Array,
  { l, a, b }: LabPlanes,
  { gain, tone, chromaGain }: LabExposure,
  frame: Frame,
  from: number,
  to: number,
): void {
  const gained = linear.map((value) => value * gain);
  for (let y = from; y < to; y++) {
    const start = rowStart(frame, y);
    for (let x = 0, p = y * frame.width * 3; x < frame.width; x++, p += 3) {
      let red = gained[rgb[p] ?? 0] ?? 0;
      let green = gained[rgb[p + 1] ?? 0] ?? 0;
      let blue = gained[rgb[p + 2] ?? 0] ?? 0;
      let brightest = red > green ? (red > blue ? red : blue) : green > blue ? green : blue;
      if (brightest > 1) {
        red /= brightest;
        green /= brightest;
        blue /= brightest;
        brightest = 1;
      }
      const long = root(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
      const middle = root(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
      const short = root(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
      const light = 0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short;
      const lightness = toLightness(light);
      let toned = applyCurve(tone, lightness);
      // Dark colours never rise above full light.
      if (toned > lightness && toned > 8) {
        const rise = (toned + 16) / (116 * light);
        if (rise * rise * rise * brightest > 1)
          toned = Math.max(lightness, (116 * light) / root(brightest) - 16);
      }
      const vividness = chromaGain * chromaInDark(light);
      const own = aUnits * (1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short);
      const other = bUnits * (0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short);
      const most = Math.max(Math.abs(own), Math.abs(other)) * vividness;
      const factor = (most > largestChroma ? (vividness * largestChroma) / most : vividness) * labUnit;
      l[start + x] = toned * labUnit;
      a[start + x] = own * factor;
      b[start + x] = other * factor;
    }
  }
  for (const plane of [l, a, b]) fillRim(plane, frame, from, to);
}
