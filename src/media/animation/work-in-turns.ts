import PQueue from 'p-queue';

/** Runs work one piece after another. Work whose signal aborts while it waits is dropped. */
export type Turns = <Value>(work: () => Promise<Value>, signal: AbortSignal) => Promise<Value>;

/** Creates the turns of work that must not overlap. */
export function createTurns(): Turns {
  const queue = new PQueue({ concurrency: 1 });
  return (work, signal) => queue.add(work, { signal });
}
