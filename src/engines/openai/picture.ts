import type { Image } from '../../core/image.ts';
import { encodeImage } from '../../media/encode.ts';
import { limits } from './limits.ts';

/** The picture as the data URI of a small JPEG, encoded from pixels: it contains nothing of the original file. */
export async function toDataUri(image: Image, signal: AbortSignal): Promise<string> {
  const small = await shrink(image, limits.pictureSide);
  const { bytes, mediaType } = await encodeImage(small, { maxBytes: limits.pictureBytes }, signal);
  return `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`;
}

/** Scales a picture down (Lanczos) to at most `maxSide` pixels a side; smaller ones are returned unchanged. */
async function shrink(image: Image, maxSide: number): Promise<Image> {
  const { width, height } = image;
  const factor = maxSide / Math.max(width, height);
  if (factor >= 1) return image;
  const scaled = (side: number) => Math.max(1, Math.round(side * factor));
  const { sharp } = await import('../../media/sharp.ts');
  const { data, info } = await sharp(image.data, {
    raw: { width, height, channels: 3 },
    limitInputPixels: false,
  })
    .resize(scaled(width), scaled(height), { fit: 'fill' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}
