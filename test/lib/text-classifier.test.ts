import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { createTextClassifier, tableSize, type ClassifierCard } from '../../src/lib/text-classifier.ts';
import type { MulticlassCard } from '../../src/lib/multiclass-classifier.ts';
import { piecesOf } from '../../src/lib/text-pieces.ts';

const models = new URL('../../models/', import.meta.url);
const trained = readdirSync(models).filter((name) =>
  readdirSync(new URL(name, models)).includes('card.json'),
);

function folderWith(card: Partial<ClassifierCard>, weights: Int8Array): URL {
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

it('adds up what a text’s pieces weigh', () => {
  const weights = new Int8Array(tableSize);
  for (const piece of piecesOf('beware')) weights[piece] = 10;
  const classifier = createTextClassifier(folderWith({ bias: -3, scale: 0.5, threshold: 1 }, weights));
  const pieces = piecesOf('beware').length;
  expect(classifier.score('Beware')).toBeCloseTo(-3 + 0.5 * 10 * Math.sqrt(pieces));
  expect(classifier.score('zzz')).toBeLessThan(classifier.score('beware'));
  expect(classifier.threshold).toBe(1);
});

it('refuses a table of another size', () => {
  const classifier = createTextClassifier(folderWith({ bias: 0, scale: 1, threshold: 0 }, new Int8Array(8)));
  expect(() => classifier.score('text')).toThrow(/expected 262144 weights .* got 8/);
});

it.each(trained)('knows %s by the examples that are kept', (name) => {
  const read = (file: string) => readFileSync(new URL(file, models), 'utf8');
  const card = JSON.parse(read(`${name}/card.json`)) as ClassifierCard | MulticlassCard;
  const examples = 'examples' in card ? card.examples : { [card.examplesFile]: card.examplesSha256 };
  for (const [file, sha256] of Object.entries(examples))
    expect(createHash('sha256').update(read(file)).digest('hex'), file).toBe(sha256);
});
