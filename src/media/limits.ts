/** How large a picture may be, unless the configuration says otherwise. `MediaOptions` explains each. */
export const mediaLimits = {
  maxBytes: 10 * 2 ** 20,
  maxPixels: 50_000_000,
  /** Pixels of the longer side at which pictures are read, drawn and lettered. */
  maxSide: 1280,
} as const;
