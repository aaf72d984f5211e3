import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Image } from '../../../src/core/pictures/image.ts';
import { encodeImage } from '../../../src/media/encode.ts';
import { createMedia } from '../../../src/media/media.ts';
import { read, readBytes } from '../../support/media.ts';
import {
  blue,
  type Colour,
  colourAt,
  difference,
  draw,
  green,
  inEveryFormat,
  pixels,
  quarters,
  red,
  white,
} from '../../support/pictures.ts';
import { blackPng, pngChunk } from '../../support/png.ts';

const corners = [
  [0.2, 0.2],
  [0.8, 0.2],
  [0.2, 0.8],
  [0.8, 0.8],
] as const;

function expectCorners(image: Image, expected: readonly Colour[], tolerance: number) {
  const off = corners.map(([across, down], corner) =>
    difference(colourAt(image, across, down), expected[corner] ?? white),
  );
  expect(Math.max(...off)).toBeLessThanOrEqual(tolerance);
  expect(image.data).toHaveLength(image.width * image.height * 3);
}

describe('a picture that can be read', async () => {
  const files = await inEveryFormat(quarters(90, 60));

  it.each(Object.keys(files))('comes as the same three-channel pixels from %s', async (format) => {
    const image = await readBytes(files[format] ?? Buffer.alloc(0));
    expect([image.width, image.height]).toEqual([90, 60]);
    expectCorners(image, [red, green, blue, white], 12);
  });

  it('is recognised by its bytes whatever its name', async () => {
    const bytes = files['WebP'] ?? Buffer.alloc(0);
    const attachment = createMedia().fromBytes({ name: 'notes.txt', bytes, spoiler: true });
    expect(attachment).toMatchObject({ name: 'notes.txt', spoiler: true });
    expect((await read(attachment)).width).toBe(90);
  });

  it('is recognised behind long texts', async () => {
    const file = blackPng({ width: 10, height: 10, extra: [pngChunk('tEXt', Buffer.alloc(20_000, 'A'))] });
    expect((await readBytes(file)).width).toBe(10);
  });

  it('is scaled down to the longest side, in its proportions', async () => {
    const file = await pixels(quarters(300, 150)).jpeg().toBuffer();
    expect(await readBytes(file, { maxSide: 100 })).toMatchObject({ width: 100, height: 50 });
  });

  it('is not scaled up', async () => {
    const file = await pixels(quarters(30, 20)).png().toBuffer();
    expect(await readBytes(file, { maxSide: 100 })).toMatchObject({ width: 30, height: 20 });
  });
});

describe('orientation', () => {
  // Where the stored corners are seen (Exif 2.32, tag 0x0112): top left, top right, bottom left, bottom right.
  const seen: readonly (readonly [orientation: number, upright: readonly Colour[]])[] = [
    [1, [red, green, blue, white]],
    [2, [green, red, white, blue]],
    [3, [white, blue, green, red]],
    [4, [blue, white, red, green]],
    [5, [red, blue, green, white]],
    [6, [blue, red, white, green]],
    [7, [white, green, blue, red]],
    [8, [green, white, red, blue]],
  ];

  it.each(seen)('%i is turned upright', async (orientation, upright) => {
    const file = await pixels(quarters(90, 60))
      .withMetadata({ orientation })
      .jpeg({ quality: 95 })
      .toBuffer();
    const image = await readBytes(file);
    expect([image.width, image.height]).toEqual(orientation < 5 ? [90, 60] : [60, 90]);
    expectCorners(image, upright, 30);
  });

  it.each(['png', 'webp', 'avif'] as const)('is found in %s too', async (format) => {
    const file = await pixels(quarters(90, 60)).withMetadata({ orientation: 6 }).toFormat(format).toBuffer();
    const image = await readBytes(file);
    expect([image.width, image.height]).toEqual([60, 90]);
  });
});

describe('metadata', () => {
  it.each(['jpeg', 'png', 'webp', 'avif'] as const)(
    'of a %s file does not come out again',
    async (format) => {
      const place = { IFD0: { Copyright: 'Jane of Elm Street' }, IFD3: { GPSLatitude: '51/1 30/1 0/1' } };
      const file = await pixels(quarters(90, 60)).withExif(place).toFormat(format).toBuffer();
      expect(file.includes('Jane of Elm Street')).toBe(true);
      const image = await readBytes(file);
      for (const mediaType of ['image/jpeg', 'image/png'] as const) {
        const { bytes } = await encodeImage(
          image,
          { maxBytes: 1e6, mediaType },
          new AbortController().signal,
        );
        expect(Buffer.from(bytes).includes('Jane')).toBe(false);
        expect((await sharp(bytes).metadata()).exif).toBeUndefined();
      }
    },
  );
});

describe('colours', () => {
  const orange: Colour = [230, 120, 40];
  const plain = draw(40, 30, () => orange);

  it('of a CMYK JPEG become sRGB', async () => {
    const file = await pixels(plain).toColourspace('cmyk').jpeg({ quality: 95 }).toBuffer();
    expect((await sharp(file).metadata()).space).toBe('cmyk');
    expect(difference(colourAt(await readBytes(file), 0.5, 0.5), orange)).toBeLessThan(40);
  });

  it('of a 16-bit PNG become 8-bit', async () => {
    const file = await pixels(plain).toColourspace('rgb16').png().toBuffer();
    expect((await sharp(file).metadata()).depth).toBe('ushort');
    expect(difference(colourAt(await readBytes(file), 0.5, 0.5), orange)).toBeLessThan(3);
  });

  it.each(['b-w', 'grey16'])('of a one-channel PNG (%s) become three channels', async (space) => {
    const file = await pixels(plain).toColourspace(space).png().toBuffer();
    expect((await sharp(file).metadata()).channels).toBe(1);
    const [r, g, b] = colourAt(await readBytes(file), 0.5, 0.5);
    expect([g, b]).toEqual([r, r]);
    expect(r).toBeGreaterThan(100);
  });

  it('follow an embedded profile', async () => {
    const file = await pixels(plain).withIccProfile('p3').png().toBuffer();
    const stored = await sharp(file, { ignoreIcc: true }).raw().toBuffer();
    expect(difference([stored[0] ?? 0, stored[1] ?? 0, stored[2] ?? 0], orange)).toBeGreaterThan(5);
    expect(difference(colourAt(await readBytes(file), 0.5, 0.5), orange)).toBeLessThan(4);
  });
});
