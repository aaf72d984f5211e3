import { phrases } from '../lib/phrase-matching.ts';
import { captionTask, pictureInstructions, pictureTask } from './caption-prompt.ts';
import { describeInstructions } from './describe-prompt.ts';
import { plain, withoutDigits } from './readings.ts';

/** How many in a row give a caption away, too many to match by chance: letters where words were split or joined. */
const inARow = { words: 5, letters: 24, consonants: 20, initials: 14 };
/** How many longer words of the instructions do, in whatever order. */
const mostKnown = 6;

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The Latin letters alone, including digits that stand for them. */
function lettersOf(text: string): string {
  return withoutDigits(text.normalize('NFKD').toLowerCase()).replace(/[^a-z]+/g, '');
}

function reversed(text: string): string {
  return Array.from(text).reverse().join('');
}

function rowsOfWords(words: readonly string[]): string[] {
  return words.slice(inARow.words - 1).map((_, place) => words.slice(place, place + inARow.words).join(' '));
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
    .flatMap((letters) => rowsOf(stepsOf(letters), inARow.letters - 1)),
);
const secretConsonants = new Set(
  secretLetters.flatMap((letters) => rowsOf(consonants(letters), inARow.consonants)),
);
const secretInitials = new Set(rowsOf(lettersOf(secret), inARow.initials));
const secretLong = new Set(secretWords.filter((word) => word.length > 5));

function quotes(words: readonly string[]): boolean {
  const known = new Set(words.filter((word) => secretLong.has(word)));
  return known.size >= mostKnown || rowsOfWords(words).some((row) => secretRows.has(row));
}

/** How a model refuses, and talks about its orders, which no caption does. */
const refusal = phrases(
  "i'm/i_am sorry/afraid (but) i can't/cannot/won't/am_not_able_to/am_unable_to help/assist/comply/create/write/generate/fulfil, as an ai i/language_model",
);
const modelMarks =
  /\b(?:system|developer) (?:prompt|message)\b ?(?::|is\b|says|reads|begins|starts|text)|<\/?(?:system|assistant|user|developer)>|\btemperature \d\.\d|^[^\p{L}\n]{0,8}(?:sure|certainly|of course|here is|here[’']s)\b.{0,30}\bcaption\b.{0,40}(?:instructions|request\b)/mu;

/**
 * Whether a text leaks the caption instructions: five words in a row, six of their longer ones in any order, or 24 letters in a
 * row (20 without vowels, 14 as first letters), spelled out, backwards or in a rotated or mirrored alphabet; or a marker.
 * Paraphrases are for the classifier.
 */
export function leaksInstructions(text: string, reads: readonly string[]): boolean {
  if (
    /\bdata-[0-9a-f]{16}\b/i.test(text) ||
    reads.some((each) => refusal.test(each) || modelMarks.test(each) || quotes(wordsOf(each)))
  )
    return true;
  const read = plain(text);
  const words = wordsOf(read);
  const initials = lettersOf(words.map((word) => word.charAt(0)).join(''));
  if (rowsOf(initials, inARow.initials).some((row) => secretInitials.has(row))) return true;
  return spellsThem(lettersOf(read));
}

function spellsThem(letters: string): boolean {
  return (
    rowsOf(stepsOf(letters), inARow.letters - 1).some((row) => secretSteps.has(row)) ||
    rowsOf(consonants(letters), inARow.consonants).some((row) => secretConsonants.has(row))
  );
}
