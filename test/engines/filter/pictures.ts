import type { Image } from '../../../src/core/pictures/image.ts';
import type { Engine } from '../../../src/inference/engine.ts';
import type { Style } from '../../../src/inference/task.ts';
import { decodeImage } from '../../../src/media/decode/open-image.ts';

export type Rgb = readonly [red: number, green: number, blue: number];

/** A picture whose pixels are what `colour` says. */
export function paint(width: number, height: number, colour: (x: number, y: number) => Rgb): Image {
  const data = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) data.set(colour(x, y).map(clampByte), (y * width + x) * 3);
  }
  return { data, width, height };
}

function clampByte(value: number): number {
  return Math.max(0, Math.min(255, Math.round(value)));
}

/** Repeatable noise, −1 to 1. */
export function noise(x: number, y: number): number {
  const n = Math.sin(x * 12.9898 + y * 78.233) * 43758.5453;
  return 2 * (n - Math.floor(n)) - 1;
}

/** Something like a photo: a noisy gradient for a sky, noisy ground, a red ball and a striped box. */
export function scene(width: number, height: number): Image {
  return paint(width, height, (x, y) => {
    const [u, v] = [x / width, y / height];
    const grain = 9 * noise(x, y);
    if ((u - 0.32) ** 2 + (v - 0.55) ** 2 < 0.03) return [200 - 60 * u + grain, 50 + grain, 45 + grain];
    if (u > 0.6 && u < 0.85 && v > 0.35 && v < 0.75) {
      const stripe = Math.floor(v * 20) % 2 === 0 ? 70 : 0;
      return [60 + stripe + grain, 90 + stripe + grain, 70 + grain];
    }
    if (v > 0.62) return [120 + 40 * v + 2 * grain, 100 + 30 * v + 2 * grain, 70 + 2 * grain];
    return [90 + 60 * v + grain, 140 + 60 * v + grain, 215 + grain];
  });
}

/** What an engine draws, as pixels again: through a PNG, which loses nothing. */
export async function drawn(engine: Engine<'image-to-image'>, image: Image, style: Style): Promise<Image> {
  const { signal } = new AbortController();
  const output = await engine.run({ image, style, maxBytes: 2 ** 24, mediaType: 'image/png' }, signal);
  return decodeImage(output.image.bytes, { maxPixels: 1e8, maxSide: 10_000, timeoutSeconds: 30 });
}

export function pixel({ data, width }: Image, x: number, y: number): Rgb {
  const at = (y * width + x) * 3;
  const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
  return [red, green, blue];
}

/** The mean colour of the 6 × 6 pixels around a place. */
export function around(image: Image, x: number, y: number): Rgb {
  const near = Array.from({ length: 36 }, (_, n) => pixel(image, x - 3 + (n % 6), y - 3 + Math.floor(n / 6)));
  return [
    mean(near.map(([red]) => red)),
    mean(near.map(([, green]) => green)),
    mean(near.map(([, , blue]) => blue)),
  ];
}

/** All pixels, row by row. */
export function pixels(image: Image): Rgb[] {
  return Array.from({ length: image.width * image.height }, (_, n) =>
    pixel(image, n % image.width, Math.floor(n / image.width)),
  );
}

/** Lightness of a pixel, 0 to 255. */
export function light([red, green, blue]: Rgb): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The difference between the strongest and the weakest channel. */
export function colourfulness(colour: Rgb): number {
  return Math.max(...colour) - Math.min(...colour);
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** How far values lie from their mean, in the middle. */
export function spread(values: readonly number[]): number {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
}
