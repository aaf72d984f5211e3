import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { manageModels } from '../../../src/app/cli/models.ts';
import { modelDir } from '../../support/mini-model.ts';
import { startProcess } from '../../support/process.ts';
import { signal, standIn, startWorld } from '../../engines/transformers/support.ts';

const { model, revision, weights } = standIn;

async function startModels() {
  const { hub, cacheDir, folder } = await startWorld();
  const told: [string, number][] = [];
  const run = async (...args: string[]) => {
    const lines: string[] = [];
    const source = { model, revision, dtype: 'fp32', endpoint: hub.endpoint, cacheDir } as const;
    const code = await manageModels({
      args,
      signal,
      sources: {
        sentiment: { ...source, role: 'sentiment' },
        describe: { ...source, model: 'nobody/nothing', role: 'describe' },
      },
      print: (line) => lines.push(line),
      onProgress: (what, fraction) => told.push([what, fraction]),
    });
    return { code, text: lines.join('\n') };
  };
  return { hub, folder, run, told };
}

describe('npm run models', () => {
  it('lists, fetches, lists and verifies', async () => {
    const { run, told, folder } = await startModels();
    const head = 'sentiment: tester/tiny-sentiment at c0ffee00c0ff, fp32';
    expect(await run()).toEqual({
      code: 0,
      text: expect.stringContaining(`${head}: missing\n  ${folder}`) as string,
    });
    expect(await run('verify', 'sentiment')).toEqual({ code: 1, text: `${head}: missing, 0 files read` });
    expect(await run('fetch', 'sentiment')).toMatchObject({
      code: 0,
      text: `${head}: complete and checked, 2.7 MB\n  ${folder}`,
    });
    expect(told.at(-1)).toEqual(['the sentiment model', 1]);
    expect((await run('list', 'sentiment')).text).toContain(`${head}: complete, 2.7 MB`);
    expect(await run('verify', 'sentiment')).toEqual({ code: 0, text: `${head}: complete, 4 files read` });
  });

  it('says how much of a broken-off model is there', async () => {
    const { hub, run } = await startModels();
    let fetches = 0;
    hub.misbehave(({ method, fromStore }) => {
      if (!fromStore || method !== 'GET') return undefined;
      fetches += 1;
      return fetches === 1 ? { kind: 'cut', after: 1_000_000 } : { kind: 'status', status: 403 };
    });
    await expect(run('fetch', 'sentiment')).rejects.toThrow('denies access to');
    expect((await run('list', 'sentiment')).text).toMatch(/: partial \d\d % of 2\.7 MB/);
  });

  it('says what is wrong with a model that is there and is none', async () => {
    const { folder, run } = await startModels();
    await run('fetch', 'sentiment');
    await writeFile(join(folder, 'config.json'), '{"id2label":{"0":"spam","1":"ham"}}');
    const problem =
      '  expected a sentiment model with the labels 1 star, 2 stars, 3 stars, 4 stars, 5 stars, got spam, ham';
    expect((await run('list', 'sentiment')).text).toContain(problem);
    expect(await run('verify', 'sentiment')).toMatchObject({
      code: 1,
      text: expect.stringContaining(problem) as string,
    });
    expect((await run('fetch', 'sentiment')).code).toBe(0);
    expect((await run('verify', 'sentiment')).code).toBe(0);
  });

  it('gives every model its turn, whatever becomes of the one before', async () => {
    const { hub, run } = await startModels();
    hub.misbehave(() => ({ kind: 'status', status: 403 }));
    await expect(run('fetch')).rejects.toThrow(
      /denies access to tester\/tiny-sentiment.*\nand: .* denies access to nobody\/nothing/,
    );
  });

  it('finds a changed file', async () => {
    const { folder, run } = await startModels();
    await run('fetch', 'sentiment');
    const file = join(folder, weights);
    const bytes = await readFile(file);
    bytes[1_000_000] = (bytes[1_000_000] ?? 0) ^ 1;
    await writeFile(file, bytes);
    const { code, text } = await run('verify', 'sentiment');
    expect(code).toBe(1);
    expect(text).toMatch(/onnx\/model\.onnx: expected 9742caa7\w+, got \w{64}\n.*: broken, 4 files read/);
  });

  it('says what it expects', async () => {
    const { run } = await startModels();
    await expect(run('frobnicate')).rejects.toThrow('expected npm run models -- [list | fetch | verify]');
    await expect(run('fetch', 'cartoon')).rejects.toThrow('expected npm run models');
    await expect(run('--all')).rejects.toThrow('expected npm run models');
  });

  it('works as a process without a terminal, for a hub and for a folder', async () => {
    const { hub, cacheDir } = await startWorld();
    const environment = {
      HF_ENDPOINT: hub.endpoint,
      MODEL_CACHE: cacheDir,
      SENTIMENT_MODEL: model,
      SENTIMENT_REVISION: revision,
      SENTIMENT_DTYPE: 'fp32',
    };
    const fetching = startProcess(environment, ['models', 'fetch', 'sentiment']);
    expect(await fetching.exited).toBe(0);
    expect(fetching.output()).toMatch(/the sentiment model: 100 %\n.*complete and checked/s);
    const local = startProcess({ ...environment, SENTIMENT_MODEL: modelDir }, [
      'models',
      'verify',
      'sentiment',
    ]);
    expect(await local.exited).toBe(0);
    const missing = startProcess({ ...environment, SENTIMENT_DTYPE: 'q4' }, ['models', 'fetch', 'sentiment']);
    expect(await missing.exited).toBe(1);
    expect(missing.output()).toContain('has no onnx/model_q4.onnx');
  });
});
