import { piecesOf, places } from './text-pieces.ts';
import { readTrained, type Trained } from './trained-weights.ts';

/**
 * Tells whether a short text is of one kind, in any language: a sum of weights, one for each piece of the text.
 * `scripts/train-text-classifier.ts` makes it.
 */
export interface TextClassifier {
  /** The log-odds that a text is of the kind looked for: above 0 it is more likely than not. */
  score(text: string): number;
  /** The score from which on a text counts as of that kind. */
  readonly threshold: number;
}

/** Weights in its table. */
export const tableSize = places;

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

/** Adds up the weights of a text's pieces, so that long texts count no more than short ones. */
export function sumOf(pieces: readonly number[], weights: ArrayLike<number>): number {
  let sum = 0;
  for (const piece of pieces) sum += weights[piece] ?? 0;
  return sum / Math.sqrt(pieces.length);
}

/** Reads a classifier from its folder the first time that it is used. @throws Error if a file is missing or of a wrong size. */
export function createTextClassifier(folder: URL): TextClassifier {
  let loaded: Trained<ClassifierCard> | undefined;
  const parts = () => (loaded ??= readTrained<ClassifierCard>(folder, () => tableSize));
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
