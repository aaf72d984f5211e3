import { UserError, isOurFault } from '../errors.ts';
import type { Logger } from '../logger.ts';
import type { Engine } from './engine.ts';
import { createLoading, type Loadable, type Loading, type LoadState } from './loading.ts';
import { createQueue, type Queue } from './queue.ts';
import type { Inferred, Input, TaskId } from './task.ts';

/** For each task its engines in order of preference. */
export type Engines = { readonly [T in TaskId]: readonly Engine<T>[] };

export type InferProgress =
  | { readonly state: 'queued'; readonly position: number }
  | { readonly state: 'running'; readonly engine: string };

export interface InferOptions {
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: InferProgress) => void;
}

export interface EngineStatus {
  readonly engine: string;
  readonly task: TaskId;
  readonly state: LoadState;
  readonly waiting: number;
}

export interface Inference {
  /**
   * Runs an input on the first engine that can serve. An engine that fails hands over to the next, and the
   * result says so; the failure of the last one is the caller's.
   */
  infer<T extends TaskId>(task: T, input: Input<T>, options: InferOptions): Promise<Inferred<T>>;
  /** Starts loading every engine in the background. */
  warmUp(): void;
  status(): readonly EngineStatus[];
  /** Frees all engines; nothing is inferred afterwards. */
  dispose(): Promise<void>;
}

export interface InferenceOptions {
  readonly engines: Engines;
  /** Inputs that may wait for each engine. */
  readonly maxWaiting: number;
  readonly logger: Logger;
}

interface Slot<T extends TaskId> {
  readonly engine: Engine<T>;
  readonly loading: Loading;
  readonly queue: Queue;
}

/** Chooses the engine, shares its load, queues before it and hands over when it fails. */
export function createInference({ engines, maxWaiting, logger }: InferenceOptions): Inference {
  const lifetime = new AbortController();

  function slotOf<T extends TaskId>(engine: Engine<T>): Slot<T> {
    return {
      engine,
      loading: createLoading(engine, lifetime.signal),
      queue: createQueue({ concurrency: engine.concurrency, maxWaiting }),
    };
  }
  const slots: { readonly [T in TaskId]: readonly Slot<T>[] } = {
    'text-classification': engines['text-classification'].map(slotOf),
    'image-text-to-text': engines['image-text-to-text'].map(slotOf),
    'image-to-image': engines['image-to-image'].map(slotOf),
  };
  const allSlots = Object.values(slots).flat();

  async function runOn<T extends TaskId>(
    slot: Slot<T>,
    input: Input<T>,
    { signal, onProgress }: InferOptions,
  ) {
    const { engine, loading, queue } = slot;
    await loading.ensure(signal);
    return queue.add({
      signal,
      onPosition: (position) => onProgress?.({ state: 'queued', position }),
      run: () => {
        onProgress?.({ state: 'running', engine: engine.name });
        return engine.run(input, signal);
      },
    });
  }

  /** An engine that is not loaded is passed over while a later one is: it loads in the background meanwhile. */
  function canServeNow<T extends TaskId>(slot: Slot<T>, later: readonly Slot<T>[]): boolean {
    if (slot.loading.state === 'ready' || !later.some(({ loading }) => loading.state === 'ready'))
      return true;
    loadInBackground(slot);
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
      if (!lifetime.signal.aborted)
        logger.error({ err: error, engine: engine.name }, 'engine failed to load');
    });
  }

  return {
    async infer(task, input, options) {
      const order = slots[task];
      let note: string | undefined;
      let failure: unknown = new UserError('engine_unavailable', 'No engine is configured for this command.');
      for (const [place, slot] of order.entries()) {
        const { name, card } = slot.engine;
        if (!canServeNow(slot, order.slice(place + 1))) {
          note ??= `${name} is still loading`;
          continue;
        }
        try {
          const output = await runOn(slot, input, options);
          return {
            output,
            engine: name,
            ...card,
            ...(note !== undefined && { note: `${note}; made with ${name}.` }),
          };
        } catch (error) {
          if (options.signal.aborted || !isOurFault(error)) throw error;
          logger.warn({ err: error, engine: name, task }, 'engine failed');
          failure = error;
          note ??= `${name} is not answering`;
        }
      }
      throw failure;
    },
    warmUp() {
      for (const slot of allSlots) loadInBackground(slot);
    },
    status() {
      return allSlots.map(({ engine, loading, queue }) => ({
        engine: engine.name,
        task: engine.task,
        state: loading.state,
        waiting: queue.waiting,
      }));
    },
    async dispose() {
      lifetime.abort(new UserError('stopping', 'I am being restarted. Please try again in a minute.'));
      await Promise.all(allSlots.map(async ({ engine }) => engine.dispose?.()));
    },
  };
}
