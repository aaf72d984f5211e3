import type { SharedArrays } from '../parallel/shared-arrays.ts';
import { fillRim, rowStart, type Frame } from '../parallel/padded-frame.ts';
import { applyCurve, type ToneCurve } from './tone-curve.ts';

/** One Lab unit in the planes' integers. L runs from 0 to 100 units, a and b from about −110 to 110. */
export const labUnit = 128;

/** A picture in CIE Lab (D65 white) as padded planes of integers. */
export interface LabPlanes {
  readonly l: Int16Array;
  readonly a: Int16Array;
  readonly b: Int16Array;
}

/** Allocates planes for one frame. */
export function createLabPlanes(arrays: SharedArrays, frame: Frame): LabPlanes {
  return { l: arrays.shorts(frame.size), a: arrays.shorts(frame.size), b: arrays.shorts(frame.size) };
}

// The matrices of IEC 61966-2-1 (sRGB), rows divided by the D65 white point.
const whiteX = 0.95047;
const whiteZ = 1.08883;
const cubeSteps = 16384;
const gammaSteps = 8192;

const linear = Float32Array.from({ length: 256 }, (_, value) => {
  const v = value / 255;
  return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
});
const cubeRoot = Float32Array.from({ length: cubeSteps + 1 }, (_, step) => {
  const t = step / cubeSteps;
  return t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116;
});
const gamma = Uint8Array.from({ length: gammaSteps + 1 }, (_, step) => {
  const v = step / gammaSteps;
  return Math.round(255 * (v <= 0.0031308 ? 12.92 * v : 1.055 * v ** (1 / 2.4) - 0.055));
});

function root(value: number): number {
  return cubeRoot[(value * cubeSteps + 0.5) | 0] ?? 0;
}

/** Lightness, 0 to 100, of a colour given as sRGB bytes. */
export function lightnessOf(red: number, green: number, blue: number): number {
  const luminance =
    0.2126729 * (linear[red] ?? 0) + 0.7151522 * (linear[green] ?? 0) + 0.072175 * (linear[blue] ?? 0);
  return 116 * root(luminance) - 16;
}

/** Luminance, 0 to 1, of a lightness from 0 to 100. */
export function luminanceOf(lightness: number): number {
  return cube((lightness + 16) / 116);
}

/** Lightness, 0 to 100, of a luminance; anything above 1 counts as 1. */
export function lightnessAt(luminance: number): number {
  return 116 * root(Math.min(1, luminance)) - 16;
}

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
  const light = linear.map((value) => value * gain);
  for (let y = from; y < to; y++) {
    const start = rowStart(frame, y);
    for (let x = 0, p = y * frame.width * 3; x < frame.width; x++, p += 3) {
      let red = light[rgb[p] ?? 0] ?? 0;
      let green = light[rgb[p + 1] ?? 0] ?? 0;
      let blue = light[rgb[p + 2] ?? 0] ?? 0;
      let brightest = red > green ? (red > blue ? red : blue) : green > blue ? green : blue;
      if (brightest > 1) {
        red /= brightest;
        green /= brightest;
        blue /= brightest;
        brightest = 1;
      }
      const fx = root((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / whiteX);
      const fy = root(0.2126729 * red + 0.7151522 * green + 0.072175 * blue);
      const fz = root((0.0193339 * red + 0.119192 * green + 0.9503041 * blue) / whiteZ);
      const lightness = 116 * fy - 16;
      let toned = applyCurve(tone, lightness);
      if (toned > lightness) {
        const rise = (toned + 16) / (116 * fy);
        if (rise * rise * rise * brightest > 1)
          toned = Math.max(lightness, (116 * fy) / root(brightest) - 16);
      }
      const own = 500 * (fx - fy);
      const other = 200 * (fy - fz);
      const most = Math.max(Math.abs(own), Math.abs(other)) * chromaGain;
      const factor = (most > largestChroma ? (chromaGain * largestChroma) / most : chromaGain) * labUnit;
      l[start + x] = toned * labUnit;
      a[start + x] = own * factor;
      b[start + x] = other * factor;
    }
  }
  for (const plane of [l, a, b]) fillRim(plane, frame, from, to);
}

function cube(f: number): number {
  return f > 6 / 29 ? f * f * f : (116 * f - 16) * (27 / 24389);
}

function toByte(value: number): number {
  return gamma[value <= 0 ? 0 : value >= 1 ? gammaSteps : (value * gammaSteps + 0.5) | 0] ?? 0;
}

/** Share of the excess brightness that is dimmed; the rest fades towards white. */
const dimmed = 0.5;
/** Bisection steps in the search for the most chroma that fits into sRGB; whatever is still below 0 is clipped. */
const halvings = 12;

/**
 * Writes one Lab colour, in Lab units, as three sRGB bytes at `target`. A colour outside sRGB loses chroma until no
 * channel is negative, and is dimmed and faded until none exceeds 1; it keeps its hue.
 */
export function putRgb(rgb: Uint8Array, target: number, l: number, a: number, b: number): void {
  const fy = (l + 16) / 116;
  let y = cube(fy);
  let red: number;
  let green: number;
  let blue: number;
  let chroma = 1;
  let step = 1;
  for (let round = 0; ; round++) {
    const x = cube(fy + (a * chroma) / 500) * whiteX;
    const z = cube(fy - (b * chroma) / 200) * whiteZ;
    red = 3.2404542 * x - 1.5371385 * y - 0.4985314 * z;
    green = -0.969266 * x + 1.8760108 * y + 0.041556 * z;
    blue = 0.0556434 * x - 0.2040259 * y + 1.0572252 * z;
    const darkest = red < green ? (red < blue ? red : blue) : green < blue ? green : blue;
    const shown = darkest > -1e-3;
    if (round === halvings || (shown && chroma === 1)) break;
    step /= 2;
    chroma += shown ? step : -step;
  }
  const brightest = red > green ? (red > blue ? red : blue) : green > blue ? green : blue;
  if (brightest > 1) {
    const dim = 1 - dimmed + dimmed / brightest;
    y = Math.min(1, y * dim);
    const share = brightest * dim > 1 ? (1 - y) / (brightest * dim - y) : 1;
    red = y + (red * dim - y) * share;
    green = y + (green * dim - y) * share;
    blue = y + (blue * dim - y) * share;
  }
  rgb[target] = toByte(red);
  rgb[target + 1] = toByte(green);
  rgb[target + 2] = toByte(blue);
}
