/** The limits of pictures, unless the configuration says otherwise. `MediaOptions` explains each. */
export const mediaLimits = {
  maxBytes: 10 * 2 ** 20,
  maxPixels: 50_000_000,
  /** Pixels of the longer side at which pictures are read, drawn and lettered. */
  maxSide: 1280,
  downloadTimeoutMs: 15_000,
  concurrentDownloads: 128,
  waitingDownloads: 64,
  downloadsPerPerson: 2,
  downloadsPerHost: 6,
  arrivingFiles: 16,
  decodeTimeoutMs: 15_000,
  decoderWaitMs: 25_000,
  waitingDecodes: 32,
  concurrentDecodes: 2,
} as const;

/** Bounds on what is redrawn. An animation beyond them becomes a still picture, with a sentence that says so. */
export const animationLimits = {
  /** Pixels of a result's longer side. */
  maxSide: 640,
  /** A result is made smaller rather than lose frames, down to this longer side. */
  leastSide: 400,
  /** How long redrawing and encoding may take. */
  seconds: 40,
} as const;

/** Lettering of memes: how many are drawn at once, and how long one may take. */
export const memeLimits = { maxAtOnce: 16, timeoutMs: 20_000 } as const;
