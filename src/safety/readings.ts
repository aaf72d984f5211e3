import unhomoglyph from 'unhomoglyph';

/** What people write in place of letters to pass a filter, and the letters. */
const [signs, letters] = ['01345789$!¡@€+|¢', 'oieastbgsiiaetlc'];
const letteredBy = (pattern: RegExp, text: string) =>
  text.replace(pattern, (sign) => letters[signs.indexOf(sign)] ?? sign);
/** Letters that are drawn with several signs. */
const drawn = new Map(
  Object.entries({
    '|-|': 'h',
    '|<': 'k',
    '/-\\': 'a',
    '|_|': 'u',
    '|\\|': 'n',
    '\\/': 'v',
    '|)': 'd',
    '()': 'o',
  }),
);

/** Letters in black circles and squares, whose alphabets begin 32 code points apart, and of flags. */
function unenclosed(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  return String.fromCharCode(97 + ((code - (code < 0x1f1e6 ? 0x1f150 : 0x1f1e6)) % 32));
}

/** The Unicode Standard guarantees that every script's digits are consecutive from 0 to 9. */
function asciiDigit(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}

/** Converts wide, bold and enclosed letters, and digits of every script and on keys, to plain characters. */
export function plain(text: string): string {
  return text
    .replace(/[\u{1F150}-\u{1F169}\u{1F170}-\u{1F189}\u{1F1E6}-\u{1F1FF}]/gu, unenclosed)
    .normalize('NFKC')
    .replace(/(?!\d)\p{Nd}/gu, asciiDigit)
    .replace(/\ufe0f?\u20e3/g, '');
}

/** A word spelled with the same sign between its letters: `w o r d`, `w.o.r.d.`, `wo-r-d`, `w🐱o🐱r🐱d`, `[w][o][r][d]`. */
const spelledOut =
  /(?<![\p{L}\p{M}\p{N}])(?:[\p{L}\d](?<space>\s)[\p{L}\d](?:\k<space>[\p{L}\d])*(?![.,_*~|/·•+-][\p{L}\d])|[\p{L}\d]{1,2}(?<sign>\. |[.,_*~|/·•+-])[\p{L}\d]{1,2}(?:\k<sign>[\p{L}\d]{1,2})*\.?|[\p{L}\d](?<any>[^\p{L}\p{M}\d\s]{1,3})[\p{L}\d](?:\k<any>[\p{L}\d]){2,})(?![\p{L}\p{M}\p{N}])/gu;

/** The word; an article before it looks like its first letter, so the word is read without that one too. */
function joined(spelled: string): string {
  const word = spelled.replace(/[^\p{L}\p{N}]/gu, '');
  return /^[ai]\s/.test(spelled) ? `${word} ${word.slice(1)}` : word;
}

/** Joins the letters of words that are spelled out. */
export const joinedUp = (text: string) => text.replace(spelledOut, joined);

/** Lower-cases; a Greek or Russian word all of whose letters look Latin is read as Latin, by Unicode's table (UTS 39). */
function lowered(text: string): string {
  return plain(text)
    .replace(/[\p{sc=Cyrillic}\p{sc=Greek}]{3,}/gu, (word) => {
      const like = unhomoglyph(word);
      return /^[a-z]+$/i.test(like) ? like : word;
    })
    .toLowerCase();
}

/** Without the accents of Latin letters. */
function bare(text: string): string {
  return text
    .normalize('NFD')
    .replace(/(?<=[a-z\d ])\p{M}+/gu, '')
    .normalize('NFC');
}

/** Undoes letters that were replaced or spaced out. */
function unmasked(text: string): string {
  return letteredBy(
    /(?<=\p{L}[013457$!¡@€+|¢]{0,3})[013457$!¡@€+|¢](?=[013457$!¡@€+|¢]{0,3}\p{L})|(?<![\p{L}\p{N}])[013457$€](?=\p{L}{2})|(?<=\p{L}{3})[013457$€](?![\p{L}\p{N}])/gu,
    joinedUp(text),
  );
}

