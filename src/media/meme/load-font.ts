import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { LRUCache } from 'lru-cache';
import opentype, { type Font } from 'opentype.js';
import { z } from 'zod';
import { unpackWoff } from './woff.ts';

const { resolve } = createRequire(import.meta.url);

/** Font files kept in memory; a Chinese or Japanese family has over a hundred. */
const keptFonts = 128;
const fonts = new LRUCache<string, Font>({ max: keptFonts });

/** Reads a font file of a package, such as `@fontsource/anton/files/anton-latin-400-normal.woff`. */
export function loadFont(file: string): Font {
  const kept = fonts.get(file);
  if (kept) return kept;
  const font = opentype.parse(unpackWoff(readFileSync(resolve(file))));
  fonts.set(file, font);
  return font;
}

/** A part of a family, and the code points that it covers at most. */
interface Part {
  readonly file: string;
  readonly ranges: readonly (readonly [first: number, last: number])[];
}

/** Reads the ranges of CSS's `unicode-range`: `U+370-377,U+37A`. */
function rangesOf(css: string): Part['ranges'] {
  return css.split(',').map((range) => {
    const [first = '', last = first] = range.replace('U+', '').split('-');
    return [parseInt(first, 16), parseInt(last, 16)] as const;
  });
}

/** A package's parts, by its file `unicode.json`. */
const partsOfFamilies = new Map<string, readonly Part[]>();

function partsOf(family: string, weight: number): readonly Part[] {
  const known = partsOfFamilies.get(family);
  if (known) return known;
  const unicode = z
    .record(z.string(), z.string())
    .parse(JSON.parse(readFileSync(resolve(`@fontsource/${family}/unicode.json`), 'utf8')));
  const parts = Object.entries(unicode).map(([name, css]) => ({
    file: `@fontsource/${family}/files/${family}-${name.replace(/[[\]]/g, '')}-${weight}-normal.woff`,
    ranges: rangesOf(css),
  }));
  partsOfFamilies.set(family, parts);
  return parts;
}

/** The font file of a @fontsource family that has all these characters, read only when it is needed. */
export function fontWith(characters: readonly string[], family: string, weight: number): Font | undefined {
  const code = characters[0]?.codePointAt(0) ?? 0;
  for (const { file, ranges } of partsOf(family, weight)) {
    if (!ranges.some(([first, last]) => code >= first && code <= last)) continue;
    const font = loadFont(file);
    if (characters.every((character) => font.charToGlyphIndex(character) !== 0)) return font;
  }
  return undefined;
}
