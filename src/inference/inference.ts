import { isOurFault, UserError } from '../core/errors.ts';
import { stopping } from '../core/refusals.ts';
import type { Logger } from '../lib/logger.ts';
import { createAttempt, type RunReport, type Slot } from './attempt.ts';
import { EngineError } from './engine-error.ts';
import type { Engine } from './engine.ts';
import { deadlines } from './limits.ts';
import { createLoading, type Loadable, type Loading, type LoadState } from './loading.ts';
import {
  capital,
  inWords,
  keptNote,
  madeWith,
  unseenNote,
  onBudget,
  onFailure,
  onLoading,
} from './fallback-notes.ts';
import { createProvider, type Provider, type ProviderState } from './provider-retry-and-breaker.ts';
import { createQueue } from './queue.ts';
import { createResults, type Made, type Results } from './answer-cache.ts';
import { BudgetUsedUp, createBudget, type Budget } from './budget.ts';
import {
  forEachTask,
  type Infer,
  type InferProgress,
  type Inferred,
  type Input,
  type TaskId,
} from './task.ts';

/** Each task's engines in order of preference. */
export type Engines = { readonly [T in TaskId]: readonly Engine<T>[] };

export interface EngineStatus {
  readonly engine: string;
  readonly label: string;
  readonly task: TaskId;
  readonly state: LoadState;
  /** Loading progress, 0 to 1. */
  readonly fraction?: number;
  readonly waiting: number;
  /** Who receives the input, if it leaves this process, and whether calls are let through. */
  readonly provider?: string;
  readonly circuit?: ProviderState;
}

export interface Inference {
  readonly infer: Infer;
  /** Starts loading every engine in the background. */
  warmUp(): void;
  status(): readonly EngineStatus[];
  /** Frees all engines; `infer` is not called afterwards. */
  dispose(): Promise<void>;
}

export interface InferenceOptions {
  readonly engines: Engines;
  /** Inputs that may wait for each engine. */
  readonly maxWaiting: number;
  readonly logger: Logger;
  readonly budget?: Budget;
  /** Bytes of answers to keep for repeated questions; none by default. */
  readonly keepBytes?: number;
  readonly onRun?: (report: RunReport) => void;
  /** Called with an engine's loading progress, 0 to 1. */
  readonly onLoadProgress?: (engine: Pick<Engine<TaskId>, 'name' | 'label'>, fraction: number) => void;
}

/** Chooses an engine, shares its load, queues inputs for it and falls back to the next when it fails. */
export function createInference(options: InferenceOptions): Inference {
  const { engines, maxWaiting, logger, budget = createBudget(), keepBytes = 0 } = options;
  const lifetime = new AbortController();
  const providers = new Map<string, Provider>();
  const attempt = createAttempt({ budget, onRun: options.onRun ?? (() => {}) });

  function providerNamed(name: string): Provider {
    const provider = providers.get(name) ?? createProvider();
    providers.set(name, provider);
    return provider;
  }
  function slotOf<T extends TaskId>(engine: Engine<T>): Slot<T> {
    return {
      engine,
      loading: createLoading(engine, lifetime.signal, {
        onProgress: (fraction) => options.onLoadProgress?.(engine, fraction),
      }),
      queue: createQueue({ concurrency: engine.concurrency, maxWaiting }),
      provider: engine.provider === undefined ? undefined : providerNamed(engine.provider),
    };
  }
  const slots = forEachTask<{ readonly [T in TaskId]: readonly Slot<T>[] }>((task) =>
    engines[task].map(slotOf),
  );
  const allSlots = Object.values(slots).flat();
  const results = forEachTask<{ readonly [T in TaskId]: Results<T> }>(() =>
    createResults({ maxBytes: keepBytes }),
  );

  /** An engine that isn't ready loads in the background if a later one can answer, so nobody waits for it. */
  function canServeNow<T extends TaskId>(slot: Slot<T>, later: readonly Slot<T>[]): boolean {
    if (slot.loading.state === 'ready' || later.length === 0) return true;
    if (slot.loading.due) loadInBackground(slot);
    return false;
  }

  function loadInBackground({
    engine,
    loading,
  }: {
    readonly engine: Loadable;
    readonly loading: Loading;
  }): void {
    loading.ensure(lifetime.signal).catch((error: unknown) => {
      if (lifetime.signal.aborted) return;
      logger.warn({ engine: engine.name, reason: reasonOf(error) }, 'engine failed to load');
      logger.debug({ err: error, engine: engine.name }, 'engine failed to load');
    });
  }

  return {
    async infer(task, input, { signal, deadlineAt = Infinity, onProgress = () => {} }) {
      const able = slots[task].filter(({ engine }) => engine.serves?.(input) ?? true);
      let why: string | undefined;
      let failure: unknown;
      for (const [place, slot] of able.entries()) {
        const { engine, loading } = slot;
        const later = able.slice(place + 1);
        const key = isWorthKeeping(engine, input) ? await results[task].keyOf(engine, input) : undefined;
        const kept = key === undefined ? undefined : results[task].kept(key);
        if (kept) return inferred(engine, kept, input, why, keptNote);
        if (!canServeNow(slot, later)) {
          why ??= onLoading(engine.label, loading);
          continue;
        }
        const untilMs = later.length > 0 ? deadlineAt - reserveOf(deadlineAt) : Infinity;
        const make = (runSignal: AbortSignal, tell: (progress: InferProgress) => void) =>
          attempt(slot, input, { signal: runSignal, untilMs, onProgress: tell });
        try {
          const made = await (key === undefined
            ? make(signal, onProgress)
            : results[task].share(key, signal, onProgress, make));
          return inferred(engine, made, input, why);
        } catch (error) {
          signal.throwIfAborted();
          if (!isOurFault(error)) throw error;
          const broke = error instanceof BudgetUsedUp;
          if (!broke) logger.warn({ err: error, engine: engine.name, task }, 'engine failed');
          failure =
            loading.state === 'failed' ? notLoaded(engine.label, error) : forPeople(engine.label, error);
          why ??= broke ? onBudget(engine.label) : onFailure(engine.label, error);
        }
      }
      failure ??= nobodyFor(slots[task]);
      throw failure;
    },
    warmUp() {
      for (const slot of allSlots) loadInBackground(slot);
    },
    status() {
      return allSlots.map(({ engine, loading, queue, provider }) => ({
        engine: engine.name,
        label: engine.label,
        task: engine.task,
        state: loading.state,
        ...(loading.fraction !== undefined && { fraction: loading.fraction }),
        waiting: queue.waiting,
        ...(engine.provider !== undefined && { provider: engine.provider }),
        ...(provider && { circuit: provider.state }),
      }));
    },
    async dispose() {
      lifetime.abort(stopping());
      await Promise.all(allSlots.map(async ({ engine }) => engine.dispose?.()));
    },
  };
}

