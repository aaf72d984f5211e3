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

/**
 * Converts rows of an RGB picture (`width * height * 3` bytes) to planes, rim included. Lightness passes through `tone`;
 * a and b are multiplied by `chromaGain`.
 */
export function toLab(
  rgb: Uint8Array,
  { l, a, b }: LabPlanes,
  tone: ToneCurve,
  chromaGain: number,
  frame: Frame,
  from: number,
  to: number,
): void {
  for (let y = from; y < to; y++) {
    const start = rowStart(frame, y);
    for (let x = 0, p = y * frame.width * 3; x < frame.width; x++, p += 3) {
      const red = linear[rgb[p] ?? 0] ?? 0;
      const green = linear[rgb[p + 1] ?? 0] ?? 0;
      const blue = linear[rgb[p + 2] ?? 0] ?? 0;
      const fx = root((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / whiteX);
      const fy = root(0.2126729 * red + 0.7151522 * green + 0.072175 * blue);
      const fz = root((0.0193339 * red + 0.119192 * green + 0.9503041 * blue) / whiteZ);
      l[start + x] = applyCurve(tone, 116 * fy - 16) * labUnit;
      a[start + x] = 500 * (fx - fy) * chromaGain * labUnit;
      b[start + x] = 200 * (fy - fz) * chromaGain * labUnit;
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

/** Writes one Lab colour, in Lab units, as three sRGB bytes at `target`; colours outside sRGB are clipped. */
export function putRgb(rgb: Uint8Array, target: number, l: number, a: number, b: number): void {
  const fy = (l + 16) / 116;
  const x = cube(fy + a / 500) * whiteX;
  const y = cube(fy);
  const z = cube(fy - b / 200) * whiteZ;
  rgb[target] = toByte(3.2404542 * x - 1.5371385 * y - 0.4985314 * z);
  rgb[target + 1] = toByte(-0.969266 * x + 1.8760108 * y + 0.041556 * z);
  rgb[target + 2] = toByte(0.0556434 * x - 0.2040259 * y + 1.0572252 * z);
}
