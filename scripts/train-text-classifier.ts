import { folded } from '../src/lib/fold-letters.ts';
import { oddsOf } from '../src/lib/multiclass-classifier.ts';
import type { ClassifierCard } from '../src/lib/text-classifier.ts';
import { piecesOf } from '../src/lib/text-pieces.ts';
import { plainReading } from '../src/safety/readings.ts';
import { examplesOf, linesOf, sha256Of } from './training/examples.ts';
import { createRandom, shuffle } from './training/random.ts';
import { inBytes, saveTrained } from './training/save-trained.ts';

/** What a classifier looks for. */
interface Sought {
  /** The kinds of examples that count as it. */
  readonly of: readonly string[];
  /** The share of harmless examples that may be mistaken for it. */
  readonly falseAlarms: number;
}

/** Which kinds of examples are harmless, by the model that they belong to. */
const harmlessIn = {
  gravity: (kind: string) => kind === 'light',
  talk: (kind: string) => !['grief', 'insult', 'lonely', 'sad'].includes(kind),
  unfit: (kind: string) => kind === 'ok',
} as const;

interface Training {
  readonly kinds: Readonly<Record<string, Sought>>;
  /** Whether the examples of other kinds are none of a kind; otherwise they may be of both, and are left out. */
  readonly excludesOthers: boolean;
  /** Whose harmless examples are added. */
  readonly borrowsFrom: readonly (keyof typeof harmlessIn)[];
  /** Reads a text as the bot does. */
  readonly reads: (text: string) => string;
  /** Rows of the table; a power of two. */
  readonly rows: number;
}

const trainings: Readonly<Record<'gravity' | 'unfit', Training>> = {
  unfit: {
    kinds: {
      deception: { of: ['notice', 'appeal', 'leak'], falseAlarms: 0.0065 },
      hostility: { of: ['hate', 'harm'], falseAlarms: 0.01 },
      sexual: { of: ['sexual'], falseAlarms: 0.003 },
      private: { of: ['private'], falseAlarms: 0.002 },
      link: { of: ['link'], falseAlarms: 0.0004 },
    },
    excludesOthers: false,
    borrowsFrom: ['gravity', 'talk'],
    reads: plainReading,
    rows: 2 ** 18,
  },
  gravity: {
    kinds: {
      grave: { of: ['loss', 'illness', 'despair', 'violence', 'hardship'], falseAlarms: 0.007 },
      despair: { of: ['despair'], falseAlarms: 0.002 },
    },
    excludesOthers: true,
    borrowsFrom: ['talk'],
    reads: folded,
    rows: 2 ** 18,
  },
};

interface Example {
  readonly kind: string;
  readonly language: string;
  readonly isHarmless: boolean;
  /** Whether it is one of the model's own, not borrowed. */
  readonly isOwn: boolean;
  readonly pieces: readonly number[];
}

interface Trained {
  readonly weights: Float64Array;
  readonly bias: number;
}

/** How much a borrowed example counts: people write to the bot in another manner than captions and prompts are in. */
const borrowedWeight = 0.15;
const rounds = 8;
const rates = { weights: 0.5, bias: 0.05 } as const;
/** Parts of the examples, each of which is judged by a classifier that has not seen it. */
const folds = 5;

const name = process.argv[2] ?? '';
if (name !== 'gravity' && name !== 'unfit') throw new Error(`expected gravity or unfit, got “${name}”`);
const training = trainings[name];
const { kinds, excludesOthers, reads, borrowsFrom, rows } = training;

/** Whether an example is one of those that are looked for. */
const isSought = ({ kind, isHarmless }: Example, { of }: Sought) => !isHarmless && of.includes(kind);

/**
 * How much a harmless example counts, by its language: as much as the others of that language in all, in the same proportion
 * everywhere. Otherwise a text would be unfit for being in a language that has few harmless ones.
 */
function weightsOf(examples: readonly Example[], sought: Sought): ReadonlyMap<string, number> {
  const meant = (among: readonly Example[]) => among.filter((one) => isSought(one, sought)).length;
  const proportion = (examples.length - meant(examples)) / meant(examples);
  return new Map(
    [...new Set(examples.map(({ language }) => language))].map((language) => {
      const its = examples.filter((one) => one.language === language);
      const ofThem = meant(its);
      return [language, ofThem === 0 ? 1 : (proportion * ofThem) / Math.max(1, its.length - ofThem)];
    }),
  );
}

