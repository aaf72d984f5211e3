import { readFileSync } from 'node:fs';

/**
 * A linear classifier of short texts in any language: a sum of weights, one for each piece of the text that it knows. The
 * pieces are words, pairs of words and groups of up to four letters, hashed into one table (feature hashing, Weinberger et
 * al. 2009). `scripts/train-text-classifier.ts` makes it.
 */
export interface TextClassifier {
  /** The log-odds that a text is of the kind looked for: above 0 it is more likely than not. */
  score(text: string): number;
  /** The score from which on a text counts as of that kind. */
  readonly threshold: number;
}

/** What a trained classifier is kept as, beside its table of weights. */
export interface ClassifierCard {
  readonly bias: number;
  /** What 1 in the table stands for. */
  readonly scale: number;
  readonly threshold: number;
  /** The examples that it was trained on, in `models/`. */
  readonly examplesFile: string;
  readonly examplesSha256: string;
}

/** Weights in the table; a power of two. */
export const tableSize = 2 ** 18;
/** Letters of a group. */
const longestGroup = 4;
/** Characters that are read at all. */
const longestRead = 1_000;

/** FNV-1a, with the finish of MurmurHash3, which spreads short texts over the whole table. */
function placeOf(piece: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < piece.length; at += 1) hash = Math.imul(hash ^ piece.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return ((hash ^ (hash >>> 13)) >>> 0) % tableSize;
}

/** The places in the table of all pieces of a text, each once. */
export function piecesOf(text: string): readonly number[] {
  const words = text
    .slice(0, longestRead)
    .toLowerCase()
    .replace(/\p{N}/gu, '0')
    .replace(/[^\p{L}\p{M}0?!:"“”„«»。、]+/gu, ' ')
    .trim()
    .split(' ');
  const pieces = new Set<string>();
  for (const [place, word] of words.entries()) {
    pieces.add(`word ${word}`);
    const [next, afterNext] = words.slice(place + 1, place + 3);
    if (next !== undefined) pieces.add(`pair ${word} ${next}`);
    if (afterNext !== undefined) pieces.add(`gap ${word} ${afterNext}`);
    const letters = Array.from(` ${word} `);
    for (let length = 1; length <= longestGroup; length += 1)
      for (let start = 0; start + length <= letters.length; start += 1)
        pieces.add(letters.slice(start, start + length).join(''));
  }
  return Array.from(new Set(Array.from(pieces, placeOf)));
}

/** Adds up the weights of a text's pieces, so that long texts count no more than short ones. */
export function sumOf(pieces: readonly number[], weights: ArrayLike<number>): number {
  let sum = 0;
  for (const piece of pieces) sum += weights[piece] ?? 0;
  return sum / Math.sqrt(pieces.length);
}

/** Reads a classifier from its folder the first time that it is used. @throws Error if a file is missing or of a wrong size. */
export function createTextClassifier(folder: URL): TextClassifier {
  let loaded: (ClassifierCard & { readonly weights: Int8Array }) | undefined;
  function load() {
    const card = JSON.parse(readFileSync(new URL('card.json', folder), 'utf8')) as ClassifierCard;
    const weights = new Int8Array(readFileSync(new URL('weights.bin', folder)));
    if (weights.length !== tableSize)
      throw new Error(`expected ${tableSize} weights in ${folder.pathname}, got ${weights.length}`);
    return { ...card, weights };
  }
  const parts = () => (loaded ??= load());
  return {
    score(text) {
      const { bias, scale, weights } = parts();
      return bias + scale * sumOf(piecesOf(text), weights);
    },
    get threshold() {
      return parts().threshold;
    },
  };
}
