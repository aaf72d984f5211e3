import unhomoglyph from 'unhomoglyph';

/** What people write in place of letters to pass a filter. */
const leet = new Map(
  Array.from('0o1i3e4a5s7t$s!i@a'.matchAll(/(.)(.)/g), ([, sign = '', letter = '']) => [sign, letter]),
);

/** First code points of the alphabets in black circles and squares, and of the flag letters. */
const enclosed = [0x1f150, 0x1f170, 0x1f1e6];
const lettersOfAlphabet = 26;

function unenclosed(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  const start = enclosed.find((first) => code >= first && code < first + lettersOfAlphabet);
  return start === undefined ? sign : String.fromCharCode(97 + code - start);
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
    .replace(/[\u{1F150}-\u{1F189}\u{1F1E6}-\u{1F1FF}]/gu, unenclosed)
    .normalize('NFKC')
    .replace(/(?!\d)\p{Nd}/gu, asciiDigit)
    .replace(/\ufe0f?\u20e3/g, '');
}

/** Small capitals, upside-down and phonetic letters; those that living languages write with are left out. */
const odd = '(?![əɛɔɓɗɖɣʃʒʊɩʕʔʖᴥ])[\\u0250-\\u02af\\u1d00-\\u1dbfꜰꜱǝƃ]';
/** Scripts in which captions are hardly ever written, but Latin letters are faked. A cat is drawn with three: ᓚᘏᗢ. */
const rare =
  '[\\p{sc=Lisu}\\p{sc=Cherokee}\\p{sc=Coptic}\\p{sc=Osage}\\p{sc=Deseret}\\p{sc=Tifinagh}\\p{sc=Vai}\\p{sc=Runic}\\p{sc=Old_Italic}\\p{sc=Warang_Citi}]|(?!ᓚᘏᗢ)[\\p{sc=Canadian_Aboriginal}]{3}';
/** Greek letters that stand for themselves in the middle of other words: “πzza”, “5 μm”. */
const foreign = '(?![πμδλωσθφψ])[\\p{sc=Cyrillic}\\p{sc=Greek}\\p{sc=Hebrew}\\p{sc=Armenian}]';
const disguise = new RegExp(
  `(?:${odd}\\p{L}*?){2}|(?:${rare})|\\p{sc=Latin}\\p{L}*?${foreign}|${foreign}\\p{L}*?\\p{sc=Latin}`,
  'iu',
);

/** Letters that all stand apart. A word may be stretched for fun, a sentence hides what it says. */
const apart =
  /(?:\p{L}[^\p{L}\p{M}\p{N}]{1,3}){15}|(?:\p{sc=Arabic}[^\p{L}\p{M}\p{N}]{1,3}){8}|(?:[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]{1,2}\s[\s、，]?){7}/u;
/** Figures in place of letters within a word. */
const figured = /(?<![\p{L}\p{N}])(?=[\p{L}\d]{4})\p{L}+\d+\p{L}[\p{L}\d]*/gu;
const mostFigured = 2;

/** Whether words are written in letters that only look like those of their language, or are hidden among signs and figures. */
export function isDisguised(text: string): boolean {
  return (
    disguise.test(joinedUp(text)) ||
    disguise.test(plain(text)) ||
    apart.test(text.replaceAll('ـ', '')) ||
    (text.match(figured)?.length ?? 0) > mostFigured
  );
}

/** A word spelled with the same sign between its letters: `w o r d`, `w.o.r.d.`, `wo-r-d`. */
const spelledOut =
  /(?<![\p{L}\p{N}])(?:[\p{L}\d](?<space>\s)[\p{L}\d](?:\k<space>[\p{L}\d])*(?![.,_*~|/·•+-][\p{L}\d])|[\p{L}\d]{1,2}(?<sign>\. |[.,_*~|/·•+-])[\p{L}\d]{1,2}(?:\k<sign>[\p{L}\d]{1,2})*\.?)(?![\p{L}\p{N}])/gu;

/** The word; an article before it looks like its first letter, so the word is read without that one too. */
function joined(spelled: string): string {
  const word = spelled.replace(/[^\p{L}\p{N}]/gu, '');
  return /^[ai]\s/.test(spelled) ? `${word} ${word.slice(1)}` : word;
}

function joinedUp(text: string): string {
  return text.replace(spelledOut, joined);
}

/** Lower-cases; a Greek or Russian word all of whose letters look Latin is read as Latin, by Unicode's table (UTS 39). */
function lowered(text: string): string {
  return plain(text)
    .replace(/[\p{sc=Cyrillic}\p{sc=Greek}]{3,}/gu, (word) => {
      const like = unhomoglyph(word);
      return /^[a-z]+$/i.test(like) ? like : word;
    })
    .toLowerCase();
}

/** Undoes letters that were replaced, accented, spaced out or repeated. */
function unmasked(text: string): string {
  return joinedUp(
    text
      .normalize('NFD')
      .replace(/(?<=[a-z ])\p{M}+/gu, '')
      .normalize('NFC'),
  )
    .replace(
      /(?<=\p{L}[013457$!@]{0,3})[013457$!@](?=[013457$!@]{0,3}\p{L})|(?<![\p{L}\p{N}])[013457$](?=\p{L}{2})|(?<=\p{L}{3})[013457$](?![\p{L}\p{N}])/gu,
      (sign) => leet.get(sign) ?? sign,
    )
    .replace(/(\p{L})\1{2,}/gu, '$1$1')
    .replace(/ +/g, ' ');
}

/** The digits that stand for letters, as letters. */
export function withoutDigits(letters: string): string {
  return letters.replace(/[013457]/g, (digit) => leet.get(digit) ?? digit);
}

/** In lower case, the ways in which people read a text: as it stands, and without any mask or accent. */
export function readings(text: string): readonly string[] {
  const read = lowered(text);
  return [...new Set([read, unmasked(read)])];
}
