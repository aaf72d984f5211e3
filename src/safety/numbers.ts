/** Whether the last digit fits the others by Luhn's formula (ISO/IEC 7812-1), as on every payment card. */
function hasLuhnDigit(digits: string): boolean {
  const sum = Array.from(digits)
    .reverse()
    .reduce((all, digit, place) => {
      const value = Number(digit) * (place % 2 === 0 ? 1 : 2);
      return all + (value > 9 ? value - 9 : value);
    }, 0);
  return sum % 10 === 0;
}

/** Whether a text begins with an international account number whose remainder is 1 (ISO 13616, ISO 7064 MOD 97-10). */
function startsWithIban(text: string): boolean {
  const solid = text.replace(/[^A-Z0-9]/gi, '').toUpperCase();
  const [shortest, longest] = [15, 34];
  if ((solid.match(/\d/g)?.length ?? 0) < 8) return false;
  return Array.from({ length: longest - shortest + 1 }, (_, more) => solid.slice(0, shortest + more)).some(
    (number, more) =>
      number.length === shortest + more &&
      Array.from(number.slice(4) + number.slice(0, 4)).reduce((rest, sign) => {
        const value = Number.parseInt(sign, 36);
        return (rest * (value > 9 ? 100 : 10) + value) % 97;
      }, 0) === 1,
  );
}

/** Whether digits are as good as round, or groups of them are counting: up or down evenly, or five and more that rise. */
function isPlay(groups: readonly string[], digits: string): boolean {
  const row = (groups.length > 2 ? groups : Array.from(digits)).map(Number);
  const steps = row.slice(1).map((value, place) => value - (row[place] ?? value));
  const isEven = steps.every((step) => step === steps[0] || step === -9);
  const isRepeated = row.slice(1).every((value, place) => steps[place] === 1 || value === row[0]);
  const isCount = isEven || isRepeated || (steps.length >= 4 && steps.every((step) => step >= 0));
  return isCount || new Set(digits).size < 4 || digits.endsWith('00000');
}

/** Digits with single signs in between. A comma is none of them: it stands in prices and lists. */
const rows = /(?<![\d.,\p{L}/])\d(?:[ ()./-]{0,2}\d){8,30}(?![\d%])/gu;
const dates =
  /(?<![\d./-])(?:(?:19|20)\d\d([-/.])\d\d?\1\d\d?|\d\d?([-/.])\d\d?\2(?:\d{4}|\d\d))(?![./-]?\d)|\d\d?:\d\d(?::\d\d)?/g;
const ibans = /(?<![a-z0-9])[a-z]{2}\d{2}(?:[ -]?[a-z0-9]){11,30}/gi;
/** A number that is said to be a person's, whatever it looks like. */
const labelled =
  /(?<!\p{L})(?:bsn|burgerservicenummer|sofinummer|ssn|social security(?: number)?|cpf|rg|nif|pesel|steuer-?id|numero de securite sociale|insz|aadhaar|nino|マイナンバー)(?:[- ]?(?:nummer|number|nr|no))?\W{0,3}(?:is |ist |est |es |é )?\d(?:[ .-]?\d){7,}/iu;
/** Italy's tax codes: nothing else has this shape. */
const taxCodes = /(?<![a-z0-9])[a-z]{6}\d{2}[abcdehlmprst]\d{2}[a-z]\d{3}[a-z](?![a-z0-9])/i;

/** Digits that are written out, in the order of their value. */
const digitWords: ReadonlyMap<string, string> = new Map(
  [
    'zero one two three four five six seven eight nine',
    'null eins zwei drei vier fünf sechs sieben acht neun',
    'zéro un deux trois quatre cinq six sept huit neuf',
    'cero uno dos tres cuatro cinco seis siete ocho nueve',
    'zero um dois três quatro cinco seis sete oito nove',
    'nul een twee drie vier vijf zes zeven acht negen',
    'zero uno due tre quattro cinque sei sette otto nove',
  ].flatMap((words) => words.split(' ').map((word, value): [string, string] => [word, String(value)])),
).set('oh', '0');
const wordRows = new RegExp(
  `(?<!\\p{L})(?:(?:${[...digitWords.keys()].join('|')}|double)(?!\\p{L})[\\s,.-]*){9,40}`,
  'giu',
);

/** The digits of a row of number words, each by itself; “double one” is two. */
function digitsOf(row: string): string {
  const words = row.toLowerCase().replace(/double\P{L}+(\p{L}+)/gu, '$1 $1');
  return (words.match(/\p{L}+/gu) ?? []).map((word) => digitWords.get(word) ?? '').join(' ');
}

/** Spain's identity numbers. */
const dnis = /(?<![a-z0-9])(\d{8})-?([a-z])(?![a-z0-9])/gi;
const dniLetters = 'TRWAGMYFPDXBNJZSQVHLCKE';

function isPersonal(row: string): boolean {
  const groups = row.match(/\d+/g) ?? [];
  const digits = groups.join('');
  if (digits.length >= 13 && digits.length <= 19 && hasLuhnDigit(digits) && new Set(digits).size > 1)
    return true;
  const isDecimal = /^\d+\.\d+$/.test(row) || /^\d{1,3}(?:\.\d{3})+$/.test(row);
  return digits.length <= (groups.length > 2 ? 15 : 12) && !isDecimal && !isPlay(groups, digits);
}

/**
 * Whether a text contains a number of a card, an account, a person or a telephone: one with a valid check sum, or 9 to
 * 12 digits (15 in groups) that are neither round nor in order.
 */
export function hasPersonalNumber(text: string): boolean {
  const undated = text.replace(dates, '#');
  return (
    (undated.match(rows) ?? []).some(isPersonal) ||
    (undated.match(wordRows) ?? []).map(digitsOf).some(isPersonal) ||
    taxCodes.test(text) ||
    labelled.test(text) ||
    (text.match(ibans) ?? []).some(startsWithIban) ||
    Array.from(text.matchAll(dnis)).some(
      ([, number, letter]) => dniLetters[Number(number) % dniLetters.length] === letter?.toUpperCase(),
    )
  );
}