/** The digits that stand for letters, as letters. */
export const withoutDigits = (text: string) => letteredBy(/[013457]/g, text);

/** The letters in the opposite order. */
export const reversed = (text: string) => Array.from(text).reverse().join('');
const rotated = (text: string) =>
  text.replace(/[a-z]/g, (letter) => String.fromCharCode(((letter.charCodeAt(0) - 97 + 13) % 26) + 97));
/** Small words as they are in a text that was turned round, or rotated by half the alphabet (ROT13), and no words of any language: “era” is Spanish. */
const turned =
  /(?<!\p{L})(?:eht|uoy|ruoy|flesruoy|ym|fo|meht|siht|taht|htiw|ehs|sih|rof|dnes|dnu|hci|tsi|euq)(?!\p{L})/u;
const shifted = /(?<!\p{L})(?:gur|lbh|lbhe|lbhefrys|naq|zl|zr|nyy|ner|gb|fraq|jvgu)(?!\p{L})/u;
/** Words with figures or signs among their letters; where there are several, others may have nothing else. */
const figured = /\p{L}[\d$!¡@€+|¢]+\p{L}/gu;

/** How people read what was written in other ways than plainly. */
function otherReadings(text: string, read: string): string[] {
  const drawing = read.replace(/[|/\\(][-|<\\/_)]+/g, (strokes) => drawn.get(strokes) ?? strokes);
  const lines = text.split('\n').map((line) => line.trim().charAt(0));
  return [
    unmasked(drawing).replaceAll('vv', 'w'),
    (read.match(figured)?.length ?? 0) > 1 ? letteredBy(/[\d$!¡@€+|¢]/g, read) : '',
    // KillYourSelf, but not WhatsApp
    plain(text)
      .replace(/(?:\p{Lu}|(?<!\p{L})\p{Ll})\p{Ll}+(?:\p{Lu}\p{Ll}+){2,}/gu, (words) =>
        words.replace(/(?<!^)(?=\p{Lu})/gu, ' '),
      )
      .toLowerCase(),
    // kiiiill, kkiill, kkkiiilllll
    read.replace(/(\p{L})\1{2,}/gu, '$1'),
    read.replace(/(?<!\p{L})(?:(\p{L})\1)+(?!\p{L})/gu, (word) => word.replace(/(.)\1/gu, '$1')),
    read.replace(/(?<!\p{L})(?:(\p{L})\1\1)+(?!\p{L})/gu, (word) => word.replace(/(.)\1\1/gu, '$1')),
    lines.length > 2 ? lines.join('').toLowerCase() : '',
    ...(turned.test(read) ? [reversed(read), read.replace(/\S+/g, reversed)] : []),
    ...(shifted.test(read) ? [rotated(read)] : []),
  ];
}

/** What a text says to people, in lower case. */
export interface Readings {
  /** Without any mask or accent: what a classifier learns from. */
  readonly plain: string;
  /** As it stands, plainly, and in whatever other way it can be read. */
  readonly all: readonly string[];
  /** Those of which at least two words are not there as it stands. */
  readonly masked: readonly string[];
}

const wordsOf = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];
const fewestMasked = 2;

/** A text without any mask or accent. */
export function plainReading(text: string): string {
  return unmasked(bare(lowered(text)))
    .replace(/(\p{L})\1{2,}/gu, '$1$1')
    .replace(/ +/g, ' ');
}

/** Reads a text as people do. */
export function readingsOf(text: string): Readings {
  const read = lowered(text);
  const plainly = plainReading(text);
  const all = [...new Set([read, plainly, ...otherReadings(text, bare(read))])].filter((each) => each !== '');
  const written = new Set(wordsOf(bare(text.toLowerCase())));
  const isNew = (word: string) => !written.has(word);
  const masked = all.filter((each) => wordsOf(bare(each)).filter(isNew).length >= fewestMasked);
  return { plain: plainly, all, masked };
}
