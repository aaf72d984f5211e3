import { untilAborted } from '../../lib/abort.ts';
import { UserError } from '../../core/errors.ts';
import { createWorkerPool, idleThreadMs, type WorkerPool } from '../../lib/worker-pool.ts';
import type { Job } from './model-worker.ts';
import type { Text } from '../../languages/message.ts';

/** A worker thread that holds a model. */
interface Thread<In, Out> {
  /** Loads the model ahead of the first run. */
  load(): Promise<void>;
  /**
   * Runs one input at a time; others wait. When the signal aborts, the promise rejects at once with its reason, and the
   * work ends when the worker next checks.
   * @throws UserError `engine_unavailable` if the model can't be loaded or fails.
   */
  run(input: In, signal?: AbortSignal): Promise<Out>;
  /** Ends every input when the worker next checks. */
  stop(): void;
  /** Ends the thread once it has stopped working; running and later inputs fail with the reason. */
  close(reason: Error): Promise<void>;
}

interface ThreadOptions<Settings extends object> {
  /** The file URL of a module whose default export comes from `answerJobs`. */
  readonly worker: URL;
  /** Passed to the worker once, when it starts. */
  readonly settings: Settings;
  /** The sentence that people read if the model doesn't run. */
  readonly broken: Text;
  /** Whether the model loads again in less than a second, so that its thread may end while nobody needs it. */
  readonly quick?: boolean;
}

/**
 * Creates the thread, which starts with its first job. A shared flag stops the work, never `terminate`: ONNX Runtime
 * takes the whole process down if its thread is terminated in the middle of a run.
 */
export function createThread<In, Out, Settings extends object>({
  worker,
  settings,
  broken,
  quick = false,
}: ThreadOptions<Settings>): Thread<In, Out> {
  const running = new Set<Promise<unknown>>();
  let pool: WorkerPool<Job<In>, Out | undefined> | undefined;
  /** The stop flags of unanswered inputs. */
  const flags = new Set<Int32Array>();
  const closing = new AbortController();

  async function send(job: Job<In>): Promise<Out | undefined> {
    closing.signal.throwIfAborted();
    pool ??= createWorkerPool<Job<In>, Out | undefined>({
      worker,
      minThreads: quick ? 0 : 1,
      maxThreads: 1,
      idleMs: idleThreadMs,
      workerData: settings,
    });
    const answer = pool.run(job);
    running.add(answer);
    try {
      return await answer;
    } catch (cause) {
      closing.signal.throwIfAborted();
      throw new UserError('engine_unavailable', broken, { cause });
    } finally {
      running.delete(answer);
    }
  }

  async function answer(job: Job<In>): Promise<Out> {
    const output = await send(job);
    if (output === undefined) throw new Error('expected the worker to answer an input, got nothing');
    return output;
  }

  function stop(): void {
    for (const flag of flags) Atomics.store(flag, 0, 1);
  }

  return {
    async load() {
      await send({ stopped: newFlag() });
    },
    async run(input, signal) {
      signal?.throwIfAborted();
      const stopped = newFlag();
      flags.add(stopped);
      const output = answer({ input, stopped }).finally(() => flags.delete(stopped));
      if (!signal) return output;
      try {
        return await untilAborted(output, signal);
      } finally {
        // No effect unless the signal aborted.
        Atomics.store(stopped, 0, 1);
      }
    },
    stop,
    async close(reason) {
      closing.abort(reason);
      stop();
      await Promise.allSettled(running);
      await pool?.close();
    },
  };
}

function newFlag(): Int32Array {
  return new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
}
