import { vi } from 'vitest';
import { EngineError, type EngineFailure } from '../../src/inference/engine-error.ts';
import type { Engine } from '../../src/inference/engine.ts';
import { createInference, type InferenceOptions } from '../../src/inference/inference.ts';
import type { Output } from '../../src/inference/task.ts';
import { createFakeEngine, createTestLogger } from '../support/core.ts';

const caption = 'image-text-to-text';
type Captioner = Engine<typeof caption>;

/** Counts the runs of an engine at the rim. */
export interface CountedEngine extends Captioner {
  readonly runs: () => number;
}

/** A provider at the rim: each run takes the next step, and the last step for ever. */
export function createFakeProvider(
  steps: readonly (EngineFailure | 'answers')[],
  overrides: Partial<Captioner> = {},
): CountedEngine {
  let runs = 0;
  const engine = createFakeEngine(
    caption,
    (_input, _signal, hooks) => {
      const step = steps[Math.min(runs, steps.length - 1)] ?? 'answers';
      runs += 1;
      if (step !== 'answers')
        return Promise.reject(new EngineError(step, `the provider was told to be ${step}`));
      hooks?.charge({ usd: 0.01, inputTokens: 90, outputTokens: 10 });
      return Promise.resolve({ caption: `paid caption ${runs}` });
    },
    { name: 'paid', label: 'Paidwit', provider: 'Paidwit', maxCostUsd: 0.02, ...overrides },
  );
  return { ...engine, runs: () => runs };
}

/** The engine that is always there. */
export function createFreeEngine(
  output: Output<typeof caption> = { caption: 'free caption' },
): CountedEngine {
  let runs = 0;
  const engine = createFakeEngine(
    caption,
    () => {
      runs += 1;
      return Promise.resolve(output);
    },
    { name: 'free', label: 'the templates' },
  );
  return { ...engine, runs: () => runs };
}

/** The real routing before caption engines. */
export function setUpRouting(
  engines: readonly Captioner[],
  options: Partial<Omit<InferenceOptions, 'engines'>> = {},
) {
  const { logger, lines } = createTestLogger();
  const inference = createInference({
    engines: { 'text-classification': [], [caption]: engines, 'image-to-text': [], 'image-to-image': [] },
    maxWaiting: 8,
    logger,
    ...options,
  });
  let seed = 0;
  /** A new seed each time unless given, so that nothing is the same as before. */
  const ask = (given?: {
    readonly seed?: number;
    readonly signal?: AbortSignal;
    readonly deadlineAt?: number;
  }) =>
    inference.infer(
      caption,
      { prompt: 'a cat', seed: given?.seed ?? (seed += 1) },
      {
        signal: given?.signal ?? new AbortController().signal,
        ...(given?.deadlineAt !== undefined && { deadlineAt: given.deadlineAt }),
      },
    );
  return { inference, lines, ask };
}

/** Lets the fake clock run until a promise has settled. */
export async function settled<Value>(promise: Promise<Value>): Promise<Value> {
  const state = { done: false };
  const outcome = promise.finally(() => (state.done = true));
  outcome.catch(() => {});
  while (!state.done) await vi.advanceTimersByTimeAsync(50);
  return outcome;
}
