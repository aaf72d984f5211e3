import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import opentype, { type Font, type Glyph } from 'opentype.js';

// Anton (condensed capitals: Latin, Latin Extended, Vietnamese), Oswald for Cyrillic and Noto Emoji in one colour, all
// under the SIL Open Font License, come with the package, so that a meme looks the same on a machine without fonts.
const letterFiles = [
  ...['latin', 'latin-ext', 'vietnamese'].map(
    (part) => `@fontsource/anton/files/anton-${part}-400-normal.woff`,
  ),
  ...['cyrillic', 'cyrillic-ext'].map((part) => `@fontsource/oswald/files/oswald-${part}-700-normal.woff`),
];
const emojiFile = '@fontsource/noto-emoji/files/noto-emoji-emoji-700-normal.woff';

const { resolve } = createRequire(import.meta.url);

function load(file: string): Font {
  const bytes = new Uint8Array(readFileSync(resolve(file)));
  return opentype.parse(bytes.buffer);
}

let letters: readonly Font[] | undefined;
let emoji: Font | undefined;

/** The font that has every letter of a grapheme; undefined where none has. */
export function fontFor(grapheme: string): Font | undefined {
  letters ??= letterFiles.map(load);
  return letters.find((font) =>
    Array.from(grapheme).every((character) => font.charToGlyphIndex(character) !== 0),
  );
}

function drawn(glyphs: readonly Glyph[]): readonly Glyph[] {
  // Joiners and variation selectors have a glyph without an outline.
  return glyphs.filter((glyph) => glyph.getPath(0, 0, 1).commands.length > 0);
}

/**
 * The glyph of an emoji, where a sequence becomes the one that the font has for it, or else its first: a kiss between
 * two people of different skin is drawn as the first of them. Undefined where the font has none.
 */
export function emojiGlyph(grapheme: string): { readonly font: Font; readonly glyph: Glyph } | undefined {
  const font = (emoji ??= load(emojiFile));
  // The font's own sequences are written without variation selectors, on which the library stumbles besides.
  const sequence = grapheme.replaceAll('\uFE0F', '');
  const [base = ''] = sequence;
  if (font.charToGlyphIndex(base) === 0) return undefined;
  const glyphs = drawn(font.stringToGlyphs(sequence));
  const glyph = glyphs.length === 1 ? glyphs[0] : drawn(font.stringToGlyphs(base))[0];
  return glyph && glyph.index !== 0 ? { font, glyph } : undefined;
}
