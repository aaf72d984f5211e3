import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { createTextClassifier, type ClassifierCard } from '../../src/lib/text-classifier.ts';
import { piecesOf } from '../../src/lib/text-pieces.ts';

const models = new URL('../../models/', import.meta.url);
const trained = readdirSync(models).filter((name) =>
  readdirSync(new URL(name, models)).includes('card.json'),
);

const rows = 2 ** 18;

function folderWith(weights: Int8Array): URL {
  const card: ClassifierCard = {
    kinds: ['sad', 'bad'],
    biases: [-2, -3],
    thresholds: [1, 1],
    rows,
    scale: 0.5,
    examples: {},
  };
  const folder = mkdtempSync(join(tmpdir(), 'toonwit-classifier-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'card.json'), JSON.stringify(card));
  writeFileSync(join(folder, 'weights.bin'), weights);
  return pathToFileURL(`${folder}/`);
}

it('reads the same pieces whatever the case, the digits and the spaces', () => {
  expect(piecesOf('Room 12,  please')).toEqual(piecesOf('room 34 please'));
  expect(piecesOf('room please')).not.toEqual(piecesOf('please room'));
});

it('adds up what a text’s pieces weigh for each kind, and counts it as those above their threshold', () => {
  const weights = new Int8Array(rows * 2);
  for (const piece of piecesOf('beware')) weights[(piece % rows) * 2 + 1] = 10;
  const classify = createTextClassifier<'sad' | 'bad'>(folderWith(weights));
  const root = Math.sqrt(piecesOf('beware').length);
  const { scores, kinds } = classify('Beware');
  expect(scores.bad).toBeCloseTo(-3 + 0.5 * 10 * root);
  expect(scores.sad).toBe(-2);
  expect(kinds).toEqual(['bad']);
  expect(classify('zzz').kinds).toEqual([]);
});

it('refuses a table of another size', () => {
  expect(() => createTextClassifier(folderWith(new Int8Array(8)))('text')).toThrow(
    /expected 524288 weights .* got 8/,
  );
});

it.each(trained)('knows %s by the examples that are kept', (name) => {
  const read = (file: string) => readFileSync(new URL(file, models), 'utf8');
  const card = JSON.parse(read(`${name}/card.json`)) as Pick<ClassifierCard, 'examples'>;
  for (const [file, sha256] of Object.entries(card.examples))
    expect(createHash('sha256').update(read(file)).digest('hex'), file).toBe(sha256);
});
