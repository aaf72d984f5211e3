import { describe, expect, it } from 'vitest';
import { readBytes, refusal } from '../../support/media.ts';
import { colourAt, difference, draw, green, noise, pixels, quarters, red } from '../../support/pictures.ts';

const picture = noise(160, 120);
const jpeg = (progressive: boolean) => pixels(picture).jpeg({ quality: 90, progressive }).toBuffer();
const end = Buffer.from([0xff, 0xd9]);

describe.each([
  ['a JPEG', false],
  ['a progressive JPEG', true],
])('%s', (_, progressive) => {
  it('that lacks only its end marker is read whole', async () => {
    const file = await jpeg(progressive);
    const [whole, open] = [await readBytes(file), await readBytes(file.subarray(0, -2))];
    expect(open.data).toEqual(whole.data);
  });

  it('with something else in place of the marker is read whole', async () => {
    const file = await jpeg(progressive);
    const trailer = Buffer.from('SEFH\u0001\u0000\u0000\u0000SEFT', 'latin1');
    const open = await readBytes(Buffer.concat([file.subarray(0, -2), trailer]));
    expect(open.data).toEqual((await readBytes(file)).data);
  });

  it.each([0.3, 0.5, 0.8, 0.95])('cut off after %f of it is refused, whatever ends it', async (share) => {
    const file = await jpeg(progressive);
    const cut = file.subarray(0, Math.floor(file.length * share));
    await refusal(readBytes(cut), 'image_unreadable');
    await refusal(readBytes(Buffer.concat([cut, end])), 'image_unreadable');
  });
});

describe('a TIFF', () => {
  it.each(['lzw', 'deflate', 'none', 'jpeg'] as const)('packed with %s is read', async (compression) => {
    const file = await pixels(quarters(90, 60)).tiff({ compression, quality: 95 }).toBuffer();
    const image = await readBytes(file);
    expect([image.width, image.height]).toEqual([90, 60]);
    expect(difference(colourAt(image, 0.8, 0.2), green)).toBeLessThan(12);
  });

  it('whose directory lies far behind is read', async () => {
    const file = await pixels(noise(200, 200)).tiff({ compression: 'none' }).toBuffer();
    expect(file.readUInt32LE(4)).toBeGreaterThan(4100);
    expect((await readBytes(file)).width).toBe(200);
  });

  it('that is cut off is refused', async () => {
    const file = await pixels(picture).tiff({ compression: 'none' }).toBuffer();
    await refusal(readBytes(file.subarray(0, file.length / 2)), 'image_unreadable');
  });

  it('of more pixels than are read is refused', async () => {
    const file = await pixels(picture).tiff().toBuffer();
    await refusal(readBytes(file, { maxPixels: 1000 }), 'image_too_many_pixels');
  });
});

describe('an AVIF sequence', () => {
  it('is read as the still picture that it carries', async () => {
    const file = await pixels(quarters(64, 48)).avif({ quality: 90 }).toBuffer();
    file.write('avis', 8, 'latin1');
    expect(difference(colourAt(await readBytes(file), 0.2, 0.2), red)).toBeLessThan(20);
  });
});

describe('a strip', () => {
  it.each([
    [6000, 10],
    [10, 6000],
  ])('of which nothing would be left is refused with its size: %i × %i', async (width, height) => {
    const file = await pixels(draw(width, height, () => red))
      .png()
      .toBuffer();
    const sides = [width, height].map((side) => side.toLocaleString('en-GB')).join(' × ');
    expect(await refusal(readBytes(file), 'image_too_thin')).toContain(sides);
  });

  it('that fits as it is is read', async () => {
    const file = await pixels(draw(1000, 3, () => red))
      .png()
      .toBuffer();
    expect(await readBytes(file)).toMatchObject({ width: 1000, height: 3 });
  });
});
