import { linearFromSrgb } from '../../../lib/srgb.ts';

const rootSteps = 16384;
/** Below this, roots are tabulated as much more finely. */
const fineBelow = 1 / 64;
/** OkLab's lightness below which CIE's is proportional to light instead of its cube root. */
export const toe = 6 / 29;

/** Linear light, 0 to 1, of an sRGB byte. */
export const linear = Float32Array.from({ length: 256 }, (_, value) => linearFromSrgb(value / 255));
const roots = Float32Array.from({ length: rootSteps + 1 }, (_, step) => Math.cbrt(step / rootSteps));
const fineRoots = roots.map((root) => root * Math.cbrt(fineBelow));

/** Cube root of a value from 0 to 1. */
export function root(value: number): number {
  return value < fineBelow
    ? (fineRoots[(value * (rootSteps / fineBelow) + 0.5) | 0] ?? 0)
    : (roots[(value * rootSteps + 0.5) | 0] ?? 0);
}

/** CIE lightness, 0 to 100, of OkLab's, 0 to 1, which is the cube root of luminance where there is no colour. */
export function toLightness(light: number): number {
  return light > toe ? 116 * light - 16 : (24389 / 27) * light * light * light;
}

/** Reverses `toLightness`. */
export function fromLightness(lightness: number): number {
  return lightness > 8 ? (lightness + 16) / 116 : root((lightness * 27) / 24389);
}

/** What a and b are multiplied by: next to black they shrink as in CIE Lab, or noise would be full of colour. */
export function chromaInDark(light: number): number {
  return light < toe ? (light * light) / (toe * toe) : 1;
}

/** Lightness, 0 to 100, of a colour given as sRGB bytes. */
export function lightnessOf(red: number, green: number, blue: number): number {
  return toLightness(
    root(0.2126729 * (linear[red] ?? 0) + 0.7151522 * (linear[green] ?? 0) + 0.072175 * (linear[blue] ?? 0)),
  );
}

/** Luminance, 0 to 1, of a lightness from 0 to 100. */
export function luminanceOf(lightness: number): number {
  return cube(fromLightness(lightness));
}

/** Lightness, 0 to 100, of a luminance; anything above 1 counts as 1. */
export function lightnessAt(luminance: number): number {
  return toLightness(root(Math.min(1, luminance)));
}

/** A value times itself times itself. */
export function cube(value: number): number {
  return value * value * value;
}
