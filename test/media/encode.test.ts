import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { EncodedImage } from '../../src/core/pictures/encoded-image.ts';
import { encodeImage, type EncodeOptions } from '../../src/media/encode.ts';
import { draw, noise, quarters } from '../support/pictures.ts';

const signal = new AbortController().signal;
const plenty = 10 * 2 ** 20;

async function metadataOf({ bytes }: EncodedImage) {
  return sharp(bytes).metadata();
}

function encodeNoise(options: EncodeOptions): Promise<EncodedImage> {
  return encodeImage(noise(160, 120), options, signal);
}

describe('encodeImage', () => {
  it('writes a JPEG with full colour resolution and no metadata', async () => {
    const encoded = await encodeImage(quarters(60, 40), { maxBytes: plenty }, signal);
    const metadata = await metadataOf(encoded);
    expect(encoded).toMatchObject({ mediaType: 'image/jpeg', width: 60, height: 40 });
    expect(metadata).toMatchObject({ format: 'jpeg', width: 60, height: 40, chromaSubsampling: '4:4:4' });
    expect([metadata.exif, metadata.icc, metadata.xmp, metadata.iptc]).toEqual(Array(4).fill(undefined));
  });

  it('writes a PNG that holds every pixel when asked to', async () => {
    const image = noise(31, 17);
    const encoded = await encodeImage(image, { maxBytes: plenty, mediaType: 'image/png' }, signal);
    expect(encoded.mediaType).toBe('image/png');
    expect((await metadataOf(encoded)).format).toBe('png');
    const decoded = await sharp(encoded.bytes).raw().toBuffer();
    expect(decoded.equals(image.data)).toBe(true);
  });

  it.each(['image/jpeg', 'image/png'] as const)(
    'writes the same bytes each time as %s',
    async (mediaType) => {
      const [one, other] = await Promise.all([
        encodeNoise({ maxBytes: plenty, mediaType }),
        encodeNoise({ maxBytes: plenty, mediaType }),
      ]);
      expect(Buffer.compare(one.bytes, other.bytes)).toBe(0);
    },
  );

  it('lowers the quality before the size', async () => {
    const best = await encodeNoise({ maxBytes: plenty });
    const smaller = await encodeNoise({ maxBytes: Math.floor(best.bytes.length * 0.6) });
    expect(smaller.bytes.length).toBeLessThanOrEqual(best.bytes.length * 0.6);
    expect(smaller).toMatchObject({ width: 160, height: 120 });
  });

  it('makes a PNG that is too large a JPEG', async () => {
    const encoded = await encodeNoise({ maxBytes: 40_000, mediaType: 'image/png' });
    expect(encoded).toMatchObject({ mediaType: 'image/jpeg', width: 160, height: 120 });
    expect(encoded.bytes.length).toBeLessThanOrEqual(40_000);
  });

  it('shrinks the picture, in its proportions, when quality alone is not enough', async () => {
    const encoded = await encodeNoise({ maxBytes: 2_500 });
    expect(encoded.bytes.length).toBeLessThanOrEqual(2_500);
    expect(encoded.width).toBeLessThan(160);
    expect(encoded.width / encoded.height).toBeCloseTo(4 / 3, 1);
    expect(await metadataOf(encoded)).toMatchObject({ width: encoded.width, height: encoded.height });
  });

  it('keeps at least one pixel of the thin side', async () => {
    const thin = draw(600, 1, (x) => [x % 256, (x * 7) % 256, (x * 31) % 256]);
    const encoded = await encodeImage(thin, { maxBytes: 700 }, signal);
    expect(encoded.height).toBe(1);
    expect(encoded.width).toBeLessThan(600);
  });

  it('says what it expected when nothing fits', async () => {
    await expect(encodeNoise({ maxBytes: 100 })).rejects.toThrow(/^expected .* at most 100 bytes, got \d+/);
  });

  it('refuses pixels that do not match the size', async () => {
    const broken = { ...noise(10, 10), width: 11 };
    await expect(encodeImage(broken, { maxBytes: plenty }, signal)).rejects.toThrow(
      'expected 330 bytes of pixels, got 300',
    );
  });

  it('stops with the signal’s reason', async () => {
    const reason = new Error('gone');
    await expect(encodeImage(noise(10, 10), { maxBytes: plenty }, AbortSignal.abort(reason))).rejects.toBe(
      reason,
    );
  });
});
