import {
  createOpenAiCaptionEngine,
  createOpenAiDescribeEngine,
  createOpenAiSentimentEngine,
  type OpenAiOptions,
} from '../../../src/engines/openai/engine.ts';
import type { Charge, Engine, ModelCard, RunHooks } from '../../../src/inference/engine.ts';
import type { Input, Output, TaskId } from '../../../src/inference/task.ts';

/** A dollar a token, so that what is charged can be read. */
export const defaults = {
  apiKey: 'sk-test',
  model: 'gpt-test',
  temperature: 0.7,
  timeoutMs: 60_000,
  usdPerMillionInput: 1_000_000,
  usdPerMillionOutput: 2_000_000,
  moderation: false,
  review: 'off',
} as const satisfies Omit<OpenAiOptions, 'baseUrl'>;

export interface Ran<T extends TaskId> {
  readonly output?: Output<T>;
  readonly error?: unknown;
  readonly charges: readonly Charge[];
  readonly served: readonly ModelCard[];
}

/** Runs an engine once and keeps all that it tells. */
export async function runOnce<T extends TaskId>(
  engine: Engine<T>,
  input: Input<T>,
  signal = new AbortController().signal,
): Promise<Ran<T>> {
  const charges: Charge[] = [];
  const served: ModelCard[] = [];
  const hooks: RunHooks = {
    progress: () => {},
    charge: (cost) => charges.push(cost),
    servedBy: (card) => served.push(card),
  };
  try {
    return { output: await engine.run(input, signal, hooks), charges, served };
  } catch (error) {
    return { error, charges, served };
  }
}

type Overrides = Partial<OpenAiOptions> & Pick<OpenAiOptions, 'baseUrl'>;

export function captioner(overrides: Overrides): Engine<'image-text-to-text'> {
  return createOpenAiCaptionEngine({ ...defaults, ...overrides });
}

export function describer(overrides: Overrides): Engine<'image-to-text'> {
  return createOpenAiDescribeEngine({ ...defaults, ...overrides });
}

export function rater(overrides: Overrides): Engine<'text-classification'> {
  return createOpenAiSentimentEngine({ ...defaults, ...overrides });
}
