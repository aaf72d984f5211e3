import type { Metadata } from 'sharp';
import { UserError } from '../../core/errors.ts';
import type { Image } from '../../core/pictures/image.ts';
import { sharp } from '../sharp.ts';
import type { PictureFormat } from '../picture-types.ts';
import { sniff } from '../sniff.ts';
import { tooManyPixels } from '../too-large.ts';
import { type DecodeLimits, decodeOpened, loaders, reading } from './decode-image.ts';
import { framesLookedAt } from './first-frame.ts';
import { asStillAvif } from './heif-boxes.ts';
import { withJpegEnd } from './mend-jpeg-end.ts';
import { withoutPngTexts } from './png-chunks.ts';
import { unreadableAs, wrongType, tooThin } from './refusals.ts';

/** Decoding AVIF takes about 17 bytes a pixel, the others at most 9; at half the pixels it needs about as much. */
function pixelsAllowed(format: PictureFormat, maxPixels: number): number {
  return loaders[format] === 'heif' ? maxPixels / 2 : maxPixels;
}

/** Bytes per channel, by libvips' name for the channel's format. */
const bytesOfDepth: Readonly<Record<string, number>> = { uchar: 1, char: 1, ushort: 2, short: 2 };
/** Bytes per pixel of 16-bit RGBA; anything more, as TIFF allows, counts as more pixels. */
const usualBytesPerPixel = 8;

const prepare = { jpeg: withJpegEnd, png: withoutPngTexts, avif: asStillAvif } as const;

function prepared(bytes: Uint8Array, format: PictureFormat): Uint8Array {
  return format in prepare ? prepare[format as keyof typeof prepare](bytes) : bytes;
}

async function readHeader(bytes: Uint8Array, format: PictureFormat): Promise<Metadata> {
  const header = await sharp(bytes, reading).metadata();
  if (header.format !== loaders[format]) {
    throw new Error(`expected ${loaders[format]} as its first bytes say, got ${header.format}`);
  }
  return header;
}

/** The picture's cost of decoding, in pixels of ordinary depth. */
function weightOf({ width, height, channels, depth }: Metadata): number {
  const bytes = channels * (bytesOfDepth[depth] ?? 8);
  return width * height * Math.max(1, bytes / usualBytesPerPixel);
}

/** A stranger's file whose header has been read and is within the limits. */
interface OpenedImage {
  readonly format: PictureFormat;
  /** What decoding costs, in pixels of ordinary depth. */
  readonly pixels: number;
  decode(): Promise<Image>;
}

async function readable<Value>(format: PictureFormat, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw unreadableAs(format, error);
  }
}

/**
 * Opens a stranger's file. It is recognised by its bytes, and its size is checked before any pixel is decoded. Decoded,
 * it is upright, in sRGB as browsers show it, without metadata; transparency is flattened onto a background that
 * contrasts with it. Of an animation it is the first frame with something to see, with the file for the others.
 * @throws UserError `image_empty`, `image_type`, `image_too_many_pixels`, `image_too_thin` or `image_unreadable`.
 */
export async function openImage(bytes: Uint8Array, given: DecodeLimits): Promise<OpenedImage> {
  const sniffed = await sniff(bytes);
  const { format } = sniffed;
  if (bytes.length === 0 || !format) throw wrongType(bytes, sniffed);
  return readable(format, async () => {
    const safe = prepared(bytes, format);
    const header = await readHeader(safe, format);
    const { width, height, pages = 1 } = header;
    const limits = { ...given, maxPixels: pixelsAllowed(format, given.maxPixels) };
    const weight = weightOf(header);
    if (weight > limits.maxPixels) throw tooManyPixels(width, height, limits.maxPixels);
    const thin = tooThin(width, height, limits.maxSide);
    if (thin) throw thin;
    const source = { bytes: safe, format, header, limits };
    return {
      format,
      pixels: Math.min(limits.maxPixels, weight * Math.min(pages, framesLookedAt)),
      decode: () => readable(format, () => decodeOpened(source, bytes)),
    };
  });
}

/** Opens and decodes a stranger's file. @throws UserError as `openImage` does. */
export async function decodeImage(bytes: Uint8Array, limits: DecodeLimits): Promise<Image> {
  return (await openImage(bytes, limits)).decode();
}
