import { piecesOf } from './text-pieces.ts';
import { readTrained, type Trained } from './trained-weights.ts';

/** One class of a text, and how likely it is, from 0 to 1. */
export interface Guess {
  readonly name: string;
  readonly probability: number;
}

/**
 * Tells which of several classes a short text belongs to (multinomial logistic regression over the pieces of the text).
 * `scripts/train-multiclass-classifier.ts` makes it.
 */
export interface MulticlassClassifier {
  /** All classes, the likeliest first. */
  classify(text: string): readonly [Guess, ...Guess[]];
}

/** What a trained classifier is kept as, beside its table of weights. */
export interface MulticlassCard {
  readonly classes: readonly string[];
  /** One for each class. */
  readonly biases: readonly number[];
  /** Rows of the table, each with a weight of one byte for each class; a power of two. */
  readonly rows: number;
  /** What 1 in the table stands for. */
  readonly scale: number;
  /** The examples that it was trained on, in `models/`, and their SHA-256. */
  readonly examples: Readonly<Record<string, string>>;
}

/** Log-odds of each class, up to a constant that all share. */
export function oddsOf(
  pieces: readonly number[],
  { biases, rows }: Pick<MulticlassCard, 'biases' | 'rows'>,
  weights: ArrayLike<number>,
  scale = 1,
): number[] {
  const sums = biases.map(() => 0);
  for (const piece of pieces) {
    const row = (piece % rows) * sums.length;
    for (let of = 0; of < sums.length; of += 1) sums[of] = (sums[of] ?? 0) + (weights[row + of] ?? 0);
  }
  // Long texts count no more than short ones.
  const share = scale / Math.sqrt(pieces.length);
  return sums.map((sum, of) => (biases[of] ?? 0) + share * sum);
}

/** Probabilities that sum to 1 (softmax). */
export function probabilitiesOf(odds: readonly number[]): number[] {
  const highest = Math.max(...odds);
  const powers = odds.map((each) => Math.exp(each - highest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/** Reads a classifier from its folder the first time that it is used. @throws Error if a file is missing or of a wrong size. */
export function createMulticlassClassifier(folder: URL): MulticlassClassifier {
  let loaded: Trained<MulticlassCard> | undefined;
  const parts = () =>
    (loaded ??= readTrained<MulticlassCard>(folder, ({ rows, classes }) => rows * classes.length));
  return {
    classify(text) {
      const { weights, ...card } = parts();
      const probabilities = probabilitiesOf(oddsOf(piecesOf(text), card, weights, card.scale));
      const [first = { name: '', probability: 0 }, ...others] = card.classes
        .map((name, of): Guess => ({ name, probability: probabilities[of] ?? 0 }))
        .toSorted((a, b) => b.probability - a.probability);
      return [first, ...others];
    },
  };
}
