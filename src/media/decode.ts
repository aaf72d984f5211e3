import type { Metadata, SharpOptions } from 'sharp';
import { UserError } from '../core/errors.ts';
import type { Image } from '../core/image.ts';
import { sharp } from './sharp.ts';
import { tooManyPixels } from './too-large.ts';
import { withoutPngTexts } from './strip-png-text.ts';
import { type PictureFormat, sniff } from './sniff.ts';

export interface DecodeLimits {
  /** Width times height, checked before any pixel is decoded. Half of it for AVIF. */
  readonly maxPixels: number;
  /** Pixels; a larger picture is scaled down to fit. */
  readonly maxSide: number;
  /** Seconds after which the decoder gives up by itself. */
  readonly timeoutSeconds: number;
}

/** libvips' names of the formats. HEIC and AVIF are the same container. */
const loaders = {
  jpeg: 'jpeg',
  png: 'png',
  webp: 'webp',
  gif: 'gif',
  avif: 'heif',
  heic: 'heif',
} as const satisfies Record<PictureFormat, string>;

/** AVIF takes about 17 bytes a pixel while it is decoded, the others at most 9: halved, none needs much more. */
function pixelsAllowed(format: PictureFormat, maxPixels: number): number {
  return loaders[format] === 'heif' ? maxPixels / 2 : maxPixels;
}

const readable = 'Send it as JPEG, PNG, WebP, GIF or AVIF.';

// `error` refuses truncated files and lets pass what cameras get slightly wrong, which `warning` would refuse.
const reading = { failOn: 'error', pages: 1, limitInputPixels: false } as const satisfies SharpOptions;

function unreadable(cause?: unknown): UserError {
  return new UserError(
    'image_unreadable',
    'That picture is damaged or incomplete and cannot be read. Open it, save it anew and send it again.',
    { cause },
  );
}

function heicUnsupported(cause: unknown): UserError {
  return new UserError(
    'image_type',
    'That is a HEIC picture, as iPhones make them, which cannot be read here. Send it as JPEG: sharing it from the Photos app, or a screenshot of it, does that.',
    { cause },
  );
}

/** @throws UserError `image_type` with the kind of file that it is instead. */
async function formatOf(bytes: Uint8Array): Promise<PictureFormat> {
  const sniffed = await sniff(bytes);
  if (sniffed.format) return sniffed.format;
  throw new UserError(
    'image_type',
    `That is ${sniffed.kind}, not a picture that can be read here. ${readable}`,
  );
}

async function readHeader(bytes: Uint8Array, format: PictureFormat): Promise<Metadata> {
  const header = await sharp(bytes, reading).metadata();
  if (header.format !== loaders[format]) {
    throw new Error(`expected ${loaders[format]} as its first bytes say, got ${header.format}`);
  }
  return header;
}

async function readPixels(
  bytes: Uint8Array,
  { maxPixels, maxSide, timeoutSeconds }: DecodeLimits,
): Promise<Image> {
  const { data, info } = await sharp(bytes, { ...reading, limitInputPixels: maxPixels, autoOrient: true })
    .timeout({ seconds: timeoutSeconds })
    .resize(maxSide, maxSide, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    // sRGB is what sharp converts to unless told otherwise.
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  if (data.length !== width * height * 3) {
    throw new Error(`expected ${width * height * 3} bytes of pixels, got ${data.length}`);
  }
  // A copy in memory of its own, which the garbage collector knows the size of.
  return { data: new Uint8Array(data), width, height };
}

/**
 * Decodes a stranger's file: recognised by its bytes, its size checked before its pixels, upright, in sRGB, on
 * white where it was transparent, the first frame where there are several, and without any metadata.
 * @throws UserError `image_empty`, `image_type`, `image_too_many_pixels` or `image_unreadable`.
 */
export async function decodeImage(bytes: Uint8Array, limits: DecodeLimits): Promise<Image> {
  if (bytes.length === 0) {
    throw new UserError(
      'image_empty',
      'That file is empty: the upload may have been cut off. Send it again.',
    );
  }
  const format = await formatOf(bytes);
  try {
    const safe = format === 'png' ? withoutPngTexts(bytes) : bytes;
    const { width, height } = await readHeader(safe, format);
    const maxPixels = pixelsAllowed(format, limits.maxPixels);
    if (width * height > maxPixels) throw tooManyPixels(width, height, maxPixels);
    return await readPixels(safe, limits);
  } catch (error) {
    if (error instanceof UserError) throw error;
    // Whether this libvips has a HEVC decoder shows only when it is asked to decode.
    throw format === 'heic' ? heicUnsupported(error) : unreadable(error);
  }
}
