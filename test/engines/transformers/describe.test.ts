import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createTransformersDescribeEngine } from '../../../src/engines/transformers/engine.ts';
import { hasMemoryForVisionModel } from '../../../src/engines/transformers/memory.ts';
import { loadDescriber } from '../../../src/engines/transformers/describe.ts';
import type { Image } from '../../../src/core/pictures/image.ts';
import { startHub } from '../../support/hub-server.ts';
import { tinyVlmFiles } from '../../support/tiny-vlm.ts';
import { signal, temporaryFolder } from './support.ts';

function picture(shade: (x: number) => number): Image {
  const [width, height] = [90, 60];
  const data = Uint8Array.from({ length: width * height * 3 }, (_, i) => shade(Math.floor(i / 3) % width));
  return { data, width, height };
}

const stripes = picture((x) => (x % 20 < 10 ? 255 : 0));
const dark = picture(() => 10);

const options = {
  revision: '5'.repeat(40),
  dtype: 'fp32',
  endpoint: 'http://127.0.0.1:1',
  cacheDir: '/nowhere',
  ortThreads: 1,
  retries: { repeats: 0, firstPauseMs: 1, longestPauseMs: 1 },
} as const;

async function localModel(): Promise<string> {
  const folder = await temporaryFolder();
  for (const [path, bytes] of tinyVlmFiles()) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
  return folder;
}

function startEngine(
  more: Partial<Parameters<typeof createTransformersDescribeEngine>[0]> & { model: string },
) {
  const engine = createTransformersDescribeEngine({ ...options, ...more });
  onTestFinished(() => engine.dispose?.());
  const descriptionOf = async (image: Image) => (await engine.run({ image }, signal)).description;
  return { engine, descriptionOf };
}

async function startLocal() {
  const started = startEngine({ model: await localModel() });
  await started.engine.load?.(signal);
  return started;
}

describe('the describing engine of a hub model', () => {
  it('gives the same description for the same picture, in another process as well', async () => {
    const [one, other] = [await startLocal(), await startLocal()];
    const first = await one.descriptionOf(stripes);
    expect(first).toMatch(/^[a-z]+/);
    await one.descriptionOf(dark);
    expect(await one.descriptionOf(stripes)).toBe(first);
    expect(await other.descriptionOf(stripes)).toBe(first);
  });

  it('lets the picture decide', async () => {
    const { descriptionOf } = await startLocal();
    expect(await descriptionOf(stripes)).not.toBe(await descriptionOf(dark));
  });

  it('never writes more than 60 tokens', async () => {
    const { descriptionOf } = await startLocal();
    // One token of this model is one letter.
    for (const image of [stripes, dark]) expect((await descriptionOf(image)).length).toBeLessThanOrEqual(60);
  });

  it('stops between two tokens', async () => {
    const write = await loadDescriber({ modelDir: await localModel(), dtype: 'fp32', ortThreads: 1 });
    let asked = 0;
    const isStopped = () => (asked += 1) > 5;
    await expect(write({ image: dark }, isStopped)).rejects.toThrow('stopped');
    expect(asked).toBeLessThan(10);
  });

  it('gives up a description that nobody wants any more, and writes the next', async () => {
    const { engine, descriptionOf } = await startLocal();
    const expected = await descriptionOf(dark);
    const caller = new AbortController();
    const reason = new Error('cancelled');
    const run = engine.run({ image: dark }, caller.signal);
    caller.abort(reason);
    await expect(run).rejects.toBe(reason);
    expect(await descriptionOf(dark)).toBe(expected);
  });

  it('is fetched from a hub, with or without the files that it can do without', async () => {
    const files = tinyVlmFiles();
    files.delete('generation_config.json');
    const model = 'tester/tiny-vlm';
    const hub = await startHub({ model, revision: options.revision, files });
    const source = { model, endpoint: hub.endpoint, cacheDir: await temporaryFolder() };
    const first = startEngine(source);
    await first.engine.load?.(signal);
    expect(await first.descriptionOf(stripes)).toMatch(/^[a-z]+/);
    expect(first.engine.card).toEqual({ model, revision: '555555555555' });
    hub.asked.length = 0;
    await startEngine(source).engine.load?.(signal);
    expect(hub.asked).toEqual([]);
  });

  it('refuses a hub that offers other files than the pinned model has', async () => {
    const model = 'HuggingFaceTB/SmolVLM-256M-Instruct';
    const revision = '7e3e67edbbed1bf9888184d9df282b700a323964';
    const hub = await startHub({ model, revision, files: tinyVlmFiles() });
    const { engine } = startEngine({
      model,
      revision,
      endpoint: hub.endpoint,
      cacheDir: await temporaryFolder(),
    });
    await expect(engine.load?.(signal)).rejects.toThrow(
      'expected the SHA-256 b70fb4bfde88df9eeebc9d8ff523733b8bf70d6c9b06c610325960e06ae9db52',
    );
  });

  it('wants a machine with memory to spare', () => {
    const gigabyte = 1024 ** 3;
    expect(hasMemoryForVisionModel(16 * gigabyte, 8 * gigabyte)).toBe(true);
    expect(hasMemoryForVisionModel(16 * gigabyte, 1 * gigabyte)).toBe(false);
    expect(hasMemoryForVisionModel(4 * gigabyte, 3 * gigabyte)).toBe(false);
  });
});
