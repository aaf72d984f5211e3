import { EngineError } from '../../inference/engine-error.ts';
import type { Engine } from '../../inference/engine.ts';
import { starLabels } from '../kit/model-label-order.ts';
import type { EnsureOptions } from './hub/ensure-model.ts';
import { createModelInThread } from './model-in-thread.ts';
import type { ModelSource } from './hub/model-path.ts';
import type { PictureJob, Verdict } from './worker-messages.ts';
import { message } from '../../languages/message.ts';

export interface TransformersOptions
  extends Omit<ModelSource, 'role'>, Pick<EnsureOptions, 'silenceMs' | 'retries'> {
  /** ONNX Runtime threads per run. */
  readonly ortThreads: number;
}

/** How long one text may take, in ms, before the next engine takes over. */
const sentimentTimeoutMs = 15_000;

/** How long one description may take, in ms: 60 tokens on a slow core. */
const describeTimeoutMs = 40_000;

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
  const model = createModelInThread<string, Verdict>({
    ...parts,
    source: { ...source, role: 'sentiment' },
    worker: new URL('./sentiment-worker.ts', import.meta.url),
    broken: message('engines.largerModelBroken'),
  });
  return {
    name: 'transformers',
    label: message('engines.largerModel'),
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
        scores: starLabels.map((label, place) => ({ label, score: probabilities[place] ?? 0 })),
        truncated,
      };
    },
    dispose: model.dispose,
  };
}

/**
 * A small vision and language model of the hub, by default SmolVLM-256M-Instruct. It says in one sentence what is in a
 * picture; on one machine, the same picture gets the same sentence.
 */
export function createTransformersDescribeEngine(options: TransformersOptions): Engine<'image-to-text'> {
  const { source, ...parts } = partsOf(options);
  const model = createModelInThread<PictureJob, string>({
    ...parts,
    source: { ...source, role: 'describe' },
    worker: new URL('./describe-worker.ts', import.meta.url),
    broken: message('engines.visionModelBroken'),
  });
  return {
    name: 'transformers',
    label: message('engines.visionModel'),
    task: 'image-to-text',
    get card() {
      return model.card;
    },
    concurrency: 1,
    timeoutMs: describeTimeoutMs,
    load: model.load,
    async run({ image }, signal) {
      const description = await model.run({ image }, signal);
      if (description === '')
        throw new EngineError('malformed', 'expected the model to describe the picture, got nothing');
      return { description };
    },
    dispose: model.dispose,
  };
}
