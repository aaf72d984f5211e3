import type { Font, Glyph } from 'opentype.js';
import { fontWith, loadFont } from './load-font.ts';

/** A font as letters are drawn with it. */
export interface Face {
  readonly font: Font;
  /** What the font size is multiplied by, so that its letters are about as tall as Anton's capitals. */
  readonly scale: number;
}

// All are packages under the SIL Open Font License, so that a meme looks the same on a machine without fonts. In
// order: Latin with Vietnamese, Cyrillic, Greek, signs such as ★ and ☑, Japanese, Korean, simplified Chinese.
const families = [
  { family: 'anton', weight: 400, scale: 1 },
  { family: 'oswald', weight: 700, scale: 1 },
  { family: 'sofia-sans-extra-condensed', weight: 900, scale: 1.31 },
  { family: 'noto-sans-symbols-2', weight: 400, scale: 1.15 },
  { family: 'dela-gothic-one', weight: 400, scale: 1.1 },
  { family: 'black-han-sans', weight: 400, scale: 1.1 },
  { family: 'zcool-kuaile', weight: 400, scale: 1.1 },
] as const;

/** Unless a text is Japanese, its Chinese characters come from the Chinese font where it has them. */
const chineseFirst = [...families].sort(
  (one, other) => Number(other.family === 'zcool-kuaile') - Number(one.family === 'zcool-kuaile'),
);

const emojiFile = '@fontsource/noto-emoji/files/noto-emoji-emoji-700-normal.woff';

/** The face that has every character of a grapheme in a text; undefined where none has. */
export function faceFor(grapheme: string, text: string): Face | undefined {
  const characters = Array.from(grapheme);
  const isChinese =
    /\p{Script=Han}/u.test(grapheme) && !/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);
  for (const { family, weight, scale } of isChinese ? chineseFirst : families) {
    const font = fontWith(characters, family, weight);
    if (font) return { font, scale };
  }
  return undefined;
}

function drawn(glyphs: readonly Glyph[]): readonly Glyph[] {
  // Joiners and variation selectors have a glyph without an outline.
  return glyphs.filter((glyph) => glyph.getPath(0, 0, 1).commands.length > 0);
}

/**
 * The glyph of an emoji. A sequence is drawn with the font's glyph for it, or else as its first emoji: a kiss between
 * two people with different skin tones becomes the first person. Undefined if the font has neither.
 */
export function emojiGlyph(grapheme: string): { readonly font: Font; readonly glyph: Glyph } | undefined {
  const font = loadFont(emojiFile);
  // The font spells its sequences without variation selectors, and the library can't read them with one.
  const sequence = grapheme.replaceAll('\uFE0F', '');
  const [base = ''] = sequence;
  if (font.charToGlyphIndex(base) === 0) return undefined;
  const glyphs = drawn(font.stringToGlyphs(sequence));
  const glyph = glyphs.length === 1 ? glyphs[0] : drawn(font.stringToGlyphs(base))[0];
  return glyph && glyph.index !== 0 ? { font, glyph } : undefined;
}
