import type { Image } from '../../core/image.ts';
import { enlargement } from './drawing-parameters.ts';

/** The size at which a picture is drawn: at most `maxSide` pixels a side; small pictures are enlarged. */
function workSize(width: number, height: number, maxSide: number): { width: number; height: number } {
  const longer = Math.max(width, height);
  const enlarged = Math.min(enlargement.largestFactor, Math.max(1, enlargement.side / longer));
  const factor = Math.min(enlarged, maxSide / longer);
  const scaled = (side: number) => Math.max(1, Math.min(maxSide, Math.round(side * factor)));
  return { width: scaled(width), height: scaled(height) };
}

/** Scales a picture to its work size (Lanczos). A picture of that size already is returned unchanged. */
export async function fitImage(image: Image, maxSide: number): Promise<Image> {
  const size = workSize(image.width, image.height, maxSide);
  if (size.width === image.width && size.height === image.height) return image;
  const raw = { width: image.width, height: image.height, channels: 3 } as const;
  const { sharp } = await import('../../media/sharp.ts');
  const { data, info } = await sharp(image.data, { raw, limitInputPixels: false })
    .resize(size.width, size.height, { fit: 'fill' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}
