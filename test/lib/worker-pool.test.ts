import { afterAll, expect, it } from 'vitest';
import { createWorkerPool } from '../../src/lib/worker-pool.ts';

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
