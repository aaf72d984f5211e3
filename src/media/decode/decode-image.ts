import type { Metadata, Sharp, SharpOptions } from 'sharp';
import { UserError } from '../../core/errors.ts';
import type { Image } from '../../core/pictures/image.ts';
import { animationInHeader, animationInPng, withinBounds } from '../animation/read-animation.ts';
import { sharp } from '../sharp.ts';
import type { PictureFormat } from '../picture-types.ts';
import { composeFrames, readAnimatedPng } from './animated-png.ts';
import { describeColours } from './colour/describe-colours.ts';
import { toSrgb } from './colour/to-srgb.ts';
import { firstFullFrame, framesLookedAt, thumbnailSide } from './first-frame.ts';
import { chooseBackground, type Background, layOn, unmultiply } from './background.ts';
import { readHeifFacts } from './heif-boxes.ts';
import { saysCutOff } from './mend-jpeg-end.ts';
import { unreadable } from './refusals.ts';

export interface DecodeLimits {
  /** Width times height, checked before any pixel is decoded; half of that for AVIF. */
  readonly maxPixels: number;
  /** Pixels; larger pictures are scaled down to fit. */
  readonly maxSide: number;
  /** Seconds after which the decoder itself gives up. */
  readonly timeoutSeconds: number;
}

/** libvips' names for the formats. HEIC and AVIF share a container. */
export const loaders = {
  jpeg: 'jpeg',
  png: 'png',
  webp: 'webp',
  gif: 'gif',
  tiff: 'tiff',
  avif: 'heif',
  heic: 'heif',
} as const satisfies Record<PictureFormat, string>;

// `error` refuses truncated files but accepts the small mistakes of cameras, which `warning` would refuse.
export const reading = { failOn: 'error', pages: 1, limitInputPixels: false } as const satisfies SharpOptions;

/** A decoded picture, and what was behind its transparency. */
type Decoded = Image & { readonly background?: Background };

/** What libvips is given to decode: the bytes, and which frame. */
export interface Source {
  readonly bytes: Uint8Array;
  readonly format: PictureFormat;
  readonly header: Metadata;
  readonly page: number;
  readonly limits: DecodeLimits;
}

/** The first frame of a GIF or WebP that shows about as much as the rest. Examines a few, within the pixel cap. */
async function chooseFrame(bytes: Uint8Array, header: Metadata, { maxPixels, timeoutSeconds }: DecodeLimits) {
  const { pages = 1, width } = header;
  const height = header.pageHeight ?? header.height;
  const frames = Math.min(pages, framesLookedAt, Math.floor(maxPixels / (width * height)));
  if (frames < 2) return 0;
  const { data } = await sharp(bytes, { ...reading, pages: frames })
    .timeout({ seconds: timeoutSeconds })
    // The frames are stacked vertically, and other kernels would blend their edges.
    .resize(thumbnailSide, thumbnailSide, { fit: 'fill', kernel: 'nearest' })
    .ensureAlpha()
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  const size = thumbnailSide * thumbnailSide * 4;
  return firstFullFrame(
    Array.from({ length: data.length / size }, (_, at) => data.subarray(at * size, (at + 1) * size)),
  );
}

/** Runs a pipeline to raw pixels. @throws UserError if a JPEG's pixel data broke off. */
async function pixelsOf(pipeline: Sharp) {
  const warnings: string[] = [];
  pipeline.on('warning', (warning: string) => warnings.push(warning));
  const { data, info } = await pipeline.toBuffer({ resolveWithObject: true });
  if (saysCutOff(warnings)) throw unreadable(new Error(warnings.join('; ')));
  return { data, info };
}

const white: Background = [255, 255, 255];

const isAnimated = (format: PictureFormat) => format === 'gif' || format === 'webp';

function fitted(pipeline: Sharp, { maxSide, timeoutSeconds }: DecodeLimits): Sharp {
  return pipeline
    .timeout({ seconds: timeoutSeconds })
    .resize(maxSide, maxSide, { fit: 'inside', withoutEnlargement: true });
}

/** Restores the colours of an AVIF that was stored premultiplied. */
async function withoutMultiplication({ bytes, limits }: Source): Promise<Sharp> {
  const { data, info } = await sharp(bytes, { ...reading, autoOrient: true })
    .timeout({ seconds: limits.timeoutSeconds })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  unmultiply(data);
  return sharp(data, { raw: { width: info.width, height: info.height, channels: 4 } });
}

