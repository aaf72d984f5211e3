/** Turns a stored value, 0 to 1, into linear light; 1 is the white of an ordinary picture. */
export type ToLinear = (value: number) => number;

/** Luminance in cd/m² that HDR pictures give to the white of an ordinary one (ITU-R BT.2408). */
export const referenceWhite = 203;
/** Luminance in cd/m² that an HDR picture reaches where its file does not say (BT.2408). */
export const usualPeak = 1000;

/** The perceptual quantizer: absolute light up to 10,000 cd/m² (SMPTE ST 2084). */
export const fromPq: ToLinear = (value) => {
  const power = value ** (32 / 2523);
  const light = Math.max(power - 3424 / 4096, 0) / (2413 / 128 - (2392 / 128) * power);
  return (light ** (16384 / 2610) * 10_000) / referenceWhite;
};

/** Hybrid log-gamma, as light of the scene from 0 to 1 (ITU-R BT.2100). */
export const fromHlg: ToLinear = (value) =>
  value <= 0.5 ? value ** 2 / 3 : (Math.exp((value - 0.55991073) / 0.17883277) + 0.28466892) / 12;

/** The exponent that turns a scene into what a screen of `usualPeak` shows (BT.2100). */
export const hlgSystemGamma = 1.2;

const fromSrgb: ToLinear = (value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);

/** A plain power curve, as PNG's gAMA and old video standards have it. */
export const fromGamma =
  (exponent: number): ToLinear =>
  (value) =>
    value ** exponent;

/** Transfer functions by their number in ITU-T H.273; browsers show the ones left out as sRGB. */
export const sdrTransfers: ReadonlyMap<number, ToLinear> = new Map([
  [4, fromGamma(2.2)],
  [5, fromGamma(2.8)],
  [8, (value: number) => value],
  [13, fromSrgb],
]);

/** Numbers of the two HDR transfer functions in H.273. */
export const transferNumbers = { pq: 16, hlg: 18 } as const;

/** sRGB itself, for pictures whose primaries alone are others. */
export const srgbTransfer = fromSrgb;

const encodingSteps = 8192;
const encoded = Uint8Array.from({ length: encodingSteps + 1 }, (_, step) => {
  const light = step / encodingSteps;
  return Math.round(255 * (light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055));
});

/** A byte of sRGB for linear light; what a screen cannot show is cut off. */
export function toSrgbByte(light: number): number {
  return encoded[Math.round(Math.min(1, Math.max(0, light)) * encodingSteps)] ?? 0;
}
