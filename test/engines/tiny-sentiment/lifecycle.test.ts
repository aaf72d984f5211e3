import { readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import {
  createTinySentimentEngine,
  type TinySentimentEngineOptions,
} from '../../../src/engines/tiny-sentiment/engine.ts';
import { modelCopy, modelDir, watchWorkers } from '../../support/mini-model.ts';
import { patiently } from '../../support/patience.ts';

const { signal } = new AbortController();
const longText = 'not great, not terrible, but long '.repeat(20);
const texts = Array.from({ length: 30_000 }, () => longText);

function startEngine(options: Partial<TinySentimentEngineOptions> = {}) {
  const engine = createTinySentimentEngine({ modelDir, ortThreads: 1, ...options });
  onTestFinished(() => engine.dispose?.());
  return engine;
}

/** An engine in the middle of a batch that would take longer than its test may. */
async function startLongBatch() {
  const workers = watchWorkers();
  const engine = startEngine({ maxBatch: texts.length, maxWaiting: texts.length });
  await engine.load?.(signal);
  const callers = texts.map(() => new AbortController());
  const runs = callers.map((caller, place) => engine.run({ text: texts[place] ?? '' }, caller.signal));
  const batch = Promise.allSettled(runs);
  await untilBusy(workers[0]);
  const cancel = (reason: Error) => {
    for (const caller of callers) caller.abort(reason);
  };
  return { engine, batch, cancel, workers };
}

describe('the life of the mini engine', () => {
  it('starts no thread before it is used, and one for everybody', async () => {
    const workers = watchWorkers();
    const engine = startEngine();
    expect(workers).toHaveLength(0);
    await Promise.all([engine.load?.(signal), engine.load?.(signal), engine.run({ text: 'hi' }, signal)]);
    await engine.load?.(signal);
    expect(workers).toHaveLength(1);
  });

  it.each<[string, (dir: string) => Promise<void>]>([
    ['the folder is missing', (dir) => rm(dir, { recursive: true })],
    ['the weights are cut off', (dir) => truncate(join(dir, 'onnx', 'model.onnx'), 100_000)],
    ['the weights are no model', (dir) => writeFile(join(dir, 'onnx', 'model.onnx'), 'nothing')],
    ['one weight is another', (dir) => changeByte(join(dir, 'onnx', 'model.onnx'), 1_000_000)],
    ['the tokenizer is missing', (dir) => rm(join(dir, 'tokenizer.json'))],
    ['the configuration is no JSON', (dir) => writeFile(join(dir, 'config.json'), '{')],
  ])('fails to load when %s, and loads once that is mended', async (_, damage) => {
    const { dir, install } = await modelCopy();
    await damage(dir);
    const engine = startEngine({ modelDir: dir });
    const unavailable = { code: 'engine_unavailable', cause: expect.any(Error) as Error };
    await expect(engine.load?.(signal)).rejects.toMatchObject(unavailable);
    await expect(engine.run({ text: 'hi' }, signal)).rejects.toMatchObject(unavailable);
    await install();
    await engine.load?.(signal);
    expect((await engine.run({ text: 'server is down again 😡' }, signal)).scores[0]?.score).toBeCloseTo(
      0.61,
      2,
    );
  });

  it('rejects with the reason of a signal that has aborted', async () => {
    const engine = startEngine();
    const reason = new Error('no longer wanted');
    await expect(engine.run({ text: 'hi' }, AbortSignal.abort(reason))).rejects.toBe(reason);
    await expect(engine.load?.(AbortSignal.abort(reason))).rejects.toBe(reason);
  });

  it('drops the rest of a batch that everybody has cancelled', async () => {
    const { engine, batch, cancel, workers } = await startLongBatch();
    const reason = new Error('cancelled');
    cancel(reason);
    expect(await batch).toEqual(texts.map(() => ({ status: 'rejected', reason })));
    expect((await engine.run({ text: 'back again' }, signal)).scores).toHaveLength(5);
    expect(workers).toHaveLength(1);
  });

  it('goes on with a batch while somebody still wants it', async () => {
    const engine = startEngine();
    await engine.load?.(signal);
    const cancel = new AbortController();
    const cancelled = expect(engine.run({ text: longText }, cancel.signal)).rejects.toThrow('cancelled');
    const wanted = engine.run({ text: 'still here' }, signal);
    await untilRunning();
    cancel.abort(new Error('cancelled'));
    await cancelled;
    expect((await wanted).scores).toHaveLength(5);
  });

  it('goes on with a load when one of those who wait for it gives up', async () => {
    const workers = watchWorkers();
    const engine = startEngine();
    const cancel = new AbortController();
    const impatient = expect(engine.load?.(cancel.signal)).rejects.toThrow('too slow');
    const patient = engine.load?.(signal);
    cancel.abort(new Error('too slow'));
    await impatient;
    await patient;
    expect(workers).toHaveLength(1);
  });

  it('ends its thread when disposed of while it works', async () => {
    const { engine, batch, workers } = await startLongBatch();
    await engine.dispose?.();
    const reason = expect.objectContaining({ code: 'stopping' }) as Error;
    expect(await batch).toEqual(texts.map(() => ({ status: 'rejected', reason })));
    expect(workers.map(({ threadId }) => threadId)).toEqual([-1]);
    await expect(engine.run({ text: 'hi' }, signal)).rejects.toMatchObject({ code: 'stopping' });
  });
});

/** Once the thread has worked for a while, it is inside ONNX Runtime for most of the time. */
async function untilBusy(worker: Worker | undefined): Promise<void> {
  const before = worker?.performance.eventLoopUtilization();
  await vi.waitFor(
    () => expect(worker?.performance.eventLoopUtilization(before).active).toBeGreaterThan(300),
    patiently,
  );
}

/** A batch leaves with the turn of the event loop in which it was asked for. */
async function untilRunning(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await new Promise(setImmediate);
}

async function changeByte(file: string, offset: number): Promise<void> {
  const bytes = await readFile(file);
  bytes[offset] = (bytes[offset] ?? 0) ^ 1;
  await writeFile(file, bytes);
}
