import { captionTask, pictureInstructions, pictureTask } from './caption-prompt.ts';
import { describeInstructions } from './describe-prompt.ts';
import { isTurned, latin, plain, upright } from './letters.ts';

/** Consecutive words shared with the instructions that give a caption away. */
const wordsInARow = 5;
/** The same if other words come between them. */
const wordsApart = 7;
/** Words that may come between two of them. */
const mostBetween = 2;
/** Consecutive letters, for a text whose words were split or joined. */
const lettersInARow = 26;
/** Consecutive first letters of words or lines, too many to match by chance. */
const initialsInARow = 14;
/** Consecutive consonants, for a text without vowels. */
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

/** The Latin letters alone, including digits and letters of other scripts that stand for them. */
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

/** The distance between neighbouring letters, which stays the same in any rotated alphabet such as ROT13. */
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

// pictureInstructions hold every line of captionInstructions but the last, and that one's words.
const secret = [pictureInstructions, captionTask, pictureTask, describeInstructions].join('\n');
const secretWords = wordsOf(secret);
const secretRows = new Set(rowsOfWords(secretWords));
/** The instructions forwards and in every backwards form, so that a caption needs to be read only one way. */
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

/** Whether many words of the instructions appear in order, with few words in between. */
function threads(words: readonly string[]): boolean {
  /** Per word of the text: the length of the match that ends here, by position in the instructions. */
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

/** The subjects of the instructions, in the languages that most people use. */
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
/** The most subjects that a joke may mention: in general, and if the text says that it is about instructions. */
const mostSubjects = { unsaid: 3, said: 1 } as const;

function retells(text: string): boolean {
  const told = subjects.filter((subject) => subject.test(text)).length;
  return told > (speaksOfThem.test(text) ? mostSubjects.said : mostSubjects.unsaid);
}

/**
 * Whether a text leaks the caption instructions: five words in a row, seven with others in between, or 26 letters that
 * are spelled out, backwards, upside down, in look-alikes or in a rotated or mirrored alphabet (20 without vowels, 14
 * as first letters); a marker; or a paraphrase that names several of their subjects in one of the commonest languages.
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
