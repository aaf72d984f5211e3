import { plainWords } from '../src/adapters/kit/talk/talk-classifier.ts';
import { folded } from '../src/lib/fold-letters.ts';
import { oddsOf, probabilitiesOf, type MulticlassCard } from '../src/lib/multiclass-classifier.ts';
import { piecesOf } from '../src/lib/text-pieces.ts';
import { examplesOf, linesOf, sha256Of, type Line } from './training/examples.ts';
import { createRandom, shuffle } from './training/random.ts';
import { inBytes, saveTrained } from './training/save-trained.ts';

interface Training {
  /** Whose examples it learns from. */
  readonly learnsFrom: readonly string[];
  /** The class of an example; undefined for one that has none. */
  readonly classOf: (line: Line) => string | undefined;
  /** The ways in which a text may be written; the first is how the bot reads it. */
  readonly waysOf: (text: string) => readonly [string, ...string[]];
  /** Rows of the table; a power of two. */
  readonly rows: number;
  readonly rounds: number;
}

/** Others have too few examples. */
const knownLanguages = 'en de fr es pt ja it nl pl tr ru zh ko hi ar'.split(' ');

const trainings: Readonly<Record<string, Training>> = {
  language: {
    learnsFrom: ['gravity', 'talk', 'unfit'],
    classOf({ language }) {
      const iso = language.replace(/-.*/, '');
      return knownLanguages.includes(iso) ? iso : undefined;
    },
    // On a phone, people leave accents out.
    waysOf: (text) => [text, folded(text)],
    rows: 2 ** 15,
    rounds: 6,
  },
  talk: {
    learnsFrom: ['talk'],
    classOf: ({ kind }) => kind,
    waysOf: (text) => [plainWords(text)],
    rows: 2 ** 15,
    rounds: 8,
  },
};

interface Example {
  readonly line: Line;
  readonly class: number;
  /** The pieces of each way in which it may be written. */
  readonly ways: readonly (readonly number[])[];
}

interface Trained extends Pick<MulticlassCard, 'biases' | 'rows'> {
  readonly weights: Float32Array;
}

const rates = { weights: 0.5, bias: 0.05 } as const;
/** Smaller steps change nothing that a weight of one byte can tell. */
const smallestStep = 1e-4;
/** Parts of the examples, each of which is judged by a classifier that has not seen it. */
const folds = 5;

/** Multinomial logistic regression by stochastic gradient descent with AdaGrad's rates (Duchi et al. 2011). */
function train(examples: readonly Example[], classes: number, { rows, rounds }: Training): Trained {
  const weights = new Float32Array(rows * classes);
  const squares = new Float32Array(rows * classes).fill(1e-6);
  const biases = Array.from({ length: classes }, () => 0);
  const random = createRandom();
  const samples = examples.flatMap(({ class: own, ways }) => ways.map((pieces) => ({ own, pieces })));
  for (let round = 0; round < rounds; round += 1)
    for (const { own, pieces } of shuffle(samples, random)) {
      const errors = probabilitiesOf(oddsOf(pieces, { biases, rows }, weights));
      errors[own] = (errors[own] ?? 0) - 1;
      for (const [of, error] of errors.entries()) {
        biases[of] = (biases[of] ?? 0) - rates.bias * error;
        const gradient = error / Math.sqrt(pieces.length);
        if (Math.abs(gradient) < smallestStep) continue;
        for (const piece of pieces) {
          const at = (piece % rows) * classes + of;
          squares[at] = (squares[at] ?? 0) + gradient ** 2;
          weights[at] = (weights[at] ?? 0) - (rates.weights * gradient) / Math.sqrt(squares[at] ?? 1);
        }
      }
    }
  return { weights, biases, rows };
}

/** The likeliest class of an example. */
function bestOf({ ways: [pieces = []] }: Example, { weights, ...trained }: Trained): number {
  const odds = oddsOf(pieces, trained, weights);
  return odds.indexOf(Math.max(...odds));
}

const name = process.argv[2] ?? '';
const training = trainings[name];
if (!training) throw new Error(`expected ${Object.keys(trainings).join(' or ')}, got “${name}”`);
const { learnsFrom, classOf, waysOf } = training;
const files = learnsFrom.map(examplesOf);
const lines = files.flatMap(linesOf).filter(({ text }) => /\p{L}/u.test(text));
const classes = [...new Set(lines.map(classOf))].filter((each) => each !== undefined).sort();
const examples = lines.flatMap((line): Example[] => {
  const own = classes.indexOf(classOf(line) ?? '');
  return own < 0 ? [] : [{ line, class: own, ways: [...new Set(waysOf(line.text))].map(piecesOf) }];
});
const say = (line: string) => process.stdout.write(`${line}\n`);

const mixed = shuffle(examples, createRandom());
const judged = Array.from({ length: folds }, (_, fold) => {
  const isHeldBack = (place: number) => place % folds === fold;
  const trained = train(
    mixed.filter((_one, place) => !isHeldBack(place)),
    classes.length,
    training,
  );
  return mixed
    .filter((_one, place) => isHeldBack(place))
    .map((example) => ({ example, best: bestOf(example, trained) }));
}).flat();
const right = judged.filter(({ example, best }) => example.class === best).length;
say(`${right} of ${judged.length} right by a classifier that has not seen them`);
for (const [of, label] of classes.entries()) {
  const its = judged.filter(({ example }) => example.class === of);
  const found = its.filter(({ best }) => best === of).length;
  const taken = judged.filter(({ example, best }) => best === of && example.class !== of).length;
  say(`${label}: ${found} of ${its.length} found, ${taken} others taken for it`);
}

const { weights, biases } = train(examples, classes.length, training);
const { table, scale } = inBytes(weights);
const card: MulticlassCard = {
  classes,
  biases,
  rows: training.rows,
  scale,
  examples: Object.fromEntries(files.map((file) => [file, sha256Of(file)])),
};
saveTrained(name, table, card);
