import type { EncodedImage, EncodedImageType } from '../core/pictures/encoded-image.ts';
import type { Image } from '../core/pictures/image.ts';

export interface EncodeOptions {
  /** The largest acceptable file, in bytes. */
  readonly maxBytes: number;
  /** The preferred format, JPEG by default. A PNG that cannot fit becomes a JPEG. */
  readonly mediaType?: EncodedImageType;
}

/** One way to encode the picture; `scale` multiplies both sides. */
type Attempt =
  | { readonly mediaType: 'image/png'; readonly scale: 1 }
  | { readonly mediaType: 'image/jpeg'; readonly quality: number; readonly scale: number };

const jpegQualities = [92, 84, 74, 62, 48];
const shrunkQuality = 74;
const shrinkStep = 0.75;
/** Pixels; a smaller picture no longer shows anything. */
const smallestSide = 16;

function* attempts(image: Image, mediaType: EncodedImageType): Generator<Attempt> {
  if (mediaType === 'image/png') yield { mediaType, scale: 1 };
  for (const quality of jpegQualities) yield { mediaType: 'image/jpeg', quality, scale: 1 };
  const side = Math.max(image.width, image.height);
  for (let scale = shrinkStep; side * scale >= smallestSide; scale *= shrinkStep) {
    yield { mediaType: 'image/jpeg', quality: shrunkQuality, scale };
  }
}

async function encodeOnce(image: Image, attempt: Attempt): Promise<EncodedImage> {
  const { data, width, height } = image;
  const { sharp } = await import('./sharp.ts');
  let pixels = sharp(data, { raw: { width, height, channels: 3 } });
  if (attempt.scale < 1) {
    const scaled = (side: number) => Math.max(1, Math.round(side * attempt.scale));
    pixels = pixels.resize(scaled(width), scaled(height), { fit: 'fill' });
  }
  const encoder =
    attempt.mediaType === 'image/png'
      ? pixels.png({ compressionLevel: 9 })
      : pixels.jpeg({ quality: attempt.quality, chromaSubsampling: '4:4:4' });
  const { data: bytes, info } = await encoder.toBuffer({ resolveWithObject: true });
  return { bytes, mediaType: attempt.mediaType, width: info.width, height: info.height };
}

/**
 * Encodes a picture as a JPEG (quality 92, no chroma subsampling) or PNG without metadata. If the file would exceed
 * `maxBytes`, the quality is reduced in steps, then the size. The same input gives the same bytes.
 * @throws Error if the pixels do not match the size, or if no picture worth seeing fits.
 */
export async function encodeImage(
  image: Image,
  { maxBytes, mediaType = 'image/jpeg' }: EncodeOptions,
  signal: AbortSignal,
): Promise<EncodedImage> {
  const expectedLength = image.width * image.height * 3;
  if (image.data.length !== expectedLength) {
    throw new Error(`expected ${expectedLength} bytes of pixels, got ${image.data.length}`);
  }
  let smallest = Infinity;
  for (const attempt of attempts(image, mediaType)) {
    signal.throwIfAborted();
    const encoded = await encodeOnce(image, attempt);
    if (encoded.bytes.length <= maxBytes) return encoded;
    smallest = Math.min(smallest, encoded.bytes.length);
  }
  throw new Error(`expected a picture of at most ${maxBytes} bytes, got ${smallest} at its smallest`);
}
