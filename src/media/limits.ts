/** Pixels of the longer side at which pictures are read, drawn and lettered, unless IMAGE_MAX_SIDE says otherwise. */
export const usualMaxSide = 1280;
