/** How lightness is cut into steps. */
export interface Steps {
  /** Lab units from one step to the next. */
  readonly height: number;
  /** Steepness of the edge between two steps where the picture is calm, and where it changes. */
  readonly calm: number;
  readonly lively: number;
}

/**
 * Soft quantisation of lightness (Winnemöller, Olsen and Gooch, "Real-Time Video Abstraction", 2006), made continuous:
 * near steepness 0 it changes nothing, at 1 the steps are hard. Steps sharpen with the picture's own slope, so that a
 * soft gradient does not fall into islands.
 */
export function stepTone(lightness: number, { height }: Steps, steepness: number): number {
  const edge = Math.round(lightness / height) * height;
  return (
    edge + ((height / 2) * Math.tanh(steepness * (lightness - edge))) / Math.tanh((steepness * height) / 2)
  );
}
