import { EngineError } from '../../inference/engine-error.ts';
import type { Engine } from '../../inference/engine.ts';
import { labels } from '../kit/model-label-order.ts';
import type { EnsureOptions } from './hub/ensure-model.ts';
import type { Dtype } from './hub/model-files.ts';
import { createHubModel } from './hub-model.ts';
import type { HubProxy } from './hub/cache-path.ts';
import type { CaptionJob, Verdict } from './worker-messages.ts';

export interface TransformersOptions extends Pick<EnsureOptions, 'silenceMs' | 'retries'> {
  /** An id on the hub, or a folder on this machine. */
  readonly model: string;
  /** The commit on the hub. */
  readonly revision: string;
  readonly dtype: Dtype;
  /** The hub's address. */
  readonly endpoint: string;
  readonly token?: string;
  readonly proxy?: HubProxy;
  /** The folder that keeps downloaded models. */
  readonly cacheDir: string;
  /** ONNX Runtime threads per run. */
  readonly ortThreads: number;
}

/** How long one text may take, in ms, before the next engine takes over. */
const sentimentTimeoutMs = 15_000;

/** How long one caption may take, in ms: 60 words on a slow core. */
const captionTimeoutMs = 40_000;

const smallModel = 'A very small model on this machine wrote this, so don’t take it too seriously.';

function partsOf({ ortThreads, silenceMs, retries, ...source }: TransformersOptions) {
  const fetching = { ...(silenceMs !== undefined && { silenceMs }), ...(retries && { retries }) };
  return { source, ortThreads, fetching };
}

/**
 * A five-star sentiment model from the Hugging Face hub: by default the ONNX conversion of nlptown's multilingual BERT
 * (English, Dutch, German, French, Spanish, Italian). It runs one text at a time.
 */
export function createTransformersSentimentEngine(
  options: TransformersOptions,
): Engine<'text-classification'> {
  const { source, ...parts } = partsOf(options);
  const model = createHubModel<string, Verdict>({
    ...parts,
    source: { ...source, role: 'sentiment' },
    worker: new URL('./sentiment-worker.ts', import.meta.url),
    broken: 'The larger sentiment model isn’t working. Please try again later.',
  });
  return {
    name: 'transformers',
    label: 'the larger model',
    task: 'text-classification',
    get card() {
      return model.card;
    },
    concurrency: 1,
    timeoutMs: sentimentTimeoutMs,
    load: model.load,
    async run({ text }, signal) {
      const { probabilities, truncated } = await model.run(text, signal);
      return {
        scores: labels.map((label, place) => ({ label, score: probabilities[place] ?? 0 })),
        truncated,
      };
    },
    dispose: model.dispose,
  };
}

/**
 * A small vision and language model of the hub: by default SmolVLM-256M-Instruct. It captions pictures, words, or
 * both; on one machine, the same seed and input give the same caption.
 */
export function createTransformersCaptionEngine(options: TransformersOptions): Engine<'image-text-to-text'> {
  const { source, ...parts } = partsOf(options);
  const model = createHubModel<CaptionJob, string>({
    ...parts,
    source: { ...source, role: 'caption' },
    worker: new URL('./caption-worker.ts', import.meta.url),
    broken: 'The local vision model isn’t working. Please try again later.',
  });
  return {
    name: 'transformers',
    label: 'the local vision model',
    task: 'image-text-to-text',
    // So small a model is good for what is in a picture, not for wit about words alone.
    serves: ({ image }) => image !== undefined,
    get card() {
      return model.card;
    },
    concurrency: 1,
    timeoutMs: captionTimeoutMs,
    load: model.load,
    async run(input, signal) {
      const caption = await model.run(input, signal);
      if (caption === '')
        throw new EngineError('malformed', 'expected the model to write a caption, got none');
      return { caption, note: smallModel };
    },
    dispose: model.dispose,
  };
}
