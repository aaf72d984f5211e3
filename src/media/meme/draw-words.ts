import { draw, em, type Lettering } from './lettering.ts';
import { signsOf, type Sign } from './graphemes.ts';

/** Width of a blank: wider than the font's own, since the outlines take from it. */
const blank = 0.24 * em;
/** An emoji is about as wide as this many letters. */
const lettersInEmoji = 3;

/** What is never broken over two lines. */
export interface Word {
  readonly lettering: Lettering;
  /** Room before it where it does not begin a line; 0 for the rest of a long word. */
  readonly gap: number;
  /** Whether the caption itself begins a line with it. */
  readonly beginsLine: boolean;
  /** What is drawn behind it where a line ends with it, because its word goes on in the next. */
  readonly hyphen?: Lettering;
}

/** Fewer different letters than this are a cry such as NOOO or HAHAHA, not a word. */
const lettersOfWord = 4;

/** Whether a text is broken with hyphens: not so a tag, an address or a number. */
function isHyphenated(signs: readonly Sign[]): boolean {
  const text = signs.map((sign) => sign.text).join('');
  const letters = new Set(text.match(/\p{L}/gu));
  return letters.size >= lettersOfWord && /^[^\P{P}#@/\\]*[\p{L}\p{M}’'-]+[^\P{P}#@/\\]*$/u.test(text);
}

function isLetter(sign: Sign | undefined): boolean {
  return sign?.kind === 'letters' && /^\p{L}/u.test(sign.text);
}

function lengthOf(signs: readonly Sign[]): number {
  return signs.reduce((sum, { kind }) => sum + (kind === 'emoji' ? lettersInEmoji : 1), 0);
}

/** Cuts a long word into pieces of about the same length. */
function piecesOf(signs: readonly Sign[], longest: number): Sign[][] {
  const count = Math.ceil(lengthOf(signs) / longest);
  const pieces: Sign[][] = [];
  let length = 0;
  for (const sign of signs) {
    const at = Math.min(count - 1, Math.floor((length / lengthOf(signs)) * count));
    (pieces[at] ??= []).push(sign);
    length += lengthOf([sign]);
  }
  return pieces.filter((piece) => piece.length > 0);
}

/**
 * Draws the words of a text, one by one. A word of more than `longest` letters may break between its pieces.
 * @throws Error for a text with graphemes that no font has.
 */
export type WordsOf = (text: string, longest: number) => readonly Word[];

/** Makes the drawing of one caption's words, which remembers what it has drawn. */
export function createWordsOf(): WordsOf {
  const drawn = new Map<string, Lettering>();

  function drawOnce(signs: readonly Sign[]): Lettering {
    const key = signs.map(({ text }) => text).join('');
    const lettering = drawn.get(key) ?? draw(signs);
    drawn.set(key, lettering);
    return lettering;
  }

  function wordOf(text: string, longest: number, beginsLine: boolean): Word[] {
    const { signs, missing } = signsOf(text);
    if (missing.length > 0) throw new Error(`expected letters that a font has, got ${missing.join(' ')}`);
    const pieces = piecesOf(signs, longest);
    const hyphen = pieces.length > 1 && isHyphenated(signs) ? drawOnce(signsOf('-').signs) : undefined;
    return pieces.map((piece, place) => ({
      lettering: drawOnce(piece),
      gap: place === 0 ? blank : 0,
      beginsLine: beginsLine && place === 0,
      ...(hyphen && isLetter(piece.at(-1)) && isLetter(pieces[place + 1]?.[0]) && { hyphen }),
    }));
  }

  return (text, longest) =>
    text.split('\n').flatMap((line) => {
      const words = line.split(/\s+/).filter((word) => word !== '');
      return words.flatMap((word, place) => wordOf(word, longest, place === 0));
    });
}
