import { folded } from '../src/lib/fold-letters.ts';
import { sumOf, tableSize, type ClassifierCard } from '../src/lib/text-classifier.ts';
import { piecesOf } from '../src/lib/text-pieces.ts';
import { readings } from '../src/safety/lookalike-letters.ts';
import { examplesOf, linesOf, sha256Of } from './training/examples.ts';
import { createRandom, shuffle } from './training/random.ts';
import { inBytes, saveTrained } from './training/save-trained.ts';

interface Training {
  /** Whose examples it learns from; its own unless given. */
  readonly learnsFrom?: 'gravity';
  /** The kinds of examples that are looked for. */
  readonly kinds: readonly string[];
  /** Whose harmless examples are added. */
  readonly borrowsFrom?: 'deception';
  /** Reads a text as the bot does. */
  readonly reads: (text: string) => string;
  /** The share of harmless examples that may be mistaken. */
  readonly falseAlarms: number;
}

const trainings: Readonly<Record<string, Training>> = {
  deception: {
    kinds: ['notice', 'appeal', 'leak'],
    reads: (text) => readings(text).at(-1) ?? text,
    falseAlarms: 0.009,
  },
  gravity: {
    kinds: ['loss', 'illness', 'despair', 'violence', 'hardship'],
    borrowsFrom: 'deception',
    reads: folded,
    falseAlarms: 0.007,
  },
  despair: {
    learnsFrom: 'gravity',
    kinds: ['despair'],
    borrowsFrom: 'deception',
    reads: folded,
    falseAlarms: 0.002,
  },
};

/** What examples of harmless texts are called. */
const harmless = ['ok', 'light'];

interface Example {
  readonly kind: string;
  readonly isMeant: boolean;
  readonly pieces: readonly number[];
}

interface Trained {
  readonly weights: Float64Array;
  readonly bias: number;
}

const rounds = 8;
const rates = { weights: 0.5, bias: 0.05 } as const;
/** Parts of the examples, each of which is judged by a classifier that has not seen it. */
const folds = 10;

/** Logistic regression by stochastic gradient descent with AdaGrad's rates (Duchi et al. 2011). */
function train(examples: readonly Example[]): Trained {
  const weights = new Float64Array(tableSize);
  const squares = new Float64Array(tableSize).fill(1e-8);
  const random = createRandom();
  let bias = 0;
  for (let round = 0; round < rounds; round += 1)
    for (const { pieces, isMeant } of shuffle(examples, random)) {
      const odds = bias + sumOf(pieces, weights);
      const error = 1 / (1 + Math.exp(-odds)) - Number(isMeant);
      bias -= rates.bias * error;
      const gradient = error / Math.sqrt(pieces.length);
      for (const piece of pieces) {
        squares[piece] = (squares[piece] ?? 0) + gradient ** 2;
        weights[piece] = (weights[piece] ?? 0) - (rates.weights * gradient) / Math.sqrt(squares[piece] ?? 1);
      }
    }
  return { weights, bias };
}

/** The score of each example, by a classifier that was trained without it. */
function crossValidated(
  examples: readonly Example[],
): { readonly example: Example; readonly score: number }[] {
  const mixed = shuffle(examples, createRandom());
  return Array.from({ length: folds }, (_, fold) => {
    const { weights, bias } = train(mixed.filter((_one, place) => place % folds !== fold));
    return mixed
      .filter((_one, place) => place % folds === fold)
      .map((example) => ({ example, score: bias + sumOf(example.pieces, weights) }));
  }).flat();
}

const name = process.argv[2] ?? '';
const training = trainings[name];
if (!training) throw new Error(`expected ${Object.keys(trainings).join(' or ')}, got “${name}”`);
const { kinds, reads, learnsFrom, borrowsFrom, falseAlarms } = training;
const examplesFile = examplesOf(learnsFrom ?? name);

function examplesIn(file: string): Example[] {
  return linesOf(file).map(({ kind, text }) => ({
    kind,
    isMeant: kinds.includes(kind),
    pieces: piecesOf(reads(text)),
  }));
}

const borrowed =
  borrowsFrom === undefined
    ? []
    : examplesIn(examplesOf(borrowsFrom)).filter(({ kind }) => harmless.includes(kind));
const examples = [...examplesIn(examplesFile), ...borrowed];

const judged = crossValidated(examples);
const alarms = judged
  .filter(({ example }) => harmless.includes(example.kind))
  .map(({ score }) => score)
  .sort((one, other) => other - one);
const threshold = alarms[Math.floor(alarms.length * falseAlarms)] ?? Infinity;
const say = (line: string) => process.stdout.write(`${line}\n`);
say(`${examples.length} examples; false alarms ${falseAlarms * 100} % from ${threshold.toFixed(2)} on`);
for (const kind of new Set(examples.map((example) => example.kind))) {
  const its = judged.filter(({ example }) => example.kind === kind);
  const found = its.filter(({ score }) => score > threshold);
  say(
    `${kind}: ${found.length} of ${its.length} found (${((found.length / its.length) * 100).toFixed(1)} %)`,
  );
}

const { weights, bias } = train(examples);
const { table, scale } = inBytes(weights);
const card: ClassifierCard = { bias, scale, threshold, examplesFile, examplesSha256: sha256Of(examplesFile) };
saveTrained(name, table, card);
