import type { Text } from '../../languages/message.ts';

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
  /** All frames, if the file is an animation that is within the bounds; the pixels above are its first good frame. */
  readonly animation?: Animation;
  /** Why only one frame of an animation is here, as a sentence for the person. */
  readonly stillBecause?: Text;
}

/** An animation as it came, which src/media decodes frame by frame, so that its frames are never in memory at once. */
export interface Animation {
  readonly file: Uint8Array;
  readonly format: 'gif' | 'webp' | 'png';
  /** Pixels of every frame. */
  readonly width: number;
  readonly height: number;
  /** How long each frame is shown, in ms. */
  readonly delaysMs: readonly number[];
  /** How often it plays; 0 is for ever. */
  readonly plays: number;
  /** The background behind transparent frames: red, green, blue. */
  readonly background: readonly [red: number, green: number, blue: number];
}

/** The formats in which the bot sends still pictures. */
export type EncodedImageType = 'image/png' | 'image/jpeg';

/** How a picture is encoded. */
export interface PictureFormat {
  /** The largest acceptable file, in bytes. */
  readonly maxBytes: number;
  /** JPEG unless given. */
  readonly mediaType?: EncodedImageType;
}

/** The formats in which it sends animations. */
export type AnimationType = 'image/gif' | 'image/webp';

/** A picture ready to send: a file without metadata. */
export interface EncodedImage {
  readonly bytes: Uint8Array;
  readonly mediaType: EncodedImageType | AnimationType;
  /** Frames of an animation; absent for a still picture. */
  readonly frames?: number;
  /** Pixels. */
  readonly width: number;
  /** Pixels. */
  readonly height: number;
}

/**
 * A picture with its caption drawn on it, with a sentence if an animation lost something, or a sentence that says why
 * there is none.
 */
export type Meme = { readonly image: EncodedImage; readonly note?: Text } | { readonly cannot: Text };

/** The frame of an animation that is being worked on. */
export interface FrameProgress {
  /** From 1. */
  readonly number: number;
  readonly of: number;
}

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
  /** The format for an animation; without it, one frame is used. */
  readonly animationType?: AnimationType;
}
