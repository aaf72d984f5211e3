import type { EncodedImage } from '../core/pictures/encoded-image.ts';
import type { Image } from '../core/pictures/image.ts';
import { encodeImage, type EncodeOptions } from './encode.ts';

/** Between the two pictures: a share of their height. */
const gapShare = 0.02;

/** Puts a picture and what was made of it beside each other, both as high as the lower one. */
export async function putSideBySide(
  before: Image,
  after: EncodedImage,
  options: EncodeOptions,
  signal: AbortSignal,
): Promise<EncodedImage> {
  const { sharp } = await import('./sharp.ts');
  const height = Math.min(before.height, after.height);
  const gap = Math.max(2, Math.round(height * gapShare));
  const raw = { width: before.width, height: before.height, channels: 3 } as const;
  const [left, right] = await Promise.all(
    [sharp(before.data, { raw }), sharp(after.bytes)].map((picture) =>
      picture.resize({ height }).removeAlpha().raw().toBuffer({ resolveWithObject: true }),
    ),
  );
  if (!left || !right) throw new Error('expected two pictures');
  signal.throwIfAborted();
  const width = left.info.width + gap + right.info.width;
  const part = ({ data, info }: typeof left, x: number) => ({
    input: data,
    raw: { width: info.width, height: info.height, channels: 3 as const },
    left: x,
    top: 0,
  });
  const data = await sharp({ create: { width, height, channels: 3, background: '#fff' } })
    .composite([part(left, 0), part(right, left.info.width + gap)])
    .removeAlpha()
    .raw()
    .toBuffer();
  return encodeImage({ data, width, height }, options, signal);
}
