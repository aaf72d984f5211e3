import { isOurFault } from '../core/errors.ts';
import { stopping } from '../core/refusals.ts';
import type { Logger } from '../lib/logger.ts';
import { createTryEngine, type RunReport, type Slot } from './try-engine.ts';
import type { Engine, Made } from './engine.ts';
import { failureForPeople, noEngineFor, notLoaded } from './engine-refusals.ts';
import { deadlines } from './limits.ts';
import { waitForLoad } from './wait-for-load.ts';
import { resultForCommand } from './result-for-command.ts';
import { createLoading, type Loadable, type Loading, type LoadState } from './loading.ts';
import { keptNote, fallbackNote, budgetReason, failureReason, loadingReason } from './fallback-notes.ts';
import { createProvider, type Provider, type ProviderState } from './provider-retry-and-breaker.ts';
import { createQueue } from './queue.ts';
import { createAnswerCache, isWorthKeeping, type AnswerCache, type SharedAnswers } from './answer-cache.ts';
import { createLocalVision } from './local-vision.ts';
import { BudgetUsedUp, createBudget, type Budget } from './budget.ts';
import {
  forEachTask,
  type Infer,
  type InferProgress,
  type InferOptions,
  type Inferred,
  type Input,
  type Look,
  type Seen,
  type TaskId,
} from './task.ts';
import { inLanguage } from '../languages/in-language.ts';
import type { Text } from '../languages/message.ts';

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
  /** What a local model that is ready sees in a picture, for an alternative text that nobody asked for. */
  readonly look: Look;
  /** Starts loading every engine in the background. */
  warmUp(): void;
  status(): readonly EngineStatus[];
  /** Forgets answers that are kept, in all processes. */
  forget(ids: readonly string[]): void;
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
  /** Where these are shared with other processes. */
  readonly sharedAnswers?: SharedAnswers | undefined;
  /** What the owner can do where no engine serves a task, as a sentence. */
  readonly remedies?: Readonly<Partial<Record<TaskId, Text>>>;
  readonly onRun?: (report: RunReport) => void;
  /** Called with an engine's loading progress, 0 to 1. */
  readonly onLoadProgress?: (engine: Pick<Engine<TaskId>, 'name' | 'label'>, fraction: number) => void;
}

