import { UserError } from '../../errors.ts';
import { createWorkerPool, type WorkerPool } from '../../worker-pool.ts';
import type { Answer, Job, ModelSettings, WorkerSettings } from './protocol.ts';

/** The worker thread that holds the model. */
export interface Thread {
  load(): Promise<void>;
  /**
   * Classifies texts together; call it for one batch after another.
   * @throws UserError `engine_unavailable` when the model cannot be loaded or fails.
   */
  classify(texts: readonly string[]): Promise<readonly Answer[]>;
  /** Ends the running batch after the group of texts that is in the model, some 10 ms later. */
  stop(): void;
  /** Ends the thread once it has stopped working; what is running or comes later fails with the reason. */
  close(reason: Error): Promise<void>;
}

/**
 * Makes the thread, which starts with its first job. Work is stopped by a flag that it reads, never by ending the
 * thread: ONNX Runtime takes the whole process down when its thread is terminated in the middle of a run.
 */
export function createThread(model: ModelSettings): Thread {
  const stopped = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const workerData: WorkerSettings = { ...model, stopped };
  const running = new Set<Promise<unknown>>();
  let pool: WorkerPool<Job, Answer[]> | undefined;
  let latest = 0;
  const closing = new AbortController();

  async function run(job: Job): Promise<Answer[]> {
    closing.signal.throwIfAborted();
    pool ??= createWorkerPool<Job, Answer[]>({
      worker: new URL('./worker.ts', import.meta.url),
      minThreads: 1,
      maxThreads: 1,
      workerData,
    });
    const answers = pool.run(job);
    running.add(answers);
    try {
      return await answers;
    } catch (cause) {
      closing.signal.throwIfAborted();
      throw new UserError('engine_unavailable', 'The sentiment model does not run. Please try again later.', {
        cause,
      });
    } finally {
      running.delete(answers);
    }
  }

  function stop(): void {
    Atomics.store(stopped, 0, latest);
  }

  return {
    async load() {
      await run({ number: 0, texts: [] });
    },
    classify(texts) {
      // Numbers start again after two thousand million batches; 0 stands for none.
      latest = latest === 0x7f_ff_ff_ff ? 1 : latest + 1;
      return run({ number: latest, texts });
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
