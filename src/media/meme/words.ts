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
export function wordsOf(text: string, longest: number): readonly Word[] {
  const words: Word[] = [];
  for (const line of text.split('\n')) {
    let beginsLine = true;
    for (const word of line.split(/\s+/)) {
      const { signs, missing } = signsOf(word);
      if (missing.length > 0) throw new Error(`expected letters that a font has, got ${missing.join(' ')}`);
      for (const [place, piece] of piecesOf(signs, longest).entries()) {
        words.push({ lettering: draw(piece), gap: place === 0 ? blank : 0, beginsLine });
        beginsLine = false;
      }
    }
  }
  return words;
}
