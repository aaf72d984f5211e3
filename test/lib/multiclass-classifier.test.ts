import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { createMulticlassClassifier } from '../../src/lib/multiclass-classifier.ts';
import { piecesOf } from '../../src/lib/text-pieces.ts';

const rows = 2 ** 16;

function classifierWith(weights: Int8Array) {
  const folder = mkdtempSync(join(tmpdir(), 'toonwit-classifier-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const card = { classes: ['cats', 'dogs', 'fish'], biases: [0, 0, 4], rows, scale: 0.5, examples: {} };
  writeFileSync(join(folder, 'card.json'), JSON.stringify(card));
  writeFileSync(join(folder, 'weights.bin'), weights);
  return createMulticlassClassifier(pathToFileURL(`${folder}/`));
}

it('puts the class first whose weights the text’s pieces add up to', () => {
  const weights = new Int8Array(rows * 3);
  for (const piece of piecesOf('meow')) weights[(piece % rows) * 3] = 10;
  for (const piece of piecesOf('woof')) weights[(piece % rows) * 3 + 1] = 10;
  const classifier = classifierWith(weights);
  expect(classifier.classify('meow')[0]).toEqual({
    name: 'cats',
    probability: expect.closeTo(1, 1) as number,
  });
  expect(classifier.classify('Woof!')[0].name).toBe('dogs');
  const unknown = classifier.classify('zzz');
  expect(unknown[0].name).toBe('fish');
  expect(unknown.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1);
});

it('refuses a table of another size', () => {
  const classifier = classifierWith(new Int8Array(8));
  expect(() => classifier.classify('text')).toThrow(/expected 196608 weights .* got 8/);
});
