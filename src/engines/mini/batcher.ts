import { setImmediate } from 'node:timers/promises';
import { untilAborted } from '../../abort.ts';
import { UserError } from '../../errors.ts';

export interface BatcherOptions<In, Out> {
  /** Runs a batch: one output per input, in the same order. */
  readonly runBatch: (inputs: readonly In[], signal: AbortSignal) => Promise<readonly Out[]>;
  readonly maxBatch: number;
  /** Inputs that may wait for the next batch; one more is refused. */
  readonly maxWaiting: number;
}

export interface Batcher<In, Out> {
  /**
   * Runs an input together with those that wait at the same time. When the signal aborts, the input leaves its
   * batch and the promise rejects with the signal's reason; a batch that everybody has left is stopped.
   * @throws UserError `busy` when too many wait already.
   */
  run(input: In, signal: AbortSignal): Promise<Out>;
}

interface Entry<In, Out> {
  readonly input: In;
  readonly outcome: Promise<Out>;
  readonly settle: (outcome: Promise<Out>) => void;
}

/** Collects inputs while one batch runs, and runs them together as the next. */
export function createBatcher<In, Out>({
  runBatch,
  maxBatch,
  maxWaiting,
}: BatcherOptions<In, Out>): Batcher<In, Out> {
  const waiting = new Set<Entry<In, Out>>();
  let working = false;
  /** Those who still want the running batch, and how to stop it. */
  let running = new Set<Entry<In, Out>>();
  let stop = new AbortController();

  function leave(entry: Entry<In, Out>): void {
    waiting.delete(entry);
    if (running.delete(entry) && running.size === 0) stop.abort();
  }

  async function work(): Promise<void> {
    working = true;
    while (waiting.size > 0) {
      // What is asked for within one turn of the event loop goes together.
      await setImmediate();
      const batch = [...waiting].slice(0, maxBatch);
      if (batch.length > 0) await runTogether(batch);
    }
    working = false;
  }

  async function runTogether(batch: readonly Entry<In, Out>[]): Promise<void> {
    for (const entry of batch) waiting.delete(entry);
    const interested = new Set(batch);
    running = interested;
    stop = new AbortController();
    const outputs = runBatch(
      batch.map(({ input }) => input),
      stop.signal,
    );
    await Promise.allSettled([outputs]);
    running = new Set();
    // Only those who stayed are told, so that no failure is left unhandled.
    for (const [place, entry] of batch.entries()) {
      if (interested.has(entry)) entry.settle(outputs.then((list) => outputAt(list, place)));
    }
  }

  return {
    async run(input, signal) {
      signal.throwIfAborted();
      if (waiting.size >= maxWaiting) {
        throw new UserError('busy', 'Too many texts are waiting. Please try again in a few seconds.', {
          retryAfterSeconds: 5,
        });
      }
      const entry = createEntry<In, Out>(input);
      waiting.add(entry);
      if (!working) void work();
      try {
        return await untilAborted(entry.outcome, signal);
      } finally {
        leave(entry);
      }
    },
  };
}

function createEntry<In, Out>(input: In): Entry<In, Out> {
  let settle: (outcome: Promise<Out>) => void = () => {};
  const outcome = new Promise<Out>((resolve) => {
    settle = resolve;
  });
  return { input, outcome, settle };
}

function outputAt<Out>(outputs: readonly Out[], place: number): Out {
  if (place >= outputs.length)
    throw new Error(`expected an output for input ${place}, got ${outputs.length}`);
  return outputs[place] as Out;
}
