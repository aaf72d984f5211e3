/** What numbers are in jokes: dates, times, and thousands that are grouped by commas. */
const told =
  /(?<![\d./-])(?:(?:19|20)\d\d([-/.])\d\d?\1\d\d?|\d\d?([-/.])\d\d?\2(?:\d{4}|\d\d))(?![./-]?\d)|\d\d?:\d\d(?::\d\d)?|(?<![\d.,])(?:\d\.\d+|\d{1,3}(?:\.\d{1,3}){3}|\d{1,3}(?:,\d{3})+|\d{1,3}(?:\.\d{3})+(?= ?[€$£%]|\.?000\b))(?![\d-])/g;
/** Seven digits and more with single signs in between. */
const rows = /(?<![\d.,\p{sc=Latin}\p{sc=Cyrillic}/])\d(?:[ ()./-]{0,2}\d){6,30}(?![\d%])/gu;
/** Numbers of papers and accounts: five digits and more in a word with letters, unless it is a size as in “1920x1080”. */
const papers =
  /(?<![\p{L}\d])(?!\d+x\d+p?(?![a-z\d]))(?=(?:[a-z]*\d){5})(?=\d*[a-z])[a-z\d]{7,34}(?![\p{L}\d])/giu;
const insurance = /(?<![a-z0-9])[a-z]{2}(?: \d\d){3} [a-d](?![a-z0-9])/i;

/** Digits that are written out, in the order of their value. */
const digitWords: ReadonlyMap<string, string> = new Map(
  [
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen',
    'null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn',
    'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize',
    'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince',
    'zero um dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze',
    'nul een twee drie vier vijf zes zeven acht negen',
    'zero uno due tre quattro cinque sei sette otto nove',
    'zero jeden dwa trzy cztery pięć sześć siedem osiem dziewięć',
    'ноль один два три четыре пять шесть семь восемь девять',
    'sıfır bir iki üç dört beş altı yedi sekiz dokuz',
    '- - twenty thirty forty fifty sixty seventy eighty ninety',
    '- - vingt trente quarante cinquante soixante septante huitante nonante',
    '- - veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa',
    '- - vinte trinta quarenta cinquenta sessenta setenta oitenta noventa',
    '- - zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig',
    'ноль одна две три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать',
    '- сто двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто',
    '- - двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот',
    '- on yirmi otuz kırk elli altmış yetmiş seksen doksan yüz',
    'صفر واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة',
    'صفر واحد اثنين تلاتة اربعة خمسة ستة سبعة تمانية تسعة',
    'शून्य एक दो तीन चार पांच छह सात आठ नौ',
    'ज़ीरो एक दो तीन चार पाँच छः सात आठ नौ',
  ].flatMap((words) => words.split(' ').map((word, value): [string, string] => [word, String(value)])),
)
  .set('oh', '0')
  .set('meia', '6');
const wordRows = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:(?:${[...digitWords.keys()].join('|')}|double)(?![\\p{L}\\p{M}])[\\s,،.-]*){6,40}`,
  'giu',
);

/** Digits as Chinese and Japanese write and say them on the telephone, of which a caption has no seven in a row. */
const hanDigits = '〇一二三四五六七八九';
const hanRows =
  /(?:[〇零幺一二三四五六七八九]|ゼロ|れい)(?:[、,・ -]?(?:[〇零幺一二三四五六七八九]|ゼロ|れい)){6,30}/gu;
const hanDigitsOf = (row: string) =>
  Array.from(row.replace(/ゼロ|れい|零/gu, '〇').replaceAll('幺', '一'), (sign) => hanDigits.indexOf(sign))
    .filter((digit) => digit >= 0)
    .join('');

/** The digits of a row of number words, each by itself; “double one” is two. */
function digitsOf(row: string): string {
  const words = row.toLowerCase().replace(/double\P{L}+(\p{L}+)/gu, '$1 $1');
  return (words.match(/[\p{L}\p{M}]+/gu) ?? []).map((word) => digitWords.get(word) ?? '').join(' ');
}

/**
 * Whether numbers count: evenly up or down, and where they are groups of digits also again and again from the first, or
 * five and more that rise, but not as telephones do.
 */
function isCount(row: readonly number[], isSolid: boolean, isTelephone: boolean): boolean {
  const steps = row.slice(1).map((value, place) => value - (row[place] ?? value));
  return (
    steps.every((step) => step === steps[0] || step === -9) ||
    (!isSolid && row.slice(1).every((value, place) => steps[place] === 1 || value === row[0])) ||
    (steps.length >= 4 && !isSolid && !isTelephone && steps.every((step) => step >= 0))
  );
}

/** Whether digits are round, only zeros and ones, all the same, or counting; or a score or two years. */
function isPlay(row: string): boolean {
  const groups = row.match(/\d+/g) ?? [];
  const digits = groups.join('');
  const isScore =
    groups.length > 2 &&
    groups.every(({ length }) => length < 3) &&
    /\d[-:]\d/.test(row) &&
    /\d[ ,]/.test(row);
  const areYears = groups.length === 2 && groups.every((group) => /^(?:1[4-9]|20)\d\d$/.test(group));
  return (
    /^[01]+$|^(\d)\1*$|0{5}$/.test(digits) ||
    isScore ||
    areYears ||
    isCount(
      (groups.length > 2 ? groups : Array.from(digits)).map(Number),
      groups.length < 3,
      digits.startsWith('0') && groups.length > 2 && groups.every(({ length }) => length > 1),
    )
  );
}

/**
 * Whether a text contains a number that could be somebody's: a telephone, a card, an account, a paper. That is any of
 * seven digits and more that neither counts nor is round, a price or a date.
 */
export function hasPersonalNumber(text: string): boolean {
  const untold = text.replace(told, '#');
  return (
    [
      ...(untold.match(rows) ?? []),
      ...(text.match(wordRows) ?? []).map(digitsOf),
      ...(text.match(hanRows) ?? []).map(hanDigitsOf),
    ].some((row) => !isPlay(row)) ||
    (text.match(papers) ?? []).some((word) => !/^\d+0{3}[a-z]+$/i.test(word)) ||
    insurance.test(text)
  );
}
