import { UserError } from '../errors.ts';
import type { Engine } from '../inference/engine.ts';
import { createWorkerPool, type WorkerPool } from '../inference/worker-pool.ts';
import { createBatcher } from './mini/batcher.ts';
import { labels, type Answer, type Job, type WorkerSettings } from './mini/protocol.ts';

/** SHA-256 of models/tiny-sentiment-en/onnx/model.onnx. A load checks it, so that no reply names wrong weights. */
export const weightsSha256 = '9742caa77cee7ce1827656568348ac4ce769e4585ed2ef0310349bad90f1a257';

export interface MiniEngineOptions {
  /** The folder of the model that ships with the project. */
  readonly modelDir: string;
  /** Threads of ONNX Runtime within one run. */
  readonly ortThreads: number;
  /** Texts that run together at most. */
  readonly maxBatch?: number;
  /** Texts that may wait for the next batch. */
  readonly maxWaiting?: number;
}

const defaults = { maxBatch: 32, maxWaiting: 64 } as const;

/**
 * The embedded sentiment model: English, five stars, always there. It runs in a worker thread, which starts with the
 * first load or run; texts that wait together run together.
 */
export function createMiniEngine(options: MiniEngineOptions): Engine<'text-classification'> {
  const { modelDir, ortThreads, maxBatch, maxWaiting } = { ...defaults, ...options };
  const workerData: WorkerSettings = { modelDir, ortThreads, sha256: weightsSha256 };
  const disposal = new AbortController();
  let pool: WorkerPool<Job, Answer[]> | undefined;

  async function runInWorker(texts: readonly string[], signal: AbortSignal): Promise<Answer[]> {
    disposal.signal.throwIfAborted();
    pool ??= createWorkerPool<Job, Answer[]>({
      worker: new URL('./mini/worker.ts', import.meta.url),
      minThreads: 1,
      maxThreads: 1,
      workerData,
    });
    try {
      return await pool.run({ texts }, signal);
    } catch (cause) {
      disposal.signal.throwIfAborted();
      signal.throwIfAborted();
      throw new UserError('engine_unavailable', 'The sentiment model does not run. Please try again later.', {
        cause,
      });
    }
  }

  const texts = createBatcher({ maxBatch, maxWaiting, runBatch: runInWorker });
  // Those who ask for a load at the same time share it like a batch; it stops when all of them have given up.
  const loads = createBatcher<undefined, undefined>({
    maxBatch: Infinity,
    maxWaiting: Infinity,
    runBatch: async (callers, signal) => {
      await runInWorker([], signal);
      return callers;
    },
  });

  return {
    name: 'mini',
    task: 'text-classification',
    card: { model: 'tiny-sentiment-en', revision: weightsSha256.slice(0, 12) },
    // Enough for one batch to fill up while another runs.
    concurrency: 2 * maxBatch,
    load: (signal) => loads.run(undefined, signal),
    async run({ text }, signal) {
      const { probabilities, truncated, mostlyUnknown } = await texts.run(text, signal);
      return {
        scores: labels.map((label, place) => ({ label, score: probabilities[place] ?? 0 })),
        truncated,
        ...(mostlyUnknown && { note: unknownWords }),
      };
    },
    async dispose() {
      disposal.abort(new UserError('stopping', 'I am being restarted. Please try again in a minute.'));
      await pool?.close();
    },
  };
}

const unknownWords =
  'At least half of the words are not in this model’s English vocabulary, so take the answer as a guess.';
