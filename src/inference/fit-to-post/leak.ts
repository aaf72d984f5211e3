import { captionInstructions, captionTask, pictureTask } from '../caption-prompt.ts';

/** Words in a row that a caption and the instructions may have in common. */
const wordsInARow = 5;
/** Letters in a row, for a text whose words were pulled apart or run together. */
const lettersInARow = 26;

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

/** The bare Latin letters, read through digits that stand for letters. */
function lettersOf(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[013457]/g, (digit) => digits[digit] ?? digit)
    .replace(/[^a-z]+/g, '');
}

function rowsOfWords(text: string): string[] {
  const words = wordsOf(text);
  return words.slice(wordsInARow - 1).map((_, place) => words.slice(place, place + wordsInARow).join(' '));
}

function rowsOfLetters(letters: string): string[] {
  return Array.from({ length: Math.max(0, letters.length - lettersInARow + 1) }, (_, place) =>
    letters.slice(place, place + lettersInARow),
  );
}

function rotated(letters: string): string {
  return letters.replace(/[a-z]/g, (letter) =>
    String.fromCharCode(((letter.charCodeAt(0) - 97 + 13) % 26) + 97),
  );
}

function reversed(letters: string): string {
  return Array.from(letters).reverse().join('');
}

const secret = [captionInstructions, captionTask, pictureTask].join('\n');
const secretWords = new Set(rowsOfWords(secret));
const secretLetters = new Set(rowsOfLetters(lettersOf(secret)));

/**
 * Whether a text repeats a piece of what caption models are told: five words in a row, or 26 letters in a row spelled
 * apart, backwards, with digits for letters or in ROT13. A translation or a paraphrase is not noticed.
 */
export function givesAwayInstructions(text: string): boolean {
  if (rowsOfWords(text).some((row) => secretWords.has(row))) return true;
  const letters = lettersOf(text);
  return [letters, reversed(letters), rotated(letters)].some((read) =>
    rowsOfLetters(read).some((row) => secretLetters.has(row)),
  );
}
