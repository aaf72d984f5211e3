/** Limits on pictures and their downloads, unless the configuration says otherwise. `MediaOptions` explains each. */
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
