import { draw, em, type Lettering } from './lettering.ts';
import { signsOf, type Sign } from './signs.ts';

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
    return piecesOf(signs, longest).map((piece, place) => ({
      lettering: drawOnce(piece),
      gap: place === 0 ? blank : 0,
      beginsLine: beginsLine && place === 0,
    }));
  }

  return (text, longest) =>
    text.split('\n').flatMap((line) => {
      const words = line.split(/\s+/).filter((word) => word !== '');
      return words.flatMap((word, place) => wordOf(word, longest, place === 0));
    });
}
