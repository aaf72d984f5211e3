/** One piece of work for a worker thread. A job without an input only loads the model. */
export interface Job<In> {
  readonly input?: In;
  /** Shared memory that becomes 1 when the job must stop. */
  readonly stopped: Int32Array;
}

/** Answers one input; checks `isStopped` between runs of the model. */
export type Answerer<In, Out> = (input: In, isStopped: () => boolean) => Promise<Out>;

/**
 * Creates the default export of a worker module: loads the model once (again after a failed load) and answers jobs in
 * turn.
 */
export function answerJobs<In, Out>(
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
    if (isStopped()) throw new Error('stopped');
    return answer(input, isStopped);
  };
}
