import sharp from 'sharp';
import type { Image } from '../../src/core/pictures/image.ts';
import { draw, frames, noise, pixels, type Colour } from './pictures.ts';
import { pngChunk } from './png.ts';

export const animatedFormats = ['gif', 'webp', 'png'] as const;

interface Playing {
  /** How long each frame is shown, in ms; 100 unless given. */
  readonly delaysMs?: readonly number[];
  /** How often it plays; 0, for ever, unless given. */
  readonly plays?: number;
}

/** An animated file of these frames. */
export async function animate(
  format: (typeof animatedFormats)[number],
  images: readonly Image[],
  playing: Playing = {},
): Promise<Buffer<ArrayBuffer>> {
  if (format === 'png') return animatedPng(images, playing);
  const { delaysMs = images.map(() => 100), plays = 0 } = playing;
  const timing = { delay: [...delaysMs], loop: plays };
  const stacked = frames(images);
  const file =
    format === 'gif'
      ? stacked.gif({ ...timing, dither: 0, keepDuplicateFrames: true })
      : stacked.webp(timing);
  return Buffer.from(await file.toBuffer());
}

/** 32-bit integers as PNG stores them. */
export function numbers(...values: readonly number[]): Buffer {
  const data = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => data.writeUInt32BE(value, index * 4));
  return data;
}

/** The packed pixels of a picture. */
async function idatOf(image: Image): Promise<Buffer> {
  const png = await pixels(image).png({ adaptiveFiltering: false }).toBuffer();
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12)
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  return Buffer.concat(parts);
}

interface AnimatedPngOptions extends Playing {
  /** What only programs without animation show. */
  readonly hidden?: Image;
  /** Where each frame lies on the canvas, which the first one fills; its upper left corner unless given. */
  readonly places?: readonly (readonly [left: number, top: number])[];
  /** What happens to each frame's area after it; it stays unless given. */
  readonly disposals?: readonly number[];
}

/** An animated PNG. */
export async function animatedPng(
  images: readonly Image[],
  { delaysMs = [], plays = 0, hidden, places = [], disposals = [] }: AnimatedPngOptions = {},
): Promise<Buffer<ArrayBuffer>> {
  const [first] = images;
  if (!first) throw new Error('expected at least one frame, got none');
  const head = (await pixels(first).png().toBuffer()).subarray(0, 33);
  const chunks: Buffer[] = [pngChunk('acTL', numbers(images.length, plays))];
  if (hidden) chunks.push(pngChunk('IDAT', await idatOf(hidden)));
  let sequence = 0;
  for (const [index, image] of images.entries()) {
    const [left, top] = places[index] ?? [0, 0];
    const delay = Buffer.alloc(6);
    delay.writeUInt16BE(delaysMs[index] ?? 100, 0);
    delay.writeUInt16BE(1000, 2);
    delay[4] = disposals[index] ?? 0;
    const control = [numbers(sequence, image.width, image.height, left, top), delay];
    chunks.push(pngChunk('fcTL', Buffer.concat(control)));
    sequence += 1;
    const data = await idatOf(image);
    if (index === 0 && !hidden) chunks.push(pngChunk('IDAT', data));
    else chunks.push(pngChunk('fdAT', Buffer.concat([numbers(sequence++), data])));
  }
  return Buffer.concat([head, ...chunks, pngChunk('IEND', Buffer.alloc(0))]);
}

/** A chunk of a RIFF file. */
function riffChunk(name: string, data: Buffer): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt32LE(data.length);
  return Buffer.concat([Buffer.from(name, 'latin1'), size, data, Buffer.alloc(data.length % 2)]);
}

const threeBytes = (value: number) => Buffer.from([value & 255, (value >> 8) & 255, value >> 16]);

/** A frame of an animated WebP that covers a part of its canvas. */
export interface WebpFrame {
  /** RGBA. */
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** Even numbers. */
  readonly at: readonly [left: number, top: number];
  /** Whether its transparent pixels let the canvas show through; else they replace it. */
  readonly blends: boolean;
  /** Whether its area becomes transparent after it. */
  readonly clears: boolean;
}

/** An animated WebP of frames that cover parts of the canvas, without loss. */
export async function animatedWebp(
  canvas: Pick<Image, 'width' | 'height'>,
  parts: readonly WebpFrame[],
): Promise<Buffer<ArrayBuffer>> {
  const size = Buffer.concat([threeBytes(canvas.width - 1), threeBytes(canvas.height - 1)]);
  const chunks = [
    // Alpha and animation.
    riffChunk('VP8X', Buffer.concat([Buffer.from([0x12, 0, 0, 0]), size])),
    riffChunk('ANIM', Buffer.alloc(6)),
  ];
  for (const { data, width, height, at, blends, clears } of parts) {
    const file = await sharp(data, { raw: { width, height, channels: 4 } })
      .webp({ lossless: true, exact: true })
      .toBuffer();
    const start = file.indexOf('VP8L');
    const head = [at[0] / 2, at[1] / 2, width - 1, height - 1, 100].map(threeBytes);
    const flags = Buffer.from([(blends ? 0 : 2) | (clears ? 1 : 0)]);
    chunks.push(riffChunk('ANMF', Buffer.concat([...head, flags, file.subarray(start)])));
  }
  return Buffer.from(riffChunk('RIFF', Buffer.concat([Buffer.from('WEBP'), ...chunks])));
}

/** Where the box of `movingBox` is in a frame, in pixels. */
export function boxAt(frame: number, count: number, width: number, height: number) {
  const side = Math.round(height / 3);
  return { side, left: Math.round(((width - side) * frame) / Math.max(1, count - 1)), top: side };
}

/** A still background like a photo, with grain, before which a box moves from left to right and changes its colour. */
export function movingBox(count: number, width: number, height: number): readonly Image[] {
  const grain = noise(width, height).data;
  const ground = (x: number, y: number): Colour => {
    const own = ((grain[(y * width + x) * 3] ?? 0) - 128) / 14;
    const [u, v] = [x / width, y / height];
    if (v > 0.7 + 0.06 * Math.sin(u * 9)) return [70 + 60 * v + own, 120 + 30 * v + own, 50 + own];
    if (Math.hypot(u - 0.75, v - 0.2) < 0.12) return [235 + own, 200 + own, 90 + own];
    return [110 + 70 * v + own, 150 + 60 * v + own, 215 + own];
  };
  return Array.from({ length: count }, (_, frame) => {
    const { side, left, top } = boxAt(frame, count, width, height);
    const shade = Math.round((200 * frame) / count);
    return draw(width, height, (x, y) =>
      x >= left && x < left + side && y >= top && y < top + side
        ? [230 - shade, 40 + shade, 60]
        : ground(x, y),
    );
  });
}

/** What an animated file holds: its frames as players show them, and their timing. */
export async function readAnimation(file: Uint8Array) {
  const { format, pages = 1, delay, loop } = await sharp(file).metadata();
  const { data, info } = await sharp(file, { animated: true, limitInputPixels: false })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width } = info;
  const height = info.height / pages;
  const size = width * height * 3;
  const images = Array.from({ length: pages }, (_, at): Image => ({
    data: data.subarray(at * size, (at + 1) * size),
    width,
    height,
  }));
  return { format, width, height, images, delaysMs: delay, plays: loop };
}
