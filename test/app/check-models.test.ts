import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { checkModels } from '../../src/app/check-models.ts';

const models = new URL('../../models/', import.meta.url);

it('accepts the models of this repository', () => {
  expect(() => checkModels(models)).not.toThrow();
});

it('names what an incomplete copy lacks', () => {
  const folder = mkdtempSync(join(tmpdir(), 'toonwit-models-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(fileURLToPath(models), folder, { recursive: true });
  rmSync(join(folder, 'talk', 'weights.bin'));
  expect(() => checkModels(pathToFileURL(`${folder}/`))).toThrow(/talk\/weights\.bin, got none/);
});
