/** Bounds on what is redrawn. An animation beyond them becomes a still picture, with a sentence that says so. */
export const animationLimits = {
  /** Frames as sent. */
  frames: 300,
  /** Width times height times frames, as sent. */
  pixels: 100_000_000,
  /** Width times height times frames of the result, all in memory at three bytes each. Frames beyond it are dropped. */
  resultPixels: 24_000_000,
  /** Pixels that are decoded at once, four bytes each; or one frame, if a single one is larger. */
  pixelsAtOnce: 8_000_000,
  /** Pixels of a result's longer side. */
  maxSide: 640,
  /** A result is made smaller rather than lose frames, down to this longer side. */
  leastSide: 400,
  /** How long redrawing and encoding may take. */
  seconds: 40,
} as const;
