import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createTransformersSentimentEngine } from '../../../src/engines/transformers/engine.ts';
import { modelCopy, modelDir } from '../../support/mini-model.ts';
import { signal, standIn } from './support.ts';

const { revision } = standIn;
const offline = {
  revision,
  dtype: 'fp32',
  endpoint: 'http://127.0.0.1:1',
  cacheDir: '/nowhere',
  ortThreads: 1,
  retries: { repeats: 0, firstPauseMs: 1, longestPauseMs: 1 },
} as const;

describe('the name of a model', () => {
  it.each([
    'tester/../../etc',
    'tester/..',
    'tester/a/b',
    'tester/a?x=1',
    'tester/a%2f..',
    'tester\\a',
    '~/model',
    'tester/a\u0000b',
    `tester/${'a'.repeat(97)}`,
    'a'.repeat(100_000),
    '',
  ])('refuses %j as the name of a model', (model) => {
    expect(() => createTransformersSentimentEngine({ ...offline, model })).toThrow(
      /^expected a model’s id on the hub or a folder, got .{0,250}$/,
    );
  });
});

describe('a local folder', () => {
  it('needs no hub, and goes by its weights', async () => {
    const engine = createTransformersSentimentEngine({ ...offline, model: modelDir });
    await engine.load?.(signal);
    expect((await engine.run({ text: '😍' }, signal)).scores[4]?.score).toBeGreaterThan(0.4);
    expect(engine.card.model).toBe('tiny-sentiment-en');
    expect(engine.card.revision).toMatch(/^[0-9a-f]{12}$/);
    await engine.dispose?.();
  });

  it('says which files it lacks', async () => {
    const engine = createTransformersSentimentEngine({ ...offline, model: modelDir, dtype: 'q8' });
    await expect(engine.load?.(signal)).rejects.toThrow(
      'lacks onnx/model_quantized.onnx, which a sentiment model at q8 needs',
    );
  });
});

describe('the sentiment engine of a hub model', () => {
  it('reads the beginning of a long text and says so', async () => {
    const engine = createTransformersSentimentEngine({ ...offline, model: modelDir });
    await engine.load?.(signal);
    const long = 'This is a wonderful day and I love it. '.repeat(2_000);
    expect((await engine.run({ text: long }, signal)).truncated).toBe(true);
    expect((await engine.run({ text: long.slice(0, 400) }, signal)).truncated).toBe(false);
    const reason = new Error('no longer wanted');
    await expect(engine.run({ text: long }, AbortSignal.abort(reason))).rejects.toBe(reason);
    await engine.dispose?.();
  });

  it('knows by its positions how much the model reads, where its tokenizer does not say', async () => {
    const { dir } = await modelCopy();
    const file = join(dir, 'tokenizer_config.json');
    const settings = JSON.parse(await readFile(file, 'utf8')) as object;
    await writeFile(file, JSON.stringify({ ...settings, model_max_length: 1e30 }));
    const engine = createTransformersSentimentEngine({ ...offline, model: dir });
    onTestFinished(() => engine.dispose?.());
    await engine.load?.(signal);
    expect((await engine.run({ text: 'fine '.repeat(126) }, signal)).truncated).toBe(false);
    expect((await engine.run({ text: 'fine '.repeat(127) }, signal)).truncated).toBe(true);
  });
});
