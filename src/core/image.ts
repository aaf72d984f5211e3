/**
 * A picture as every engine receives it: 8-bit sRGB, three channels, row by row, upright, without metadata.
 * Only src/media creates one from untrusted bytes.
 */
export interface Image {
  /** `width * height * 3` bytes: red, green, blue. */
  readonly data: Uint8Array;
  /** Pixels. */
  readonly width: number;
  /** Pixels. */
  readonly height: number;
}

/** The formats in which the bot sends pictures. */
export type EncodedImageType = 'image/png' | 'image/jpeg';

/** A picture ready to send: a PNG or JPEG file without metadata. */
export interface EncodedImage {
  readonly bytes: Uint8Array;
  readonly mediaType: EncodedImageType;
  /** Pixels. */
  readonly width: number;
  /** Pixels. */
  readonly height: number;
}

/** A picture with its caption drawn on it, or a sentence that says why that isn't possible. */
export type Meme = { readonly image: EncodedImage } | { readonly cannot: string };

/**
 * Where a caption stands: `bar` above the picture, black on white; `classic` on it, white with a black outline; `auto`
 * on it only where the letters cover nothing.
 */
export const memeLayouts = ['auto', 'bar', 'classic'] as const;
export type MemeLayout = (typeof memeLayouts)[number];

/** What to draw as a meme. */
export interface MemeOrder {
  readonly image: Image;
  readonly caption: string;
  /** `auto` unless it is given. */
  readonly layout?: MemeLayout;
  /** The platform's largest file, in bytes. */
  readonly maxBytes: number;
  readonly mediaType?: EncodedImageType;
}
