import { describe, expect, it } from 'vitest';
import { withColourBox } from '../../support/avif.ts';
import { readBytes } from '../../support/media.ts';
import { type Colour, colourAt, difference, draw, pixels } from '../../support/pictures.ts';
import { pngChunk } from '../../support/png.ts';

const headerEnd = 33;

/** A PNG with chunks of its own between its header and its pixels. */
function withChunks(png: Buffer, ...chunks: readonly Buffer[]): Buffer {
  return Buffer.concat([png.subarray(0, headerEnd), ...chunks, png.subarray(headerEnd)]);
}

const flat = (colour: Colour) => pixels(draw(24, 24, () => colour));
const cicp = (primaries: number, transfer: number) =>
  pngChunk('cICP', Buffer.from([primaries, transfer, 0, 1]));

function numbers(type: string, ...values: readonly number[]): Buffer {
  const data = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => data.writeUInt32BE(value, index * 4));
  return pngChunk(type, data);
}

async function shown(file: Buffer): Promise<Colour> {
  return colourAt(await readBytes(file), 0.5, 0.5);
}

/** BT.2408 puts the white of ordinary pictures (203 cd/m²) at 58 % of PQ and 75 % of HLG. */
const whites = { pq: Math.round(0.5807 * 255), hlg: Math.round(0.75 * 255) };
/** Half of full light in sRGB: what ordinary white becomes beside highlights of 1000 cd/m². */
const half: Colour = [188, 188, 188];

describe('an HDR picture', () => {
  it.each([
    ['PQ', 16, whites.pq],
    ['HLG', 18, whites.hlg],
  ])('in %s shows ordinary white at half light, as browsers do', async (_, transfer, value) => {
    const png = await flat([value, value, value]).png().toBuffer();
    expect(difference(await shown(withChunks(png, cicp(9, transfer))), half)).toBeLessThanOrEqual(3);
  });

  it.each([
    ['PQ', 16],
    ['HLG', 18],
  ])('in %s of 16 bits is read like one of 8', async (_, transfer) => {
    const colour: Colour = [140, 110, 90];
    const [shallow, deep] = await Promise.all([
      flat(colour).png().toBuffer(),
      flat(colour).toColourspace('rgb16').png().toBuffer(),
    ]);
    const [one, other] = await Promise.all(
      [shallow, deep].map((png) => shown(withChunks(png, cicp(9, transfer)))),
    );
    expect(difference(one ?? half, other ?? [0, 0, 0])).toBeLessThanOrEqual(3);
  });

  it('keeps its darkest and its brightest apart', async () => {
    const ramp = draw(200, 10, (x) => [x, x, x]);
    const image = await readBytes(withChunks(await pixels(ramp).png().toBuffer(), cicp(9, 16)));
    const row = Array.from({ length: 20 }, (_, step) => colourAt(image, (step + 0.5) / 20, 0.5)[1]);
    expect(row).toEqual(row.toSorted((one, other) => one - other));
    expect([row[0], row.at(-1)]).toEqual([0, 255]);
  });

  it('in AVIF is found by its colour box', async () => {
    const plain = await flat([whites.pq, whites.pq, whites.pq]).avif({ quality: 100 }).toBuffer();
    const file = withColourBox(plain, 9, 16);
    expect(difference(await shown(file), half)).toBeLessThanOrEqual(4);
  });
});

describe('a PNG that says how its numbers become light', () => {
  it.each([
    [100_000, 188],
    [45_455, 128],
    [30_000, 89],
  ])('is shown so: gAMA %i', async (gamma, expected) => {
    const png = withChunks(await flat([128, 128, 128]).png().toBuffer(), numbers('gAMA', gamma));
    expect(Math.abs((await shown(png))[0] - expected)).toBeLessThanOrEqual(2);
  });

  it('with primaries of its own is more colourful than the same numbers in sRGB', async () => {
    const adobe = numbers('cHRM', 31_270, 32_900, 64_000, 33_000, 21_000, 71_000, 15_000, 6_000);
    const png = withChunks(await flat([60, 160, 70]).png().toBuffer(), numbers('gAMA', 45_455), adobe);
    const [red, green] = await shown(png);
    expect(red).toBeLessThan(30);
    expect(Math.abs(green - 160)).toBeLessThanOrEqual(3);
  });

  it('that says sRGB too is sRGB', async () => {
    const srgb = pngChunk('sRGB', Buffer.from([0]));
    const png = withChunks(await flat([128, 128, 128]).png().toBuffer(), srgb, numbers('gAMA', 100_000));
    expect(await shown(png)).toEqual([128, 128, 128]);
  });

  it.each([
    ['gAMA of nothing', numbers('gAMA', 0)],
    ['a gAMA that is cut off', pngChunk('gAMA', Buffer.from([0, 1]))],
    ['an unknown cICP', cicp(200, 200)],
  ])('badly is shown as sRGB: %s', async (_, chunk) => {
    const png = withChunks(await flat([128, 100, 80]).png().toBuffer(), chunk);
    expect(await shown(png)).toEqual([128, 100, 80]);
  });
});
