/** Bounds on what is redrawn. An animation beyond them becomes a still picture, with a sentence that says so. */
export const animationLimits = {
  /** Pixels of a result's longer side. */
  maxSide: 640,
  /** A result is made smaller rather than lose frames, down to this longer side. */
  leastSide: 400,
  /** How long redrawing and encoding may take. */
  seconds: 40,
} as const;
