import { answerJobs } from '../../src/engines/kit/model-worker.ts';

/** The worker's progress, for the test: 0 idle, 1 working, 2 stopped. */
export interface EndlessJob {
  readonly state: Int32Array;
  /** Works until it is told to stop, or answers at once. */
  readonly endless: boolean;
}

/** A model that writes tokens for ever: only the question between two of them can end it. */
export default answerJobs<EndlessJob, string>(() =>
  Promise.resolve(async ({ state, endless }, isStopped) => {
    if (!endless) return 'done';
    Atomics.store(state, 0, 1);
    while (!isStopped()) await new Promise(setImmediate);
    Atomics.store(state, 0, 2);
    throw new Error('stopped');
  }),
);