/** Logistic regression by stochastic gradient descent with AdaGrad's rates (Duchi et al. 2011). */
function train(examples: readonly Example[], sought: Sought): Trained {
  const weightOf = weightsOf(examples, sought);
  const weights = new Float64Array(rows);
  const squares = new Float64Array(rows).fill(1e-8);
  const random = createRandom();
  let bias = 0;
  for (let round = 0; round < rounds; round += 1)
    for (const example of shuffle(examples, random)) {
      const { pieces, language, isOwn } = example;
      const isMeant = isSought(example, sought);
      const [odds = 0] = oddsOf(pieces, { biases: [bias], rows }, weights);
      const error =
        (1 / (1 + Math.exp(-odds)) - Number(isMeant)) *
        (isMeant ? 1 : (weightOf.get(language) ?? 1) * (isOwn ? 1 : borrowedWeight));
      bias -= rates.bias * error;
      const gradient = error / Math.sqrt(pieces.length);
      for (const piece of pieces) {
        const at = piece % rows;
        squares[at] = (squares[at] ?? 0) + gradient ** 2;
        weights[at] = (weights[at] ?? 0) - (rates.weights * gradient) / Math.sqrt(squares[at] ?? 1);
      }
    }
  return { weights, bias };
}

/** The score of each example, by a classifier that was trained without it. */
function crossValidated(
  examples: readonly Example[],
  sought: Sought,
): (Example & { readonly score: number })[] {
  const mixed = shuffle(examples, createRandom());
  return Array.from({ length: folds }, (_, fold) => {
    const isHeldBack = (place: number) => place % folds === fold;
    const { weights, bias } = train(
      mixed.filter((_one, place) => !isHeldBack(place)),
      sought,
    );
    return mixed
      .filter((_one, place) => isHeldBack(place))
      .map((example) => ({
        ...example,
        score: oddsOf(example.pieces, { biases: [bias], rows }, weights)[0] ?? 0,
      }));
  }).flat();
}

function examplesIn(model: keyof typeof harmlessIn): Example[] {
  return linesOf(examplesOf(model)).map(({ kind, language, text }) => ({
    kind,
    language: language.replace(/-.*/, ''),
    isHarmless: harmlessIn[model](kind),
    isOwn: model === name,
    pieces: piecesOf(reads(text)),
  }));
}

const borrowed = borrowsFrom.flatMap(examplesIn).filter(({ isHarmless }) => isHarmless);
const all = [...examplesIn(name), ...borrowed];
const say = (line: string) => process.stdout.write(`${line}\n`);

const trained = Object.entries(kinds).map(([kind, sought]) => {
  const examples = all.filter((one) => excludesOthers || one.isHarmless || sought.of.includes(one.kind));
  const judged = crossValidated(examples, sought);
  // Captions and what people write to the bot differ so much that neither may be mistaken more often.
  const harmless = [true, false].map((own) =>
    judged
      .filter((one) => one.isHarmless && one.isOwn === own)
      .map(({ score }) => score)
      .sort((one, other) => other - one),
  );
  const thresholdAt = (falseAlarms: number) =>
    Math.max(...harmless.map((scores) => scores[Math.floor(scores.length * falseAlarms)] ?? -Infinity));
  const meant = judged.filter((one) => isSought(one, sought));
  for (const falseAlarms of [0.001, 0.003, 0.01, 0.03, 0.1]) {
    const from = thresholdAt(falseAlarms);
    const found = meant.filter(({ score }) => score > from).length / meant.length;
    say(
      `  at ${(falseAlarms * 100).toFixed(1)} % from ${from.toFixed(2)} on: ${(found * 100).toFixed(1)} % found`,
    );
  }
  const threshold = thresholdAt(sought.falseAlarms);
  say(
    `${kind}: ${examples.length} examples; ${(sought.falseAlarms * 100).toFixed(2)} % false alarms from ${threshold.toFixed(2)} on`,
  );
  for (const own of sought.of) {
    const its = judged.filter(({ kind: of, isHarmless }) => of === own && !isHarmless);
    const found = its.filter(({ score }) => score > threshold);
    say(
      `  ${own}: ${found.length} of ${its.length} found (${((found.length / its.length) * 100).toFixed(1)} %)`,
    );
  }
  return { kind, threshold, ...train(examples, sought) };
});

const weights = new Float64Array(rows * trained.length);
for (const [of, one] of trained.entries())
  for (const [row, weight] of one.weights.entries()) weights[row * trained.length + of] = weight;
const { table, scale } = inBytes(weights);
const files = [name, ...borrowsFrom].map(examplesOf);
const card: ClassifierCard = {
  kinds: trained.map(({ kind }) => kind),
  biases: trained.map(({ bias }) => bias),
  thresholds: trained.map(({ threshold }) => threshold),
  rows,
  scale,
  examples: Object.fromEntries(files.map((file) => [file, sha256Of(file)])),
};
saveTrained(name, table, card);
