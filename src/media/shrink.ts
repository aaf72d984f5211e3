import type { Image } from '../core/image.ts';

/** Scales a picture down (Lanczos) to at most `maxSide` pixels a side; smaller ones are returned unchanged. */
export async function shrinkImage(image: Image, maxSide: number): Promise<Image> {
  const factor = maxSide / Math.max(image.width, image.height);
  if (factor >= 1) return image;
  const scaled = (side: number) => Math.max(1, Math.round(side * factor));
  const raw = { width: image.width, height: image.height, channels: 3 } as const;
  const { sharp } = await import('./sharp.ts');
  const { data, info } = await sharp(image.data, { raw, limitInputPixels: false })
    .resize(scaled(image.width), scaled(image.height), { fit: 'fill' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}
