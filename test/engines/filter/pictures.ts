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

/** OkLab by its author's formulas (Ottosson, "A perceptual color space for image processing", 2020). */
export function okLab(colour: Rgb): { readonly l: number; readonly a: number; readonly b: number } {
  const [red = 0, green = 0, blue = 0] = colour.map((byte) => {
    const value = byte / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const middle = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return {
    l: 0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short,
    a: 1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short,
    b: 0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short,
  };
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
