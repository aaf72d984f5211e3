import { linearFromSrgb } from '../../../lib/srgb.ts';

/** Turns a stored value, 0 to 1, into linear light, where 1 is SDR white. */
export type ToLinear = (value: number) => number;

/** The luminance of SDR white in HDR pictures, in cd/m² (ITU-R BT.2408). */
export const referenceWhite = 203;
/** The peak luminance assumed for HDR pictures that don't state one, in cd/m² (BT.2408). */
export const usualPeak = 1000;

/** The perceptual quantizer: absolute luminance up to 10,000 cd/m² (SMPTE ST 2084). */
export const fromPq: ToLinear = (value) => {
  const power = value ** (32 / 2523);
  const light = Math.max(power - 3424 / 4096, 0) / (2413 / 128 - (2392 / 128) * power);
  return (light ** (16384 / 2610) * 10_000) / referenceWhite;
};

/** Hybrid log-gamma, as scene light from 0 to 1 (ITU-R BT.2100). */
export const fromHlg: ToLinear = (value) =>
  value <= 0.5 ? value ** 2 / 3 : (Math.exp((value - 0.55991073) / 0.17883277) + 0.28466892) / 12;

/** The exponent that turns scene light into display light at `usualPeak` (BT.2100). */
export const hlgSystemGamma = 1.2;

/** A plain power curve, as used by PNG's gAMA and old video standards. */
export const fromGamma =
  (exponent: number): ToLinear =>
  (value) =>
    value ** exponent;

/** Transfer functions by ITU-T H.273 code point; browsers show those missing here as sRGB. */
export const sdrTransfers: ReadonlyMap<number, ToLinear> = new Map([
  [4, fromGamma(2.2)],
  [5, fromGamma(2.8)],
  [8, (value: number) => value],
  [13, linearFromSrgb],
]);

/** H.273 code points of the two HDR transfer functions. */
export const transferNumbers = { pq: 16, hlg: 18 } as const;

/** sRGB itself, for pictures that differ only in their primaries. */
export const srgbTransfer: ToLinear = linearFromSrgb;
