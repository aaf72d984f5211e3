/** A mapping of lightness to lightness, both 0 to 100, tabulated in steps of an eighth. */
export type ToneCurve = Float32Array;

const stepsPerUnit = 8;
const steps = 100 * stepsPerUnit;

/** Tabulates `tone`; results are clamped to 0 to 100. */
export function toneCurve(tone: (lightness: number) => number): ToneCurve {
  return Float32Array.from({ length: steps + 1 }, (_, n) =>
    Math.max(0, Math.min(100, tone(n / stepsPerUnit))),
  );
}

/** Looks up a lightness on a curve. */
export function applyCurve(curve: ToneCurve, lightness: number): number {
  const n = (lightness * stepsPerUnit + 0.5) | 0;
  return curve[n < 0 ? 0 : n > steps ? steps : n] ?? 0;
}

/**
 * Soft quantisation of lightness (Winnemöller, Olsen and Gooch, "Real-Time Video Abstraction", 2006), made continuous: as
 * `steepness` approaches 0 nothing changes; at 1 the steps of `height` Lab units are hard.
 */
export function stepTone(lightness: number, height: number, steepness: number): number {
  const edge = Math.round(lightness / height) * height;
  const rise = Math.tanh(steepness * (lightness - edge)) / Math.tanh((steepness * height) / 2);
  return edge + (height / 2) * rise;
}
