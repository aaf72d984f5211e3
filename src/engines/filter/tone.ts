/**
 * Soft quantisation of lightness (Winnemöller, Olsen and Gooch, "Real-Time Video Abstraction", 2006), made continuous:
 * towards steepness 0 it changes nothing, at 1 the steps of `height` Lab units are hard.
 */
export function stepTone(lightness: number, height: number, steepness: number): number {
  const edge = Math.round(lightness / height) * height;
  const rise = Math.tanh(steepness * (lightness - edge)) / Math.tanh((steepness * height) / 2);
  return edge + (height / 2) * rise;
}
