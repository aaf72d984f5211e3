import { oddsOf } from './multiclass-classifier.ts';
import { piecesOf } from './text-pieces.ts';
import { readTrained, type Trained } from './trained-weights.ts';

/** What a short text is, of several kinds: all, some or none of them. */
export interface Classified<Kind extends string> {
  /** The log-odds that it is of each kind: above 0 it is more likely than not. */
  readonly scores: Readonly<Record<Kind, number>>;
  /** The kinds that it counts as: those whose score is above their threshold. */
  readonly kinds: readonly Kind[];
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

/**
 * Tells of which kinds a short text is, in any language: for each, the weights of the text's pieces are added up (logistic
 * regression). Of a text that is suspect anyway, a score counts from its kind's leeway below its threshold on.
 * `scripts/train-text-classifier.ts` makes what is in the folder, which is read when the first text comes.
 * @throws Error, then, if a file is missing or of a wrong size.
 */
export function createTextClassifier<Kind extends string>(
  folder: URL,
): (text: string, leewayFor?: (kind: Kind) => number) => Classified<Kind> {
  let loaded: Trained<ClassifierCard<Kind>> | undefined;
  return (text, leewayFor = () => 0) => {
    const { weights, ...card } = (loaded ??= readTrained<ClassifierCard<Kind>>(
      folder,
      ({ rows, kinds }) => rows * kinds.length,
    ));
    const odds = oddsOf(piecesOf(text), card, weights, card.scale);
    const scores = Object.fromEntries(card.kinds.map((kind, at) => [kind, odds[at] ?? 0]));
    return {
      scores: scores as Record<Kind, number>,
      kinds: card.kinds.filter(
        (kind, at) => (odds[at] ?? 0) > (card.thresholds[at] ?? Infinity) - leewayFor(kind),
      ),
    };
  };
}
