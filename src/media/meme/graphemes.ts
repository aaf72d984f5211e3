import { emojiGlyph, faceFor, type Face } from './font-families.ts';

/** A grapheme and what draws it. */
export type Sign =
  | { readonly kind: 'letters'; readonly text: string; readonly face: Face }
  | { readonly kind: 'emoji'; readonly text: string };

/** Signs of a text, and the graphemes that no font has. */
interface Signs {
  readonly signs: readonly Sign[];
  readonly missing: readonly string[];
}

const segmenter = new Intl.Segmenter('en');

function graphemesOf(text: string): string[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}

function signOf(grapheme: string, text: string): Sign | undefined {
  // A variation selector or keycap asks for an emoji where the character alone could be a letter.
  const asEmoji = /\uFE0F|\u20E3|\p{Emoji_Presentation}/u.test(grapheme);
  const face = asEmoji ? undefined : faceFor(grapheme, text);
  if (face) return { kind: 'letters', text: grapheme, face };
  return emojiGlyph(grapheme) ? { kind: 'emoji', text: grapheme } : undefined;
}

function upperCase(text: string): string {
  // Greek's rules drop the accents of Greek capitals and affect no other script. Never the person's locale: a Turkish
  // capital would be wrong in an English caption.
  const plain = text.replace(/[０-９Ａ-Ｚａ-ｚ]/g, (wide) => wide.normalize('NFKC'));
  return plain.toLocaleUpperCase('el').normalize('NFC');
}

/**
 * What the fonts lack, and what replaces it. Only for spellings of the same sign: two signs that differ in meaning must
 * never look alike.
 */
const standIns: Readonly<Record<string, string>> = {
  ...{ '‐': '-', '‑': '-', '‒': '–', '―': '—', '⁃': '-', '‽': '?!', '′': '’', '″': '”' },
};

/** A fancy letter such as 𝕏 or ﬁ falls back to its plain form (NFKC). */
function plainly(grapheme: string, text: string): readonly Sign[] | undefined {
  const compatible = upperCase(grapheme.normalize('NFKC'));
  const plain = standIns[compatible] ?? compatible;
  const signs = graphemesOf(plain)
    .map((each) => signOf(each, text))
    .filter((sign) => sign !== undefined);
  return plain !== grapheme && signs.length === graphemesOf(plain).length ? signs : undefined;
}

/** Finds for each grapheme of a text, in capitals, the font that draws it. Invisible characters are left out. */
export function signsOf(text: string): Signs {
  const signs: Sign[] = [];
  const missing: string[] = [];
  for (const grapheme of graphemesOf(upperCase(text))) {
    const isEmoji = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20E3/u.test(grapheme);
    const seen = isEmoji
      ? grapheme
      : grapheme.replace(/[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}]/gu, '');
    if (seen === '') continue;
    const sign = signOf(seen, text);
    const found = sign ? [sign] : plainly(seen, text);
    if (found) signs.push(...found);
    else missing.push(seen);
  }
  return { signs, missing };
}
