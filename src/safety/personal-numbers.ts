/** What numbers are in jokes: dates, times, and thousands that are grouped by commas. */
const told =
  /(?<![\d./-])(?:(?:19|20)\d\d([-/.])\d\d?\1\d\d?|\d\d?([-/.])\d\d?\2(?:\d{4}|\d\d))(?![./-]?\d)|\d\d?:\d\d(?::\d\d)?|(?<![\d.,])(?:\d\.\d+|\d{1,3}(?:\.\d{1,3}){3}|\d{1,3}(?:,\d{3})+|\d{1,3}(?:\.\d{3})+(?= ?[€$£%]|\.?000\b))(?![\d-])/g;
/** Seven digits and more with single signs in between. */
const rows = /(?<![\d.,\p{sc=Latin}\p{sc=Cyrillic}/])\d(?:[ ()./-]{0,2}\d){6,30}(?![\d%])/gu;
/** Numbers of papers and accounts: five digits and more in a word with letters, unless it is a size as in “1920x1080”. */
const papers =
  /(?<![\p{L}\d])(?!\d+x\d+p?(?![a-z\d])|\d+0{3}[a-z]+(?![a-z\d]))(?=(?:[a-z]*\d){5})(?=\d*[a-z])[a-z\d]{7,34}(?![\p{L}\d])|(?<![a-z\d])[a-z]{2}(?: \d\d){3} [a-d](?![a-z\d])/iu;

/** Digits that are written out, by value; what is ten and more, as telephones are said in pairs, counts as 10. */
const digitWords = new Map(
  [
    'zero null zéro cero nul ноль sıfır صفر शून्य ज़ीरो oh',
    'one eins un uno um een jeden один одна bir واحد एक',
    'two zwei deux dos dois twee due dwa два две iki اثنان اثنين दो',
    'three drei trois tres três drie tre trzy три üç ثلاثة تلاتة तीन',
    'four vier quatre cuatro quatro quattro cztery четыре dört أربعة اربعة चार',
    'five fünf cinq cinco vijf cinque pięć пять beş خمسة पांच पाँच',
    'six sechs seis zes sei sześć шесть altı ستة छह छः meia',
    'seven sieben sept siete sete zeven sette siedem семь yedi سبعة सात',
    'eight acht huit ocho oito otto osiem восемь sekiz ثمانية تمانية आठ',
    'nine neun neuf nueve nove negen dziewięć девять dokuz تسعة नौ',
    'ten eleven twelve thirteen fourteen fifteen sixteen twenty thirty forty fifty sixty seventy eighty ninety zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig dix onze douze treize quatorze quinze seize vingt trente quarante cinquante soixante septante huitante nonante diez once doce trece catorce quince veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa dez doze treze vinte trinta quarenta cinquenta sessenta oitenta десять двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот on yirmi otuz kırk elli altmış yetmiş seksen doksan yüz',
  ].flatMap((words, value) => words.split(' ').map((word): [string, string] => [word, String(value)])),
);
const wordRows = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:(?:${[...digitWords.keys()].join('|')}|double)(?![\\p{L}\\p{M}])[\\s,،.-]*){6,40}`,
  'giu',
);
/** Digits as Chinese and Japanese write and say them on the telephone, of which a caption has no seven in a row. */
const hanRows = /(?:(?:[〇零幺一二三四五六七八九]|ゼロ|れい)[、,・ -]?){7,30}/gu;

/** The digits of a row of words or signs, each by itself; “double one” is two. */
function digitsOf(row: string): string {
  const words = row.toLowerCase().replace(/double\P{L}+(\p{L}+)/gu, '$1 $1');
  return (words.match(/[\p{L}\p{M}]+/gu) ?? []).map((word) => digitWords.get(word) ?? '').join(' ');
}
const hanDigitsOf = (row: string) =>
  row.replace(/ゼロ|れい|./gu, (sign) => String(Math.max(0, '〇一二三四五六七八九'.indexOf(sign))));

/** Whether digits are round, only zeros and ones, all the same, or counting; or a score or two years. */
function isPlay(row: string): boolean {
  const groups = row.match(/\d+/g) ?? [];
  const digits = groups.join('');
  const isSolid = groups.length < 3;
  const numbers = (isSolid ? Array.from(digits) : groups).map(Number);
  const steps = numbers.slice(1).map((value, place) => value - (numbers[place] ?? value));
  const isTelephone = digits.startsWith('0') && groups.every(({ length }) => length > 1);
  return (
    /^[01]+$|^(\d)\1*$|0{5}$/.test(digits) ||
    (groups.length === 2 && groups.every((group) => /^(?:1[4-9]|20)\d\d$/.test(group))) ||
    steps.every((step) => step === steps[0] || step === -9) ||
    (!isSolid &&
      ((groups.every(({ length }) => length < 3) && /\d[-:]\d/.test(row) && /\d[ ,]/.test(row)) ||
        steps.every((step, place) => step === 1 || numbers[place + 1] === numbers[0]) ||
        (steps.length >= 4 && !isTelephone && steps.every((step) => step >= 0))))
  );
}

/**
 * Whether a text contains a number that could be somebody's: a telephone, a card, an account, a paper. That is any of
 * seven digits and more that neither counts nor is round, a price or a date.
 */
export function hasPersonalNumber(text: string): boolean {
  return (
    papers.test(text) ||
    [
      ...(text.replace(told, '#').match(rows) ?? []),
      ...(text.match(wordRows) ?? []).map(digitsOf),
      ...(text.match(hanRows) ?? []).map(hanDigitsOf),
    ].some((row) => !isPlay(row))
  );
}
