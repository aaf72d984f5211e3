import { readFileSync } from 'node:fs';
import sharp, { type Sharp } from 'sharp';
import type { Image } from '../../src/core/pictures/image.ts';

export type Colour = readonly [red: number, green: number, blue: number];

export const red: Colour = [220, 30, 30];
export const green: Colour = [30, 160, 60];
export const blue: Colour = [30, 60, 200];
export const white: Colour = [250, 250, 250];

/** A picture whose pixels are what `colourAt` says. */
export function draw(
  width: number,
  height: number,
  colourAt: (x: number, y: number) => Colour,
): Image & { readonly data: Uint8Array<ArrayBuffer> } {
  const data = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) data.set(colourAt(x, y), (y * width + x) * 3);
  }
  return { data, width, height };
}

/** Red and green above, blue and white below: shows which way up a picture is. */
export function quarters(width: number, height: number): Image {
  return draw(width, height, (x, y) => {
    if (y < height / 2) return x < width / 2 ? red : green;
    return x < width / 2 ? blue : white;
  });
}

/** The same noise every time: no encoder makes it small. */
export function noise(width: number, height: number): Image {
  let state = 1;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 24;
  };
  return draw(width, height, () => [next(), next(), next()]);
}

/** A picture as sharp takes it, to be encoded in any of its formats. */
export function pixels({ data, width, height }: Image): Sharp {
  return sharp(data, { raw: { width, height, channels: 3 } });
}

/** The same picture in every format that is read. */
export async function inEveryFormat(image: Image): Promise<Readonly<Record<string, Buffer>>> {
  return {
    JPEG: await pixels(image).jpeg({ quality: 95, chromaSubsampling: '4:4:4' }).toBuffer(),
    'progressive JPEG': await pixels(image).jpeg({ quality: 95, progressive: true }).toBuffer(),
    PNG: await pixels(image).png().toBuffer(),
    'interlaced PNG': await pixels(image).png({ progressive: true }).toBuffer(),
    'palette PNG': await pixels(image).png({ palette: true }).toBuffer(),
    WebP: await pixels(image).webp({ quality: 95 }).toBuffer(),
    'lossless WebP': await pixels(image).webp({ lossless: true }).toBuffer(),
    GIF: await pixels(image).gif().toBuffer(),
    AVIF: await pixels(image).avif({ quality: 90, effort: 0 }).toBuffer(),
  };
}

/** Pictures one below the other, as the frames of an animation. */
export function frames(images: readonly Image[]): Sharp {
  const [{ width, height } = { width: 1, height: 1 }] = images;
  return sharp(Buffer.concat(images.map(({ data }) => data)), {
    raw: { width, height: height * images.length, channels: 3, pageHeight: height },
  });
}

/** 64 × 48 pixels as an iPhone would send them (HEVC in a HEIF container); sharp cannot write that. */
export function heicFile(): Buffer {
  return readFileSync(new URL('../fixtures/gradient.heic', import.meta.url));
}

/** The colour at a place given in parts of the width and height. */
export function colourAt({ data, width, height }: Image, across: number, down: number): Colour {
  const at = (Math.floor(down * height) * width + Math.floor(across * width)) * 3;
  const [r = 0, g = 0, b = 0] = data.subarray(at, at + 3);
  return [r, g, b];
}

/** The largest difference of any channel. */
export function difference(one: Colour, other: Colour): number {
  return Math.max(...one.map((value, channel) => Math.abs(value - (other[channel] ?? 0))));
}
