import type { Animation, Image } from '../../core/pictures/image.ts';

/** Pixels that are decoded at once, four bytes each; or one frame, if a single one is larger. */
const pixelsAtOnce = 8_000_000;

/** A picture's size in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A frame that could not be decoded, although the first one could. */
export class UnreadableFrame extends Error {}

type RgbaFrames = AsyncGenerator<{ readonly index: number; readonly data: Uint8Array }>;

/** Decodes the frames of a GIF or WebP in groups, since libvips starts from the first frame each time. */
async function* framesOfPages({ file, width, height, delaysMs }: Animation, last: number): RgbaFrames {
  const { sharp } = await import('../sharp.ts');
  const group = Math.max(1, Math.floor(pixelsAtOnce / (width * height)));
  const size = width * height * 4;
  for (let page = 0; page <= last; page += group) {
    const pages = Math.min(group, delaysMs.length - page);
    const data = await sharp(file, { page, pages, failOn: 'error', limitInputPixels: false })
      .toColourspace('srgb')
      .ensureAlpha()
      .raw({ depth: 'uchar' })
      .toBuffer();
    if (data.length !== pages * size)
      throw new Error(`expected ${pages} frames of ${width} × ${height}, got ${data.length} bytes`);
    for (let at = 0; at < pages; at += 1)
      yield { index: page + at, data: data.subarray(at * size, (at + 1) * size) };
  }
}

async function* framesOfPng(file: Uint8Array): RgbaFrames {
  const { composeFrames, readAnimatedPng } = await import('../decode/animated-png.ts');
  const png = readAnimatedPng(file);
  if (!png) throw new Error('expected an animated PNG, got something else');
  let index = 0;
  for await (const { data } of composeFrames(png)) {
    yield { index, data };
    index += 1;
  }
}

/** A frame on its background, at the wanted size. */
async function finished(
  data: Uint8Array,
  { width, height, background }: Animation,
  size: Size,
): Promise<Image> {
  const { sharp } = await import('../sharp.ts');
  const [r, g, b] = background;
  const rgb = await sharp(data, { raw: { width, height, channels: 4 }, limitInputPixels: false })
    .flatten({ background: { r, g, b } })
    .resize(size.width, size.height, { fit: 'fill' })
    .raw()
    .toBuffer();
  return { data: rgb, ...size };
}

/**
 * Decodes the wanted frames (indices in ascending order) one by one, as viewers show them, at this size.
 * @throws UnreadableFrame if one is damaged; the signal's reason within one frame of its abort.
 */
export async function* framesOf(
  animation: Animation,
  wanted: readonly number[],
  size: Size,
  signal: AbortSignal,
): AsyncGenerator<Image> {
  const left = new Set(wanted);
  const last = Math.max(...wanted);
  const { format, file } = animation;
  const frames = format === 'png' ? framesOfPng(file) : framesOfPages(animation, last);
  try {
    for await (const { index, data } of frames) {
      signal.throwIfAborted();
      if (!left.delete(index)) continue;
      yield await finished(data, animation, size);
      if (left.size === 0) return;
    }
  } catch (error) {
    signal.throwIfAborted();
    throw new UnreadableFrame('expected every frame to be readable, got one that is not', { cause: error });
  }
}
