/** One piece of work for a worker thread. A job without an input only loads the model. */
export interface Job<In> {
  readonly input?: In;
  /** Shared memory that becomes 1 when the job is to stop. */
  readonly stopped: Int32Array;
}

/** Answers one input that nobody has given up yet; asks between two runs of the model whether it is to stop. */
export type Answerer<In, Out> = (input: In, isStopped: () => boolean) => Promise<Out>;

/**
 * Makes the default export of a worker module: it loads the model once, and again after a failed load, and answers
 * one job after another.
 */
export function serveJobs<In, Out>(
  load: () => Promise<Answerer<In, Out>>,
): (job: Job<In>) => Promise<Out | undefined> {
  let loading: Promise<Answerer<In, Out>> | undefined;
  return async ({ input, stopped }) => {
    loading ??= load();
    let answer: Answerer<In, Out>;
    try {
      answer = await loading;
    } catch (error) {
      loading = undefined;
      throw error;
    }
    if (input === undefined) return undefined;
    const isStopped = () => Atomics.load(stopped, 0) === 1;
    // Given up while it waited.
    if (isStopped()) throw new Error('stopped');
    return answer(input, isStopped);
  };
}
