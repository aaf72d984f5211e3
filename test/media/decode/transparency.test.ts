import { describe, expect, it } from 'vitest';
import sharp from 'sharp';
import type { Image } from '../../../src/core/pictures/image.ts';
import { alternativeTextOf } from '../../../src/media/describe-measurement.ts';
import { asPremultiplied } from '../../support/avif.ts';
import { readBytes } from '../../support/media.ts';
import { type Colour, colourAt, difference, draw, pixels } from '../../support/pictures.ts';

const orange: Colour = [230, 120, 40];

/** A drawing of discs of these colours on nothing. */
async function discs(...colours: readonly Colour[]): Promise<Buffer> {
  const side = 80;
  const data = Buffer.alloc(side * side * colours.length * 4);
  const width = side * colours.length;
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const inside = Math.hypot((x % side) - side / 2, y - side / 2) < side / 3;
      if (inside) data.set([...(colours[Math.floor(x / side)] ?? orange), 255], (y * width + x) * 4);
    }
  }
  return sharp(data, { raw: { width, height: side, channels: 4 } })
    .png()
    .toBuffer();
}

/** How far the middle of a disc is from the corner, which is ground. */
function standsOut(image: Image, disc: number, count: number): number {
  return difference(colourAt(image, (disc + 0.5) / count, 0.5), colourAt(image, 0.001, 0.001));
}

describe('a transparent picture', () => {
  it('lies on white', async () => {
    const clear = await pixels(draw(40, 30, () => orange))
      .ensureAlpha(0)
      .png()
      .toBuffer();
    expect(colourAt(await readBytes(clear), 0.5, 0.5)).toEqual([255, 255, 255]);
    expect(colourAt(await readBytes(await discs(orange)), 0.001, 0.001)).toEqual([255, 255, 255]);
  });

  it('shows its ground through what is half transparent', async () => {
    const half = await pixels(draw(40, 30, () => orange))
      .ensureAlpha(0.5)
      .webp({ lossless: true })
      .toBuffer();
    expect(difference(colourAt(await readBytes(half), 0.5, 0.5), [243, 188, 148])).toBeLessThan(4);
  });

  it.each([
    ['white', [[255, 255, 255]]],
    ['pale yellow', [[255, 255, 225]]],
    ['black', [[0, 0, 0]]],
    [
      'white and black',
      [
        [255, 255, 255],
        [0, 0, 0],
      ],
    ],
  ] as [string, Colour[]][])('stands out from its ground: %s', async (_, colours) => {
    const image = await readBytes(await discs(...colours));
    for (const disc of colours.keys())
      expect(standsOut(image, disc, colours.length)).toBeGreaterThanOrEqual(80);
    expect(alternativeTextOf(image)).not.toContain('one flat colour');
  });

  it.each(['avif', 'webp', 'gif'] as const)('stands out in %s too', async (format) => {
    const file = await sharp(await discs([255, 255, 255]))
      .toFormat(format)
      .toBuffer();
    expect(standsOut(await readBytes(file), 0, 1)).toBeGreaterThan(80);
  });

  it('of an AVIF whose colours were multiplied by their opacity has no grey fringe', async () => {
    const width = 64;
    const data = Buffer.alloc(width * 16 * 4);
    for (let at = 0; at < width * 16; at += 1) {
      const alpha = Math.round(((at % width) * 255) / (width - 1));
      data.set([alpha, 0, 0, alpha], at * 4);
    }
    const plain = await sharp(data, { raw: { width, height: 16, channels: 4 } })
      .avif({ quality: 100, chromaSubsampling: '4:4:4' })
      .toBuffer();
    const image = await readBytes(asPremultiplied(plain));
    // Red over white: the red channel stays full where straight reading would darken it to 191 in the middle.
    expect(colourAt(image, 0.5, 0.5)[0]).toBeGreaterThan(245);
  });
});
