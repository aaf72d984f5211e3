import type { Image } from '../core/pictures/image.ts';

/** Scales a picture to exactly this size (Lanczos). One of that size already is returned unchanged. */
export async function resizeImage(
  image: Image,
  size: { readonly width: number; readonly height: number },
): Promise<Image> {
  const { width, height } = image;
  if (size.width === width && size.height === height) return image;
  const { sharp } = await import('./sharp.ts');
  const { data, info } = await sharp(image.data, {
    raw: { width, height, channels: 3 },
    limitInputPixels: false,
  })
    .resize(size.width, size.height, { fit: 'fill' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}
