import type { Image } from '../../core/image.ts';
import { encodeImage } from '../../media/encode.ts';
import { shrinkImage } from '../../media/shrink.ts';
import { limits } from './limits.ts';

/** The picture as the data URI of a small JPEG, encoded from pixels: it contains nothing of the original file. */
export async function toDataUri(image: Image, signal: AbortSignal): Promise<string> {
  const small = await shrinkImage(image, limits.pictureSide);
  const { bytes, mediaType } = await encodeImage(small, { maxBytes: limits.pictureBytes }, signal);
  return `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`;
}
