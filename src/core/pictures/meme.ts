import type { Text } from '../../languages/message.ts';
import type { AnimationType, EncodedImage, EncodedImageType } from './encoded-image.ts';
import type { Image } from './image.ts';

/**
 * A picture with its caption drawn on it, with a sentence if an animation lost something, or a sentence that says why
 * there is none.
 */
export type Meme = { readonly image: EncodedImage; readonly note?: Text } | { readonly cannot: Text };

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
