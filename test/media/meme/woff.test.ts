import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadFont } from '../../../src/media/meme/load-font.ts';
import { unpackWoff } from '../../../src/media/meme/woff.ts';

const packages = 'node_modules/@fontsource';
const filesOf = (family: string) =>
  readdirSync(`${packages}/${family}/files`).filter((file) => file.endsWith('.woff'));

const anton = readFileSync(`${packages}/anton/files/anton-latin-400-normal.woff`);

interface Table {
  readonly tag: string;
  readonly checksum: number;
  readonly data: Buffer;
}

/** The tables of an OpenType file, read by its own directory. */
function tablesOf(font: Buffer): Table[] {
  return Array.from({ length: font.readUInt16BE(4) }, (_, at) => {
    const entry = 12 + at * 16;
    const offset = font.readUInt32BE(entry + 8);
    return {
      tag: font.toString('latin1', entry, entry + 4),
      checksum: font.readUInt32BE(entry + 4),
      data: font.subarray(offset, offset + font.readUInt32BE(entry + 12)),
    };
  });
}

/** A table's checksum as OpenType defines it: the sum of its 32-bit words, `head` without its own field for the file. */
function checksumOf({ tag, data }: Table): number {
  const padded = Buffer.alloc(Math.ceil(data.length / 4) * 4);
  data.copy(padded);
  if (tag === 'head') padded.writeUInt32BE(0, 8);
  let sum = 0;
  for (let at = 0; at < padded.length; at += 4) sum = (sum + padded.readUInt32BE(at)) >>> 0;
  return sum;
}

/** Where the WOFF file's longest compressed table begins. */
function longestTable(woff: Buffer): number {
  const tables = Array.from({ length: woff.readUInt16BE(12) }, (_, at) => ({
    offset: woff.readUInt32BE(44 + at * 20 + 4),
    packed: woff.readUInt32BE(44 + at * 20 + 8),
  }));
  return tables.toSorted((one, other) => other.packed - one.packed)[0]?.offset ?? 0;
}

describe('WOFF files', () => {
  it.each(readdirSync(packages))('unpack to what %s was made from, table by table', (family) => {
    for (const file of filesOf(family)) {
      const tables = tablesOf(Buffer.from(unpackWoff(readFileSync(`${packages}/${family}/files/${file}`))));
      expect(
        tables.map(({ tag }) => tag),
        file,
      ).toEqual(expect.arrayContaining(['cmap', 'glyf', 'head', 'loca']));
      expect(tables.filter((table) => checksumOf(table) !== table.checksum).map(({ tag }) => tag)).toEqual(
        [],
      );
    }
  });

  it('have glyphs that can be drawn', () => {
    const font = loadFont('@fontsource/anton/files/anton-latin-400-normal.woff');
    const { x1, y1, x2, y2 } = font
      .getPath('H', 0, 0, 100, { kerning: true, letterSpacing: 0 })
      .getBoundingBox();
    // An H stands on the baseline, y grows downwards, and Anton's letters are narrow.
    expect(y2).toBe(0);
    expect(-y1).toBeGreaterThan(x2 - x1);
    expect(x2).toBeGreaterThan(x1);
  });

  it('are found inside a larger buffer', () => {
    const larger = new Uint8Array(anton.length + 7);
    larger.set(anton, 7);
    expect(Buffer.from(unpackWoff(larger.subarray(7))).equals(Buffer.from(unpackWoff(anton)))).toBe(true);
  });

  it('are refused where they are cut short', () => {
    for (const length of [4, 30, 60, 500, anton.length >> 1, anton.length - 200])
      expect(() => unpackWoff(anton.subarray(0, length)), `${length} bytes`).toThrow();
  });

  it('are refused where a compressed table is damaged', () => {
    const damaged = Buffer.from(anton);
    const at = longestTable(damaged) + 400;
    damaged.writeUInt8(damaged.readUInt8(at) ^ 0xff, at);
    expect(() => unpackWoff(damaged)).toThrow();
  });

  it.each([
    ['WOFF2', 'wOF2'],
    ['OpenType', 'OTTO'],
    ['a web page', '<!DOCTYPE html>'],
    ['nothing', ''],
  ])('are told from %s', (_, start) => {
    const other = Buffer.from(start.padEnd(100, '\0'));
    expect(() => unpackWoff(other)).toThrow(/expected a WOFF file/);
  });
});