function reserveOf(deadlineAt: number): number {
  return Math.min(deadlines.reserveMs, Math.max(0, deadlineAt - performance.now()) / 2);
}

/** A local model reads text in milliseconds, which is cheaper than remembering it. */
function isWorthKeeping<T extends TaskId>(engine: Engine<T>, input: Input<T>): boolean {
  return engine.provider !== undefined || Object.hasOwn(input, 'image');
}

function inferred<T extends TaskId>(
  { name, label, blind }: Engine<T>,
  { output, card }: Made<T>,
  input: Input<T>,
  why: string | undefined,
  kept?: string,
): Inferred<T> {
  const unseen = blind === true && Object.hasOwn(input, 'image') ? unseenNote : undefined;
  const sentences = [why === undefined ? unseen : madeWith(why, label), kept].filter(
    (sentence) => sentence !== undefined,
  );
  return {
    output,
    engine: name,
    ...card,
    ...(sentences.length > 0 && { note: sentences.join(' ') }),
  };
}

/** Why no engine can be asked: none is configured, or the pinned one doesn't accept this input. */
function nobodyFor(slots: readonly { readonly engine: { readonly label: string } }[]): UserError {
  const [first] = slots;
  if (!first) return new UserError('engine_unavailable', 'No engine is configured for this command.');
  return new UserError(
    'engine_unavailable',
    `${capital(first.engine.label)} can’t do this. It doesn’t count toward your limit; please try other options.`,
  );
}

/** What an owner can act on, in one line; the stack is logged at debug level. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message} (${error.cause.message})` : error.message;
}

/** A pinned engine that failed to load: the person can only come back later, and the log tells the owner why. */
function notLoaded(label: string, cause: unknown): UserError {
  const sentence = `${onLoading(label, { failed: true, fraction: undefined })}. It doesn’t count toward your limit; please try again in a few minutes.`;
  return new UserError('engine_unavailable', sentence, { cause });
}

/** The last engine's failure as a sentence; unexpected errors pass through unchanged. */
function forPeople(label: string, error: unknown): unknown {
  if (error instanceof BudgetUsedUp)
    return new UserError(
      'engine_unavailable',
      `${onBudget(label)}. It doesn’t count toward your limit; please try again tomorrow.`,
    );
  if (!(error instanceof EngineError)) return error;
  const retryAfterSeconds =
    error.retryAfterMs === undefined ? undefined : Math.max(1, Math.ceil(error.retryAfterMs / 1000));
  const when = retryAfterSeconds === undefined ? 'in a minute' : inWords(retryAfterSeconds);
  return new UserError(
    'engine_unavailable',
    `${capital(onFailure(label, error))}. It doesn’t count toward your limit; please try again ${when}.`,
    { cause: error, ...(retryAfterSeconds !== undefined && { retryAfterSeconds }) },
  );
}
