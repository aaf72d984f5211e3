import unhomoglyph from 'unhomoglyph';

function pairs(list: string): ReadonlyMap<string, string> {
  return new Map(Array.from(list.matchAll(/(.)(.)/gu), ([, sign = '', latin = '']) => [sign, latin]));
}

/** Small capitals and a few more that Unicode does not count as look-alikes. */
const small = pairs('ᴀaʙbᴄcᴅdᴇeꜰfғfɢgʜhɪiᴊjᴋkĸkʟlᴍmʍmɴnᏁnᴏoᴘpǫqʀrꜱsᴛtᴜuᴠvᴡwʏyᴢzβbεeηnχx');
/** Upside-down letters; six of them look like another letter. */
const turned = pairs('ɐaqbɔcpdǝeɟfƃgɥhᴉiɾjʞkןlɯmunoodpbqɹrʇtnuʌvʍwʎy');
/** What people write in place of letters to pass a filter. */
const leet = pairs('0o1i3e4a5s7t$s!i@a');

/** First code points of the alphabets in black circles and squares, and of the flag letters. */
const enclosed = [0x1f150, 0x1f170, 0x1f1e6];
const lettersOfAlphabet = 26;

function unenclosed(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  const start = enclosed.find((first) => code >= first && code < first + lettersOfAlphabet);
  return start === undefined ? sign : String.fromCharCode(97 + code - start);
}

/** Converts wide, bold and enclosed letters, and digits of every script and on keys, to plain characters. */
export function plain(text: string): string {
  return text
    .replace(/[\u{1F150}-\u{1F189}\u{1F1E6}-\u{1F1FF}]/gu, unenclosed)
    .normalize('NFKC')
    .replace(/(?!\d)\p{Nd}/gu, asciiDigit)
    .replace(/\ufe0f?\u20e3/g, '');
}

/** The Unicode Standard guarantees that every script's digits are consecutive from 0 to 9. */
function asciiDigit(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}

/** Scripts in which captions are hardly ever written, but Latin letters are faked. */
const rare =
  /[\p{sc=Lisu}\p{sc=Cherokee}\p{sc=Coptic}\p{sc=Osage}\p{sc=Deseret}\p{sc=Tifinagh}\p{sc=Canadian_Aboriginal}\p{sc=Vai}\p{sc=Runic}\p{sc=Old_Italic}\p{sc=Warang_Citi}]/u;
const eastAsian = '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Hangul}';
const doubtful = new RegExp(`[^\\p{ASCII}${eastAsian}ーß]`, 'gu');

function asLatin(letter: string): string {
  const known = small.get(letter);
  if (known !== undefined || (/\p{sc=Latin}/u.test(letter) && letter.normalize('NFD') !== letter))
    return known ?? letter;
  const own = unhomoglyph(letter);
  const like = own === letter ? unhomoglyph(letter.toLowerCase()) : own;
  // Unicode gives one look-alike to l and the capital I.
  const latin = like === 'l' && !/\p{Ll}/u.test(letter) ? 'i' : like.toLowerCase().replace(/\p{M}+/gu, '');
  return small.get(latin) ?? (latin === '' ? letter : latin);
}

/** Lower-cases, and reads every look-alike as its Latin letter, by Unicode's table (UTS 39). */
export function latin(text: string): string {
  return text.replace(doubtful, asLatin).toLowerCase();
}

/** Lower-cases, and reads look-alikes as Latin letters in words that mix scripts; purely Russian words stay. */
function unmixed(text: string): string {
  return plain(text).replace(/[\p{L}\p{M}\p{N}]+/gu, (word) =>
    /\p{sc=Latin}/u.test(word) || rare.test(word) ? latin(word) : word.toLowerCase(),
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

/** Undoes letters that were replaced, accented, spaced out or repeated. */
function unmasked(text: string): string {
  return text
    .normalize('NFD')
    .replace(/(?<=[a-z ])\p{M}+/gu, '')
    .normalize('NFC')
    .replace(spelledOut, joined)
    .replace(
      /(?<=\p{L}[013457$!@]{0,3})[013457$!@](?=[013457$!@]{0,3}\p{L})/gu,
      (sign) => leet.get(sign) ?? sign,
    )
    .replace(/(?<![\p{L}\p{N}])[013457$](?=\p{L}{2})/gu, (sign) => leet.get(sign) ?? sign)
    .replace(/(\p{L})\1{2,}/gu, '$1$1')
    .replace(/ +/g, ' ');
}

/** Whether the text contains upside-down letters. */
export function isTurned(text: string): boolean {
  return /[ɐɔǝɟƃɥᴉɾʞɯɹʇʌʍʎ]/.test(text);
}

/** Turns upside-down letters upright; the text still runs backwards. */
export function upright(text: string): string {
  return Array.from(text, (sign) => turned.get(sign) ?? sign).join('');
}

/** The digits that stand for letters, as letters. */
export function withoutDigits(letters: string): string {
  return letters.replace(/[013457]/g, (digit) => leet.get(digit) ?? digit);
}

export function reversed(text: string): string {
  return Array.from(text).reverse().join('');
}

/**
 * In lower case, the ways in which people could read a text: as it stands with its look-alikes as Latin letters, without
 * any mask or accent, and the same upside down if it has such letters.
 */
export function readings(text: string): readonly string[] {
  const ways = isTurned(text) ? [text, reversed(upright(plain(text)))] : [text];
  return [...new Set(ways.map(unmixed).flatMap((read) => [read, unmasked(read)]))];
}
