import type { Image } from '../../core/image.ts';
import { encodeImage } from '../../media/encode.ts';
import { shrinkImage } from '../../media/shrink.ts';

/** Pixels: enough to see what happens in a picture and to read large writing; more only costs more. */
const maxSide = 768;
const maxBytes = 512 * 1024;

/** The picture as the data URI of a small JPEG, made from clean pixels: nothing of the file that was sent is in it. */
export async function toDataUri(image: Image, signal: AbortSignal): Promise<string> {
  const small = await shrinkImage(image, maxSide);
  const { bytes, mediaType } = await encodeImage(small, { maxBytes }, signal);
  return `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`;
}
