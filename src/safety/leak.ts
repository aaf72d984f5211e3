import { captionInstructions, captionTask, pictureTask } from './caption-instructions.ts';
import { isTurned, latin, plain, upright } from './letters.ts';

/** Words in a row that a caption and the instructions may have in common. */
const wordsInARow = 5;
/** The same where other words stand between them. */
const wordsApart = 7;
/** Words that may stand between two of them. */
const mostBetween = 2;
/** Letters in a row, for a text whose words were pulled apart or run together. */
const lettersInARow = 26;
/** The same for the first letters of words or lines, which no sentence repeats by chance. */
const initialsInARow = 14;
/** The same without vowels. */
const consonantsInARow = 20;

const digits: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
};

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The bare Latin letters, read through digits and letters of other scripts that stand for them. */
function lettersOf(text: string): string {
  return latin(text.normalize('NFKD'))
    .replace(/[013457]/g, (digit) => digits[digit] ?? digit)
    .replace(/[^a-z]+/g, '');
}

function rowsOfWords(words: readonly string[]): string[] {
  return words.slice(wordsInARow - 1).map((_, place) => words.slice(place, place + wordsInARow).join(' '));
}

function rowsOf(letters: string, length: number): string[] {
  return Array.from({ length: Math.max(0, letters.length - length + 1) }, (_, place) =>
    letters.slice(place, place + length),
  );
}

/** How far each letter is from the one before it: the same however far an alphabet is rotated, as in ROT13. */
function stepsOf(letters: string): string {
  return Array.from(letters.slice(1), (letter, place) =>
    String.fromCharCode(97 + ((letter.charCodeAt(0) - letters.charCodeAt(place) + 26) % 26)),
  ).join('');
}

function mirrored(letters: string): string {
  return letters.replace(/[a-z]/g, (letter) => String.fromCharCode(219 - letter.charCodeAt(0)));
}

function reversed(text: string): string {
  return Array.from(text).reverse().join('');
}

const consonants = (letters: string) => letters.replace(/[aeiou]/g, '');

const secret = [captionInstructions, captionTask, pictureTask].join('\n');
const secretWords = wordsOf(secret);
const secretRows = new Set(rowsOfWords(secretWords));
/** Every way in which they may be written backwards: a text then needs to be read in one way alone. */
const secretLetters = [
  secretWords,
  [reversed(secret)],
  secretWords.toReversed(),
  secretWords.map(reversed),
].map((parts) => lettersOf(parts.join('')));
const secretSteps = new Set(
  secretLetters
    .flatMap((letters) => [letters, mirrored(letters)])
    .flatMap((letters) => rowsOf(stepsOf(letters), lettersInARow - 1)),
);
const secretConsonants = new Set(
  secretLetters.flatMap((letters) => rowsOf(consonants(letters), consonantsInARow)),
);
const secretInitials = new Set(rowsOf(lettersOf(secret), initialsInARow));
const places = new Map<string, number[]>();
for (const [place, word] of secretWords.entries()) places.set(word, [...(places.get(word) ?? []), place]);

/** Whether many words of the instructions follow each other in their order, with little between them. */
function threads(words: readonly string[]): boolean {
  /** For each word of the text: how many of the instructions end here, by the place there. */
  const ends: Map<number, number>[] = [];
  return words.some((word, at) => {
    const here = new Map<number, number>();
    for (const place of places.get(word) ?? []) {
      const before = ends.slice(-1 - mostBetween).map((earlier) => earlier.get(place - 1) ?? 0);
      here.set(place, 1 + Math.max(0, ...before));
    }
    ends[at] = here;
    return [...here.values()].some((length) => length >= wordsApart);
  });
}

/** What the instructions are about, in the languages that most people ask in. */
const subjects: readonly RegExp[] = [
  /\b120\b|120字|120 ?글자/i,
  /\b(?:two|2|zwei|deux|dos|due|duas|две|двух)(?!\p{L})[^.]{0,14}?(?:lines?|zeilen|lignes|l[ií]neas|righe|linhas|строк)|[两二2]行/iu,
  /characters?\b|zeichen\b|caract[eèé]res?|caratteri|знак|символ|字符|文字/iu,
  /\bcaptions?\b|bildunterschrift|meme-?spr[uü]ch|l[ée]gendes?\b|leyendas?\b|legendas?\b|didascali|подпис|标题|キャプション/iu,
  /\bjson\b/i,
  /chat-? ?bot|чат-?бот|聊天机器人|チャットボット|robot de (?:discussion|chat)/iu,
  /\bslurs?\b|\binsult|beleidig|beschimpf|оскорбл|侮辱|\bsexual|sexuell/iu,
  /hashtags?|\bmarkup\b|\bmentions\b|erw[aä]hnung|menciones|упоминан/iu,
  /\b(?:never|not|nie|nicht|jamais|nunca|mai)\b.{0,20}\b(?:name|recogni[sz]e|identify|nommer|nennen|nombrar)\b/iu,
  /\bmarkers?\b|markierung|\bstrangers?\b/i,
];
const speaksOfThem =
  /instru(?:ct|kt|cc|ç|zion)|anweisung|system[ -]?prompt|prompt (?:du )?syst|\bi (?:was|am|have been) (?:told|instructed|asked|supposed)|\bmy rules\b|meine regeln|mes r[eè]gles|mis reglas|промпт|инструкц|указани|提示词?|指示|指令|プロンプト|تعليمات|निर्देश/iu;
/** So many subjects are no joke any more, and so many where the text says that it speaks of instructions. */
const mostSubjects = { unsaid: 3, said: 1 } as const;

function retells(text: string): boolean {
  const told = subjects.filter((subject) => subject.test(text)).length;
  return told > (speaksOfThem.test(text) ? mostSubjects.said : mostSubjects.unsaid);
}

/**
 * Whether a text repeats what caption models are told: five words in a row, seven with others between them, or 26
 * letters spelled apart, backwards, upside down, in look-alikes, by an alphabet that is rotated or mirrored, without
 * vowels or as first letters; a marker; or a retelling that names several of their subjects, in the commonest languages.
 */
export function givesAwayInstructions(text: string): boolean {
  if (/\bdata-[0-9a-f]{16}\b/i.test(text)) return true;
  const read = plain(text);
  const words = wordsOf(read);
  if (rowsOfWords(words).some((row) => secretRows.has(row)) || threads(words) || retells(read)) return true;
  const initials = lettersOf(words.map((word) => word.charAt(0)).join(''));
  if (rowsOf(initials, initialsInARow).some((row) => secretInitials.has(row))) return true;
  return [read, ...(isTurned(read) ? [upright(read)] : [])].map(lettersOf).some(spellsThem);
}

function spellsThem(letters: string): boolean {
  return (
    rowsOf(stepsOf(letters), lettersInARow - 1).some((row) => secretSteps.has(row)) ||
    rowsOf(consonants(letters), consonantsInARow).some((row) => secretConsonants.has(row))
  );
}
