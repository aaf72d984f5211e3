import type { Image } from '../../core/pictures/image.ts';
import { encodeImage } from '../../media/encode.ts';
import { resizeImage } from '../../media/resize.ts';

/** Pixels of a picture's longer side: enough to see what happens and read large writing; more only costs more. */
const longerSide = 768;
const maxBytes = 512 * 1024;

/** The picture as the data URI of a small JPEG, encoded from pixels: it contains nothing of the original file. */
export async function toDataUri(image: Image, signal: AbortSignal): Promise<string> {
  const small = await shrink(image, longerSide);
  const { bytes, mediaType } = await encodeImage(small, { maxBytes }, signal);
  return `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`;
}

/** Scales a picture down to at most `maxSide` pixels a side; smaller ones are returned unchanged. */
function shrink(image: Image, maxSide: number): Promise<Image> {
  const factor = Math.min(1, maxSide / Math.max(image.width, image.height));
  const scaled = (side: number) => Math.max(1, Math.round(side * factor));
  return resizeImage(image, { width: scaled(image.width), height: scaled(image.height) });
}
