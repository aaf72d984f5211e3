import { describe, expect, it } from 'vitest';
import sharp from 'sharp';
import type { Image } from '../../../src/core/image.ts';
import { readBytes } from '../../support/media.ts';
import {
  blue,
  colourAt,
  difference,
  draw,
  frames,
  pixels,
  quarters,
  red,
  white,
} from '../../support/pictures.ts';
import { pngChunk } from '../../support/png.ts';

const [width, height] = [60, 40];
const plain = draw(width, height, () => white);

/** The quarters as a fade-in shows them: 0 is all dark, 1 is the picture. */
function faded(share: number): Image {
  const { data } = quarters(width, height);
  return { data: data.map((value) => Math.round(value * share)), width, height };
}

async function animate(format: 'gif' | 'webp', images: readonly Image[]): Promise<Buffer> {
  return frames(images)
    .toFormat(format, { delay: images.map(() => 100), ...(format === 'gif' && { dither: 0 }) })
    .toBuffer();
}

const numbers = (...values: readonly number[]) => {
  const data = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => data.writeUInt32BE(value, index * 4));
  return data;
};

/** The packed pixels of a picture. */
async function idatOf(image: Image): Promise<Buffer> {
  const png = await pixels(image).png({ adaptiveFiltering: false }).toBuffer();
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12)
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  return Buffer.concat(parts);
}

/** An animated PNG; `hidden` is what only programs without animation show. */
async function animatedPng(images: readonly Image[], hidden?: Image): Promise<Buffer> {
  const head = (await pixels(plain).png().toBuffer()).subarray(0, 33);
  const chunks: Buffer[] = [pngChunk('acTL', numbers(images.length, 0))];
  if (hidden) chunks.push(pngChunk('IDAT', await idatOf(hidden)));
  let sequence = 0;
  for (const [index, image] of images.entries()) {
    const control = Buffer.concat([numbers(sequence, width, height, 0, 0), Buffer.from([0, 1, 0, 10, 0, 0])]);
    chunks.push(pngChunk('fcTL', control));
    sequence += 1;
    const data = await idatOf(image);
    if (index === 0 && !hidden) chunks.push(pngChunk('IDAT', data));
    else chunks.push(pngChunk('fdAT', Buffer.concat([numbers(sequence++), data])));
  }
  return Buffer.concat([head, ...chunks, pngChunk('IEND', Buffer.alloc(0))]);
}

describe.each(['gif', 'webp', 'png'] as const)('an animation in %s', (format) => {
  const make = (images: readonly Image[]) =>
    format === 'png' ? animatedPng(images) : animate(format, images);

  it('is read as its first frame', async () => {
    const image = await readBytes(
      await make([draw(width, height, () => red), draw(width, height, () => blue)]),
    );
    expect([image.width, image.height]).toEqual([width, height]);
    expect(difference(colourAt(image, 0.5, 0.5), red)).toBeLessThan(12);
  });

  it('whose first frame is empty is read as the first that shows something', async () => {
    const image = await readBytes(
      await make([plain, quarters(width, height), draw(width, height, () => blue)]),
    );
    expect(difference(colourAt(image, 0.2, 0.2), red)).toBeLessThan(12);
  });

  it('that fades in is read once it can be seen', async () => {
    const image = await readBytes(await make([0, 0.1, 0.2, 0.6, 0.8, 1, 1, 1].map(faded)));
    expect(colourAt(image, 0.2, 0.2)[0]).toBeGreaterThan(100);
  });

  it('with one full frame in the beginning stays with it', async () => {
    const image = await readBytes(await make([quarters(width, height), plain, plain]));
    expect(difference(colourAt(image, 0.2, 0.2), red)).toBeLessThan(12);
  });
});

describe('an animated PNG', () => {
  it('is shown as viewers show it, not by the picture that it hides', async () => {
    const file = await animatedPng(
      [quarters(width, height), quarters(width, height)],
      draw(width, height, () => blue),
    );
    expect(difference(colourAt(await readBytes(file), 0.2, 0.2), red)).toBeLessThan(12);
    expect(difference(colourAt({ ...(await plainRead(file)) }, 0.2, 0.2), blue)).toBeLessThan(12);
  });

  it('whose frames do not fit its canvas is read as a still picture', async () => {
    const file = await animatedPng([quarters(width, height), quarters(width, height)]);
    const control = file.lastIndexOf('fcTL');
    const wide = pngChunk(
      'fcTL',
      Buffer.concat([numbers(1, 9000, height, 0, 0), Buffer.from([0, 1, 0, 10, 0, 0])]),
    );
    const damaged = Buffer.concat([
      file.subarray(0, control - 4),
      wide,
      file.subarray(control - 4 + wide.length),
    ]);
    expect(difference(colourAt(await readBytes(damaged), 0.2, 0.2), red)).toBeLessThan(12);
  });
});

/** What a program without animation shows. */
async function plainRead(file: Buffer): Promise<Image> {
  const { data, info } = await sharp(file).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}
