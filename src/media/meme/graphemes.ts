import type { Font } from 'opentype.js';
import { emojiGlyph, fontFor } from './fonts.ts';

/** A grapheme and what draws it. */
export type Sign =
  | { readonly kind: 'letters'; readonly text: string; readonly font: Font }
  | { readonly kind: 'emoji'; readonly text: string };

/** Signs of a text, and the graphemes that no font has. */
export interface Signs {
  readonly signs: readonly Sign[];
  readonly missing: readonly string[];
}

const segmenter = new Intl.Segmenter('en');

function graphemesOf(text: string): string[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}

function signOf(grapheme: string): Sign | undefined {
  // A variation selector or keycap asks for the emoji of what could also be a letter.
  const asEmoji = /\uFE0F|\u20E3/.test(grapheme);
  const font = asEmoji ? undefined : fontFor(grapheme);
  if (font) return { kind: 'letters', text: grapheme, font };
  return emojiGlyph(grapheme) ? { kind: 'emoji', text: grapheme } : undefined;
}

function upperCase(text: string): string {
  // Never by a person's locale: a Turkish i would not be what an English caption means.
  return text.toUpperCase().normalize('NFC');
}

/** What the fonts lack, and what they have in its place. */
const standIns: Readonly<Record<string, string>> = {
  ...{ '‐': '-', '‒': '–', '―': '—', '⁃': '-', '‽': '?!', '′': '’', '″': '”' },
  ...{ '→': '➡️', '⇒': '➡️', '←': '⬅️', '⇐': '⬅️', '↔': '↔️' },
  ...{
    '★': '⭐',
    '☆': '⭐',
    '♡': '❤️',
    '✓': '✔️',
    '✗': '❌',
    '✘': '❌',
    '♪': '🎵',
    '♫': '🎶',
    '●': '⚫',
    '■': '⬛',
  },
};

/** A fancy letter such as 𝕏 or ﬁ falls back to its plain form (NFKC). */
function plainly(grapheme: string): readonly Sign[] | undefined {
  const compatible = upperCase(grapheme.normalize('NFKC'));
  const plain = standIns[compatible] ?? compatible;
  const signs = graphemesOf(plain)
    .map(signOf)
    .filter((sign) => sign !== undefined);
  return plain !== grapheme && signs.length === graphemesOf(plain).length ? signs : undefined;
}

/** Finds for each grapheme of a text, in capitals, the font that draws it. What is invisible is left out. */
export function signsOf(text: string): Signs {
  const signs: Sign[] = [];
  const missing: string[] = [];
  for (const grapheme of graphemesOf(upperCase(text))) {
    const isEmoji = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20E3/u.test(grapheme);
    const seen = isEmoji
      ? grapheme
      : grapheme.replace(/[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}]/gu, '');
    if (seen === '') continue;
    const sign = signOf(seen);
    const found = sign ? [sign] : plainly(seen);
    if (found) signs.push(...found);
    else missing.push(seen);
  }
  return { signs, missing };
}
