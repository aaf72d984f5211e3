import { untilAborted } from '../../lib/abort.ts';
import { stopping } from '../../core/refusals.ts';
import type { Engine } from '../../inference/engine.ts';
import { starLabels } from '../kit/model-label-order.ts';
import { createThread } from '../kit/model-thread.ts';
import { createBatcher } from './batcher.ts';
import type { Answer, ModelSettings } from './worker-messages.ts';
import { message } from '../../languages/message.ts';

/** SHA-256 of models/tiny-sentiment-en/onnx/model.onnx, checked at load so that replies name the right weights. */
const weightsSha256 = '9742caa77cee7ce1827656568348ac4ce769e4585ed2ef0310349bad90f1a257';

export interface TinySentimentEngineOptions {
  /** The folder of the bundled model. */
  readonly modelDir: string;
  /** ONNX Runtime threads per run. */
  readonly ortThreads: number;
  /** The most texts in one batch. */
  readonly maxBatch?: number;
  /** Texts that may wait for the next batch. */
  readonly maxWaiting?: number;
}

const defaults = { maxBatch: 32, maxWaiting: 64 } as const;

/**
 * The bundled sentiment model: English, five stars, always available. It runs in a worker thread, which starts with the
 * first load or run and ends when it is idle for long; waiting texts run as one batch.
 */
export function createTinySentimentEngine(
  options: TinySentimentEngineOptions,
): Engine<'text-classification'> {
  const { modelDir, ortThreads, maxBatch, maxWaiting } = { ...defaults, ...options };
  const thread = createThread<readonly string[], readonly Answer[], ModelSettings>({
    worker: new URL('./worker.ts', import.meta.url),
    settings: { modelDir, ortThreads, sha256: weightsSha256 },
    broken: message('engines.smallModelBroken'),
    quick: true,
  });
  const batcher = createBatcher({
    maxBatch,
    maxWaiting,
    runBatch: (texts: readonly string[]) => thread.run(texts),
    stopBatch: () => thread.stop(),
  });
  let loading: Promise<void> | undefined;

  async function load(): Promise<void> {
    try {
      await thread.load();
    } finally {
      loading = undefined;
    }
  }

  return {
    name: 'mini',
    label: message('engines.smallModel'),
    task: 'text-classification',
    card: { model: 'tiny-sentiment-en', revision: weightsSha256.slice(0, 12) },
    // Enough for one batch to fill up while another runs.
    concurrency: 2 * maxBatch,
    async load(signal) {
      signal.throwIfAborted();
      loading ??= load();
      await untilAborted(loading, signal);
    },
    async run({ text }, signal) {
      const { probabilities, truncated, mostlyUnknown } = await batcher.run(text, signal);
      return {
        scores: starLabels.map((label, place) => ({ label, score: probabilities[place] ?? 0 })),
        truncated,
        ...(mostlyUnknown && { note: message('engines.unknownWords') }),
      };
    },
    dispose: () => thread.close(stopping()),
  };
}
