import { afterAll, expect, it, onTestFinished, vi } from 'vitest';
import { createWorkerPool } from '../../src/lib/worker-pool.ts';
import { patiently } from '../support/patience.ts';

const pool = createWorkerPool<SharedArrayBuffer, string>({
  worker: new URL('../support/answering-worker.ts', import.meta.url),
  minThreads: 1,
  maxThreads: 1,
});
afterAll(() => pool.close());

it('lives through a cancel in the moment in which the thread answers', async () => {
  expect(await pool.run(new SharedArrayBuffer(8))).toBe('done');
  const flag = new SharedArrayBuffer(8);
  const view = new Int32Array(flag);
  const cancel = new AbortController();
  const job = pool.run(flag, cancel.signal);
  // This thread stands still until the answer is on its way, so that it is read only after the cancel.
  Atomics.wait(view, 0, 0);
  Atomics.wait(view, 1, 0, 100);
  cancel.abort(new Error('cancelled'));
  await expect(job).rejects.toThrow('cancelled');
  expect(await pool.run(new SharedArrayBuffer(8))).toBe('done');
});

it('turns the event loop of a thread after its job, in which native memory is freed', async () => {
  const turning = createWorkerPool<SharedArrayBuffer, string>({
    worker: new URL('../support/turning-worker.ts', import.meta.url),
    minThreads: 1,
    maxThreads: 1,
  });
  onTestFinished(() => turning.close());
  const flag = new SharedArrayBuffer(4);
  expect(await turning.run(flag)).toBe('done');
  await vi.waitFor(() => expect(Atomics.load(new Int32Array(flag), 0)).toBe(1), patiently);
});

it('ends a thread that is idle, and starts another with the next job', async () => {
  const quick = createWorkerPool<undefined, number>({
    worker: new URL('../support/thread-number-worker.ts', import.meta.url),
    minThreads: 0,
    maxThreads: 1,
    idleMs: 30,
  });
  onTestFinished(() => quick.close());
  const first = await quick.run(undefined);
  expect(await quick.run(undefined)).toBe(first);
  const enoughIdle = { ...patiently, interval: 200 };
  await vi.waitFor(async () => expect(await quick.run(undefined)).not.toBe(first), enoughIdle);
});
