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

/** A caption set on a picture, or why that cannot be done, as a sentence. */
export type Meme = { readonly image: EncodedImage } | { readonly cannot: string };

/** What goes into a meme picture. */
export interface MemeOrder {
  readonly image: Image;
  readonly caption: string;
  /** The largest file that the platform takes, in bytes. */
  readonly maxBytes: number;
  readonly mediaType?: EncodedImageType;
}