async function readPixels(source: Source, failOn: 'warning' | 'error' = 'error'): Promise<Decoded> {
  const { bytes, format, header, page, limits } = source;
  const loader = loaders[format];
  const multiplied = loader === 'heif' && header.hasAlpha && readHeifFacts(bytes).isPremultiplied;
  const colours = header.hasProfile || multiplied ? undefined : describeColours(bytes, loader);
  const options = {
    ...reading,
    failOn,
    limitInputPixels: limits.maxPixels,
    autoOrient: true,
    ...(page > 0 && { page }),
  };
  const opened = multiplied ? await withoutMultiplication(source) : sharp(bytes, options);
  // sharp converts to sRGB by default.
  const isDeep = colours !== undefined && bitsOf(header) > 8;
  const pipeline = isDeep ? fitted(opened, limits).toColourspace('rgb16') : fitted(opened, limits);
  const { data, info } = await pixelsOf(pipeline.raw({ depth: isDeep ? 'ushort' : 'uchar' }));
  const { width, height, channels } = info;
  if (channels !== 3 && channels !== 4)
    throw new Error(`expected 3 or 4 channels of pixels, got ${channels}`);
  if (data.length !== width * height * channels * (isDeep ? 2 : 1))
    throw new Error(`expected ${width} × ${height} pixels of ${channels} channels, got ${data.length} bytes`);
  const stored = isDeep ? new Uint16Array(data.buffer, data.byteOffset, data.length / 2) : data;
  const rgb = colours ? await toSrgb({ data: stored, channels, full: fullOf(header) }, colours) : data;
  return finished({ data: rgb, width, height, channels });
}

/**
 * Reads a JPEG strictly first: only then does libvips say for certain which file its complaint is about. Whatever is
 * merely odd is read again leniently.
 */
async function readJpeg(source: Source): Promise<Decoded> {
  try {
    return await readPixels(source, 'warning');
  } catch (error) {
    if (error instanceof UserError) throw error;
    if (saysCutOff([String(error)])) throw unreadable(error);
    return readPixels(source);
  }
}

const bitsOf = ({ bitsPerSample = 8 }: Metadata) => Math.min(16, Math.max(8, bitsPerSample));

/** The largest value of a channel: libvips scales anything above 8 bits to 16. */
function fullOf(header: Metadata): number {
  const bits = bitsOf(header);
  return bits === 8 ? 255 : (2 ** bits - 1) << (16 - bits);
}

/** Flattens transparency into a new buffer, whose size the garbage collector knows. */
function finished({ data, width, height, channels }: Image & { readonly channels: number }): Decoded {
  if (channels === 3) return { data: new Uint8Array(data), width, height };
  const clear = { data, width, height };
  const background = chooseBackground(clear);
  return { data: layOn(clear, background), width, height, background };
}

/** The first representative frame of an animated PNG; undefined if it is not animated. */
async function readAnimatedPngFrame(bytes: Uint8Array, limits: DecodeLimits): Promise<Image | undefined> {
  const png = readAnimatedPng(bytes);
  if (!png) return undefined;
  const { width, height } = png;
  const most = Math.min(framesLookedAt, Math.max(1, Math.floor(limits.maxPixels / (width * height))));
  const frames: { readonly data: Uint8Array }[] = [];
  const thumbnails: Buffer[] = [];
  for await (const frame of composeFrames({ ...png, frames: png.frames.slice(0, most) })) {
    const raw = sharp(frame.data, { raw: { width, height, channels: 4 } });
    thumbnails.push(await raw.clone().resize(thumbnailSide, thumbnailSide, { fit: 'fill' }).raw().toBuffer());
    frames.push({ data: await fitted(raw, limits).png({ compressionLevel: 1 }).toBuffer() });
  }
  const chosen = frames[firstFullFrame(thumbnails)];
  if (!chosen) return undefined;
  const { data, info } = await sharp(chosen.data).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const frame = finished({ data, width: info.width, height: info.height, channels: 4 });
  return withFrames(frame, animationInPng(png), bytes);
}

/** A picture with what is known about the animation that it is a frame of. */
function withFrames(
  { background = white, ...image }: Decoded,
  stated: ReturnType<typeof animationInHeader>,
  bytes: Uint8Array,
): Image {
  return { ...image, ...withinBounds(stated, bytes, background) };
}

/** Decodes a file that has been opened; `original` is the file as it was sent. */
export async function decodeOpened(source: Omit<Source, 'page'>, original: Uint8Array): Promise<Image> {
  const { bytes, format, header, limits } = source;
  const moving = format === 'png' ? await readAnimatedPngFrame(original, limits) : undefined;
  if (moving) return moving;
  const page = isAnimated(format) ? await chooseFrame(bytes, header, limits) : 0;
  const image = await (format === 'jpeg' ? readJpeg : readPixels)({ ...source, page });
  return withFrames(image, animationInHeader(header), bytes);
}
