import type { Image } from '../../core/image.ts';
import { encodeImage } from '../../media/encode.ts';
import { resizeImage } from '../../media/resize.ts';
import { limits } from './limits.ts';

/** The picture as the data URI of a small JPEG, encoded from pixels: it contains nothing of the original file. */
export async function toDataUri(image: Image, signal: AbortSignal): Promise<string> {
  const small = await shrink(image, limits.pictureSide);
  const { bytes, mediaType } = await encodeImage(small, { maxBytes: limits.pictureBytes }, signal);
  return `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`;
}

/** Scales a picture down to at most `maxSide` pixels a side; smaller ones are returned unchanged. */
function shrink(image: Image, maxSide: number): Promise<Image> {
  const factor = Math.min(1, maxSide / Math.max(image.width, image.height));
  const scaled = (side: number) => Math.max(1, Math.round(side * factor));
  return resizeImage(image, { width: scaled(image.width), height: scaled(image.height) });
}
