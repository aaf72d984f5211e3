import { serveJobs } from '../../src/engines/kit/model-worker.ts';

/** Where a test sees how far the worker is: 0 idle, 1 at work, 2 stopped. */
export interface EndlessJob {
  readonly state: Int32Array;
  /** Works until it is told to stop; answers at once otherwise. */
  readonly endless: boolean;
}

/** A model that writes tokens for ever: only the question between two of them can end it. */
export default serveJobs<EndlessJob, string>(() =>
  Promise.resolve(async ({ state, endless }, isStopped) => {
    if (!endless) return 'done';
    Atomics.store(state, 0, 1);
    while (!isStopped()) await new Promise(setImmediate);
    Atomics.store(state, 0, 2);
    throw new Error('stopped');
  }),
);
