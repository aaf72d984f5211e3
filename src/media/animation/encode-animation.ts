import type { AnimationType, EncodedImage } from '../../core/pictures/encoded-image.ts';
import type { Size } from './frames.ts';
import { everyNth, type Timeline } from './timeline.ts';

/** Drawn frames, one below the other, three bytes a pixel. */
interface DrawnFrames extends Size {
  readonly data: Uint8Array;
  readonly timeline: Timeline;
  readonly plays: number;
}

export interface AnimationEncoding {
  /** The largest acceptable file, in bytes. */
  readonly maxBytes: number;
  readonly mediaType: AnimationType;
}

/** An animation doesn't fit into the largest file even after every reduction. */
export class AnimationTooLarge extends Error {}

/** How an animation is reduced so that it fits. */
export interface Economy {
  /** Colours of a GIF; for a WebP, which has no palette, its quality goes down with them. */
  readonly colours: number;
  /** Multiplies both sides. */
  readonly scale: number;
  /** Only every n-th frame is kept. */
  readonly every: number;
  /** About what share of the file's size remains, so that hopeless reductions are skipped. */
  readonly share: number;
}

/** Fewer colours first, then a smaller picture, then fewer frames. */
const economies: readonly Economy[] = [
  { colours: 256, scale: 1, every: 1, share: 1 },
  { colours: 128, scale: 1, every: 1, share: 0.85 },
  { colours: 64, scale: 1, every: 1, share: 0.7 },
  { colours: 64, scale: 0.75, every: 1, share: 0.42 },
  { colours: 64, scale: 0.5, every: 1, share: 0.2 },
  { colours: 64, scale: 0.5, every: 2, share: 0.11 },
  { colours: 64, scale: 0.5, every: 4, share: 0.06 },
];
/** Shares are estimates and may be wrong by this factor. */
const doubt = 1.5;

const qualities: Readonly<Record<number, number>> = { 256: 80, 128: 60, 64: 40 };

/** Frames are quantised without dithering, whose pattern would crawl, and where nothing changes they keep their pixels. */
const gifOptions = {
  dither: 0,
  effort: 4,
  interFrameMaxError: 2,
  interPaletteMaxError: 12,
  keepDuplicateFrames: true,
} as const;

/** Drops frames and scales the others one by one, so that none bleeds into its neighbours. */
async function reduced(drawn: DrawnFrames, { scale, every }: Economy): Promise<DrawnFrames> {
  if (scale === 1 && every === 1) return drawn;
  const { sharp } = await import('../sharp.ts');
  const { width, height, data, timeline, plays } = drawn;
  const kept = everyNth(timeline, every);
  const scaled = (side: number) => Math.max(1, Math.round(side * scale));
  const size = { width: scaled(width), height: scaled(height) };
  const [from, to] = [width * height * 3, size.width * size.height * 3];
  const out = new Uint8Array(kept.frames.length * to);
  for (let at = 0; at < kept.frames.length; at += 1) {
    const start = at * every * from;
    const frame = await sharp(data.subarray(start, start + from), { raw: { width, height, channels: 3 } })
      .resize(size.width, size.height, { fit: 'fill' })
      .raw()
      .toBuffer();
    out.set(frame, at * to);
  }
  return { data: out, ...size, timeline: kept, plays };
}

async function encodeOnce(
  { data, width, height, timeline, plays }: DrawnFrames,
  mediaType: AnimationType,
  colours: number,
): Promise<EncodedImage> {
  const { sharp } = await import('../sharp.ts');
  const frames = timeline.frames.length;
  const raw = { width, height: height * frames, channels: 3, pageHeight: height } as const;
  const pixels = sharp(data, { raw, limitInputPixels: false });
  const timing = { delay: [...timeline.delaysMs], loop: plays };
  const encoder =
    mediaType === 'image/gif'
      ? pixels.gif({ ...timing, ...gifOptions, colours })
      : pixels.webp({ ...timing, quality: qualities[colours] ?? 80, effort: 2 });
  return { bytes: await encoder.toBuffer(), mediaType, width, height, frames };
}

/**
 * Encodes an animation without metadata. If the file would exceed `maxBytes`, it gets fewer colours, then a smaller size,
 * then fewer frames.
 * @throws AnimationTooLarge if even that isn't enough.
 */
export async function encodeAnimation(
  drawn: DrawnFrames,
  { maxBytes, mediaType }: AnimationEncoding,
  signal: AbortSignal,
): Promise<{ readonly image: EncodedImage; readonly economy: Economy }> {
  let whole: number | undefined;
  for (const economy of economies) {
    if (whole !== undefined && whole * economy.share > maxBytes * doubt) continue;
    if (economy.every > 1 && drawn.timeline.frames.length <= economy.every) continue;
    const frames = await reduced(drawn, economy);
    signal.throwIfAborted();
    const image = await encodeOnce(frames, mediaType, economy.colours);
    signal.throwIfAborted();
    if (image.bytes.length <= maxBytes) return { image, economy };
    whole ??= image.bytes.length;
  }
  throw new AnimationTooLarge(`expected an animation of at most ${maxBytes} bytes, got ${whole ?? 0}`);
}
