const leet: Readonly<Record<string, string>> = { a: '4', e: '3', i: '1', o: '0', s: '5', t: '7' };

const morse: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...'a.- b-... c-.-. d-.. e. f..-. g--. h.... i.. j.--- k-.- l.-.. m-- n-. o--- p.--. q--.- r.-. s... t- u..- v...- w.-- x-..- y-.-- z--..'.split(
      ' ',
    ),
  ].map((entry) => [entry.charAt(0), entry.slice(1)]),
);

const lookalikes: Readonly<Record<string, string>> = {
  a: 'а',
  c: 'с',
  e: 'е',
  i: 'і',
  o: 'о',
  p: 'р',
  x: 'х',
  y: 'у',
};

const upsideDown: Readonly<Record<string, string>> = Object.fromEntries(
  [...'aɐbqcɔdpeǝfɟgƃhɥiᴉjɾkʞlןmɯnuoopdqbrɹsstʇunvʌwʍxxyʎzz'.matchAll(/(.)(.)/gu)].map(
    ([, letter = '', sign = '']) => [letter, sign],
  ),
);

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

function perLetter(table: Readonly<Record<string, string>>, between = '') {
  return (text: string) => Array.from(text.toLowerCase(), (letter) => table[letter] ?? letter).join(between);
}

/** Moves the letters a–z of either case to another alphabet, which begins at a code point. */
function drawnAt(smallA: number, capitalA = smallA) {
  return (text: string) =>
    text.replace(/[a-z]/gi, (letter) => {
      const [base, start] = letter < 'a' ? [65, capitalA] : [97, smallA];
      return String.fromCodePoint(start + letter.charCodeAt(0) - base);
    });
}

function rotatedBy(places: number) {
  return (text: string) =>
    text.replace(/[a-z]/gi, (letter) => {
      const base = letter < 'a' ? 65 : 97;
      return String.fromCharCode(((letter.charCodeAt(0) - base + places) % 26) + base);
    });
}

const reversed = (text: string) => Array.from(text).reverse().join('');
const words = (text: string) => text.split(/\s+/);
const inPieces = (text: string, length: number) =>
  Array.from({ length: Math.ceil(text.length / length) }, (_, place) =>
    text.slice(place * length, (place + 1) * length),
  ).join(' ');
const perByte = (text: string, write: (byte: number) => string, between = '') =>
  Array.from(Buffer.from(text), write).join(between);
const hex = (byte: number) => byte.toString(16).padStart(2, '0');

/** Ways in which a model can give a text away so that it does not read like it. */
export const disguises: Readonly<Record<string, (text: string) => string>> = {
  first: (text) => words(text).slice(0, 12).join(' '),
  last: (text) => words(text).slice(-24, -6).join(' '),
  spaced: (text) => Array.from(text).join(' '),
  dashed: (text) => Array.from(text).join('-'),
  lines: (text) => words(text).join('\n'),
  joined: (text) => text.replace(/\s+/g, ''),
  clapping: (text) => words(text).join(' 👏 '),
  meowing: (text) =>
    words(text)
      .map((word) => `meow ${word}`)
      .join(' '),
  padded: (text) => words(text).join(' uh meow '),
  backwards: (text) => words(text).reverse().join(' '),
  turnedwords: (text) => words(text).map(reversed).join(' '),
  reversed,
  upper: (text) => text.toUpperCase(),
  zerowidth: (text) => Array.from(text).join('\u200b'),
  leet: (text) => text.replace(/[aeiost]/gi, (letter) => leet[letter.toLowerCase()] ?? letter),
  lookalike: perLetter(lookalikes),
  wide: drawnAt(0xff41, 0xff21),
  bold: drawnAt(0x1d41a, 0x1d400),
  circled: drawnAt(0x24d0, 0x24b6),
  upsidedown: (text) => reversed(perLetter(upsideDown)(text)),
  rot13: rotatedBy(13),
  caesar: rotatedBy(1),
  atbash: (text) =>
    text.toLowerCase().replace(/[a-z]/g, (letter) => String.fromCharCode(219 - letter.charCodeAt(0))),
  vowelless: (text) => text.replace(/[aeiou]/gi, ''),
  initials: (text) => Array.from(text.replace(/[^a-z]/gi, ''), (letter) => `${letter}ib`).join(' '),
  base64: (text) => Buffer.from(text).toString('base64'),
  base64pieces: (text) => inPieces(Buffer.from(text).toString('base64'), 10),
  base32: (text) => {
    const bits = perByte(text, (byte) => byte.toString(2).padStart(8, '0'));
    return (bits.match(/.{5}/g) ?? []).map((five) => base32.charAt(Number.parseInt(five, 2))).join('');
  },
  hex: (text) => perByte(text, hex),
  hexpieces: (text) => inPieces(perByte(text, hex), 8),
  binary: (text) => perByte(text, (byte) => byte.toString(2).padStart(8, '0'), ' '),
  percent: (text) => perByte(text, (byte) => `%${hex(byte)}`),
  escapes: (text) => perByte(text, (byte) => `\\u00${hex(byte)}`),
  decimal: (text) => perByte(text, String, ' '),
  morse: (text) => perLetter(morse, ' ')(text.replace(/[^a-z ]/gi, ' ')).replace(/ {3,}/g, ' / '),
};
