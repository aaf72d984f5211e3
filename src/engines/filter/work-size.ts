import type { Image } from '../../core/image.ts';
import { sharp } from '../../media/sharp.ts';

/** Pixels: a picture whose longer side is below this is enlarged towards it, so that lines have room. */
const comfortableSide = 1024;
const largestFactor = 2;

/** The size at which a picture is drawn: at most `maxSide` pixels a side, a small one enlarged up to twice. */
export function workSize(width: number, height: number, maxSide: number): { width: number; height: number } {
  const longer = Math.max(width, height);
  const enlarged = Math.min(largestFactor, Math.max(1, comfortableSide / longer));
  const factor = Math.min(enlarged, maxSide / longer);
  const scaled = (side: number) => Math.max(1, Math.min(maxSide, Math.round(side * factor)));
  return { width: scaled(width), height: scaled(height) };
}

/** Brings a picture to its work size (Lanczos); one that has it already comes back as it is. */
export async function fitImage(image: Image, maxSide: number): Promise<Image> {
  const size = workSize(image.width, image.height, maxSide);
  if (size.width === image.width && size.height === image.height) return image;
  const raw = { width: image.width, height: image.height, channels: 3 } as const;
  const { data, info } = await sharp(image.data, { raw, limitInputPixels: false })
    .resize(size.width, size.height, { fit: 'fill' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}
