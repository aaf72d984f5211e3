import { oddsOf } from './multiclass-classifier.ts';
import { piecesOf } from './text-pieces.ts';
import { readTrained, type Trained } from './trained-weights.ts';

/**
 * Tells which of several kinds a short text is of, in any language: all, some or none of them. For each kind, the weights of the
 * text's pieces are added up (logistic regression). `scripts/train-text-classifier.ts` makes it.
 */
export interface TextClassifier<Kind extends string> {
  /** The log-odds that a text is of a kind: above 0 it is more likely than not. */
  score(text: string, kind: Kind): number;
  /** The kinds that a text counts as: those whose score is above their threshold. */
  kindsOf(text: string): readonly Kind[];
}

/** What a trained classifier is kept as, beside its table of weights. */
export interface ClassifierCard<Kind extends string = string> {
  readonly kinds: readonly Kind[];
  /** One for each kind. */
  readonly biases: readonly number[];
  /** The score from which on a text counts as of a kind, one for each. */
  readonly thresholds: readonly number[];
  /** Rows of the table, each with a weight of one byte for each kind; a power of two. */
  readonly rows: number;
  /** What 1 in the table stands for. */
  readonly scale: number;
  /** The examples that it was trained on, in `models/`, and their SHA-256. */
  readonly examples: Readonly<Record<string, string>>;
}

/** Reads a classifier from its folder the first time that it is used. @throws Error if a file is missing or of a wrong size. */
export function createTextClassifier<Kind extends string>(folder: URL): TextClassifier<Kind> {
  let loaded: Trained<ClassifierCard<Kind>> | undefined;
  const parts = () =>
    (loaded ??= readTrained<ClassifierCard<Kind>>(folder, ({ rows, kinds }) => rows * kinds.length));
  function scoresOf(text: string): readonly number[] {
    const { weights, ...card } = parts();
    return oddsOf(piecesOf(text), card, weights, card.scale);
  }
  return {
    score(text, kind) {
      const score = scoresOf(text)[parts().kinds.indexOf(kind)];
      if (score === undefined) throw new Error(`expected ${parts().kinds.join(' or ')}, got “${kind}”`);
      return score;
    },
    kindsOf(text) {
      const scores = scoresOf(text);
      const { kinds, thresholds } = parts();
      return kinds.filter((_, of) => (scores[of] ?? 0) > (thresholds[of] ?? Infinity));
    },
  };
}