/** Chooses an engine, shares its load, queues inputs for it and falls back to the next when it fails. */
export function createInference(options: InferenceOptions): Inference {
  const { engines, maxWaiting, logger, budget = createBudget(), keepBytes = 0, remedies = {} } = options;
  const lifetime = new AbortController();
  const providers = new Map<string, Provider>();
  const tryEngine = createTryEngine({ budget, onRun: options.onRun ?? (() => {}) });

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
  const answers = forEachTask<{ readonly [T in TaskId]: AnswerCache<T> }>(() =>
    createAnswerCache({ maxBytes: keepBytes, shared: options.sharedAnswers }),
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

  const localVision = createLocalVision({
    slots: slots['image-to-text'],
    describe: (slot, image, more) => inferOn([slot], 'image-to-text', { image }, more),
  });

  async function inferOn<T extends TaskId>(
    candidates: readonly Slot<T>[],
    task: T,
    input: Input<T>,
    { signal, deadlineAt = Infinity, onProgress = () => {}, claimCall, keeps = true }: InferOptions,
  ): Promise<Inferred<T>> {
    const serving = candidates.filter(({ engine }) => engine.serves?.(input) ?? true);
    const able = 'animationType' in input && input.image.animation ? stillsLast(serving) : serving;
    let why: Text | undefined;
    let failure: unknown;
    for (const [place, slot] of able.entries()) {
      const { engine, loading } = slot;
      const later = able.slice(place + 1);
      const { given, seen } =
        engine.blind === true
          ? await localVision.show(input, { signal, deadlineAt, onProgress })
          : { given: input };
      const key =
        keeps && isWorthKeeping(engine, given) ? await answers[task].keyOf(engine, given) : undefined;
      const answer = (made: Made<T>, keptNote?: Text) => {
        const reason =
          why === undefined ? unseenNoteFor(engine, given, seen) : fallbackNote(why, engine.label);
        return resultForCommand(engine, made, { sentences: [reason, keptNote], seen, key });
      };
      const kept = key === undefined ? undefined : await answers[task].kept(key);
      // What costs nothing anyway is the same again by nature, and nobody need be told.
      if (kept) return answer(kept, engine.provider === undefined ? undefined : keptNote);
      if (!canServeNow(slot, later)) {
        why ??= loadingReason(engine.label, loading);
        continue;
      }
      const untilMs = later.length > 0 ? deadlineAt - orHalf(deadlines.reserveMs, deadlineAt) : Infinity;
      const make = (runSignal: AbortSignal, tell: (progress: InferProgress) => void) =>
        tryEngine(slot, given, { signal: runSignal, untilMs, onProgress: tell, claimCall });
      const isPaid = engine.maxCostUsd !== undefined;
      const claimMs = isPaid ? orHalf(deadlines.claimMs, Math.min(untilMs, deadlineAt)) : undefined;
      try {
        if (loading.state !== 'ready') await waitForLoad(slot, remedies[task], signal);
        const made = await (key === undefined
          ? make(signal, onProgress)
          : answers[task].share(key, { signal, onProgress, claimMs }, make));
        return answer(made);
      } catch (error) {
        signal.throwIfAborted();
        if (!isOurFault(error)) throw error;
        const broke = error instanceof BudgetUsedUp;
        if (!broke) logger.warn({ err: error, engine: engine.name, task }, 'engine failed');
        failure =
          loading.state === 'failed'
            ? notLoaded(engine.label, loading, remedies[task], error)
            : failureForPeople(engine.label, error);
        why ??= broke ? budgetReason(engine.label) : failureReason(engine.label, error);
      }
    }
    failure ??= noEngineFor(candidates, remedies[task]);
    throw failure;
  }

  function unseenNoteFor<T extends TaskId>({ blind }: Engine<T>, input: Input<T>, seen: Seen | undefined) {
    return blind === true && 'image' in input && !seen ? localVision.unseenNote() : undefined;
  }

  return {
    infer: (task, input, how) => inferOn(slots[task], task, input, how),
    look: (image, how) => localVision.look(image, { ...how, withinMs: deadlines.altTextMs }),
    warmUp() {
      for (const slot of allSlots) loadInBackground(slot);
    },
    status() {
      return allSlots.map(({ engine, loading, queue, provider }) => ({
        engine: engine.name,
        label: inLanguage(engine.label, 'en'),
        task: engine.task,
        state: loading.state,
        ...(loading.fraction !== undefined && { fraction: loading.fraction }),
        waiting: queue.waiting,
        ...(engine.provider !== undefined && { provider: engine.provider }),
        ...(provider && { circuit: provider.state }),
      }));
    },
    forget(ids) {
      for (const kept of Object.values(answers)) ids.forEach(kept.forget);
    },
    async dispose() {
      lifetime.abort(stopping());
      await Promise.all(allSlots.map(async ({ engine }) => engine.dispose?.()));
    },
  };
}

function stillsLast<T extends TaskId>(slots: readonly Slot<T>[]): readonly Slot<T>[] {
  const last = ({ engine }: Slot<T>) => engine.drawsStills === true;
  return [...slots.filter((slot) => !last(slot)), ...slots.filter(last)];
}

/** So many milliseconds, or half of those that remain if that is less. */
function orHalf(ms: number, deadlineAt: number): number {
  return Math.min(ms, Math.max(0, deadlineAt - performance.now()) / 2);
}

/** What an owner can act on, in one line; the stack is logged at debug level. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message} (${error.cause.message})` : error.message;
}
