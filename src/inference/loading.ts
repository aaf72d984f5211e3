import { untilAborted } from '../abort.ts';
import type { Engine } from './engine.ts';
import type { TaskId } from './task.ts';

/** How far an engine is from serving. */
export type LoadState = 'idle' | 'loading' | 'ready' | 'failed';

export type Loadable = Pick<Engine<TaskId>, 'name' | 'load'>;

export interface Loading {
  readonly state: LoadState;
  /** Loads the engine unless it is loaded. Everybody who asks meanwhile shares one load; a failed one is forgotten. */
  ensure(signal: AbortSignal): Promise<void>;
}

/** Shares one load of an engine. The load itself stops only with `lifetime`, not when one person loses patience. */
export function createLoading(engine: Loadable, lifetime: AbortSignal): Loading {
  let state: LoadState = engine.load ? 'idle' : 'ready';
  let inFlight: Promise<void> | undefined;

  async function load(): Promise<void> {
    state = 'loading';
    try {
      await engine.load?.(lifetime);
      state = 'ready';
    } catch (error) {
      state = 'failed';
      throw error;
    } finally {
      inFlight = undefined;
    }
  }

  return {
    get state() {
      return state;
    },
    async ensure(signal) {
      if (state === 'ready') return;
      inFlight ??= load();
      await untilAborted(inFlight, signal);
    },
  };
}
