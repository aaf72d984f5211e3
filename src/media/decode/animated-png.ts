import { setImmediate as nextTurn } from 'node:timers/promises';
import { crc32 } from 'node:zlib';
import { sharp } from '../sharp.ts';
import type { ClearImage } from './background.ts';
import { type PngChunk, readPngChunks } from './png-chunks.ts';

/** What happens to a frame's area before the next frame, and how a frame is blended over the others (APNG, `fcTL`). */
const dispose = { none: 0, clear: 1, previous: 2 } as const;
const blendOver = 1;

interface PngFrame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
  readonly delayMs: number;
  readonly dispose: number;
  readonly blend: number;
  readonly pixels: readonly Buffer[];
}

/** A parsed animated PNG. */
export interface AnimatedPng {
  readonly width: number;
  readonly height: number;
  readonly frames: readonly PngFrame[];
  /** How often it plays; 0 means forever. */
  readonly plays: number;
  /** The file without its pixels: signature, header, palette, transparency and colour space. */
  readonly head: readonly PngChunk[];
}

const sequenceLength = 4;
const shared = new Set(['PLTE', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'cICP', 'sBIT']);
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function readControl(data: Buffer): Omit<PngFrame, 'pixels'> {
  const denominator = data.readUInt16BE(22) || 100;
  return {
    width: data.readUInt32BE(4),
    height: data.readUInt32BE(8),
    left: data.readUInt32BE(12),
    top: data.readUInt32BE(16),
    delayMs: (data.readUInt16BE(20) * 1000) / denominator,
    dispose: data[24] ?? 0,
    blend: data[25] ?? 0,
  };
}

const controlLength = 26;

/**
 * Reads the frames of an animated PNG as viewers show them. A still picture before the first frame control chunk is for
 * programs without animation and is skipped. Undefined if the file is not animated or its frames don't fit its canvas.
 */
export function readAnimatedPng(bytes: Uint8Array): AnimatedPng | undefined {
  const head: PngChunk[] = [];
  const frames: { control: Omit<PngFrame, 'pixels'>; pixels: Buffer[] }[] = [];
  let plays: number | undefined;
  for (const chunk of readPngChunks(bytes)) {
    const { type, data } = chunk;
    if (type === 'IHDR' || shared.has(type)) head.push(chunk);
    else if (type === 'acTL' && data.length >= 8) plays = data.readUInt32BE(4);
    else if (type === 'fcTL' && data.length >= controlLength)
      frames.push({ control: readControl(data), pixels: [] });
    else if (type === 'IDAT') frames.at(-1)?.pixels.push(data);
    else if (type === 'fdAT') frames.at(-1)?.pixels.push(data.subarray(sequenceLength));
  }
  const header = head.find(({ type }) => type === 'IHDR')?.data;
  if (plays === undefined || !header || header.length < 13) return undefined;
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const whole = frames.flatMap(({ control, pixels }) => (pixels.length > 0 ? [{ ...control, pixels }] : []));
  const fits = whole.every(
    (frame) =>
      frame.width > 0 &&
      frame.height > 0 &&
      frame.left + frame.width <= width &&
      frame.top + frame.height <= height,
  );
  return whole.length > 0 && fits ? { width, height, frames: whole, plays, head } : undefined;
}

/** Pixels to process before yielding to the event loop. */
const pixelsAtOnce = 65_536;

function chunk(type: string, data: Buffer): Buffer {
  const out = Buffer.alloc(data.length + 12);
  out.writeUInt32BE(data.length, 0);
  out.write(type, 4, 'latin1');
  data.copy(out, 8);
  out.writeUInt32BE(crc32(out.subarray(4, data.length + 8)), data.length + 8);
  return out;
}

/** One frame as a PNG file of its own. */
function frameFile({ head }: AnimatedPng, { width, height, pixels }: PngFrame): Buffer {
  const files = head.map(({ type, whole, data }) => {
    if (type !== 'IHDR') return whole;
    const header = Buffer.from(data);
    header.writeUInt32BE(width, 0);
    header.writeUInt32BE(height, 4);
    return chunk('IHDR', header);
  });
  const parts = pixels.map((data) => chunk('IDAT', data));
  return Buffer.concat([signature, ...files, ...parts, chunk('IEND', Buffer.alloc(0))]);
}

async function pixelsOf(file: Buffer): Promise<Buffer> {
  return sharp(file, { failOn: 'error', limitInputPixels: false })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw({ depth: 'uchar' })
    .toBuffer();
}

/** Blends a frame onto the canvas, yielding to the event loop between rows. */
async function layFrame(canvas: Uint8Array, canvasWidth: number, frame: PngFrame, pixels: Uint8Array) {
  const rowsAtOnce = Math.ceil(pixelsAtOnce / frame.width);
  for (let y = 0; y < frame.height; y += 1) {
    if (y > 0 && y % rowsAtOnce === 0) await nextTurn();
    for (let x = 0; x < frame.width; x += 1) {
      const from = (y * frame.width + x) * 4;
      const to = ((frame.top + y) * canvasWidth + frame.left + x) * 4;
      const alpha = (pixels[from + 3] ?? 0) / 255;
      const under = frame.blend === blendOver ? ((canvas[to + 3] ?? 0) / 255) * (1 - alpha) : 0;
      const both = alpha + under;
      for (const channel of [0, 1, 2]) {
        const mixed = (pixels[from + channel] ?? 0) * alpha + (canvas[to + channel] ?? 0) * under;
        canvas[to + channel] = both === 0 ? 0 : Math.round(mixed / both);
      }
      canvas[to + 3] = Math.round(both * 255);
    }
  }
}

function clearArea(canvas: Uint8Array, canvasWidth: number, { left, top, width, height }: PngFrame): void {
  for (let y = top; y < top + height; y += 1)
    canvas.fill(0, (y * canvasWidth + left) * 4, (y * canvasWidth + left + width) * 4);
}

/** Composes the frames one by one, as a viewer shows them. Takes the memory of two or three canvases. */
export async function* composeFrames(
  png: AnimatedPng,
): AsyncGenerator<ClearImage & { readonly delayMs: number }> {
  const { width, height } = png;
  const canvas = new Uint8Array(width * height * 4);
  for (const frame of png.frames) {
    const before = frame.dispose === dispose.previous ? canvas.slice() : undefined;
    await layFrame(canvas, width, frame, await pixelsOf(frameFile(png, frame)));
    yield { data: canvas.slice(), width, height, delayMs: frame.delayMs };
    if (before) canvas.set(before);
    else if (frame.dispose === dispose.clear) clearArea(canvas, width, frame);
  }
}
