/**
 * A picture as every engine receives it: 8-bit sRGB, three channels, row by row, upright, without metadata.
 * Only src/media makes one from a stranger's bytes.
 */
export interface Image {
  /** `width * height * 3` bytes: red, green, blue. */
  readonly data: Uint8Array;
  /** Pixels. */
  readonly width: number;
  /** Pixels. */
  readonly height: number;
}

/** The formats in which pictures leave the bot. */
export type EncodedImageType = 'image/png' | 'image/jpeg';

/** A picture ready to be sent: the bytes of a PNG or JPEG file without metadata. */
export interface EncodedImage {
  readonly bytes: Uint8Array;
  readonly mediaType: EncodedImageType;
  /** Pixels. */
  readonly width: number;
  /** Pixels. */
  readonly height: number;
}
