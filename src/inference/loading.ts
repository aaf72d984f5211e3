import { untilAborted } from '../lib/abort.ts';
import type { Engine } from './engine.ts';
import type { TaskId } from './task.ts';

/** How far an engine is from serving. */
export type LoadState = 'idle' | 'loading' | 'ready' | 'failed';

export type Loadable = Pick<Engine<TaskId>, 'name' | 'load'>;

export interface Loading {
  readonly state: LoadState;
  /** Whether the latest load that ended has failed: stays so while the next one is under way. */
  readonly failed: boolean;
  /** 0 to 1 while it loads, where that is known. */
  readonly fraction: number | undefined;
  /** Whether loading in the background makes sense now: not soon after a failure. */
  readonly due: boolean;
  /** Loads the engine unless it is loaded. Everybody who asks meanwhile shares one load; a failed one is forgotten. */
  ensure(signal: AbortSignal): Promise<void>;
}

/** Pause after a failed load before the next in the background, in ms; doubled with each failure up to the longest. */
const firstPauseMs = 30_000;
const longestPauseMs = 3_600_000;

export interface LoadingOptions {
  /** Milliseconds on a clock that never goes back. */
  readonly clock?: () => number;
  /** Told how far the load is, 0 to 1. */
  readonly onProgress?: (fraction: number) => void;
}

/** Shares one load of an engine. The load itself stops only with `lifetime`, not when one person loses patience. */
export function createLoading(
  engine: Loadable,
  lifetime: AbortSignal,
  { clock = () => performance.now(), onProgress = () => {} }: LoadingOptions = {},
): Loading {
  let state: LoadState = engine.load ? 'idle' : 'ready';
  let inFlight: Promise<void> | undefined;
  let fraction: number | undefined;
  let failures = 0;
  let dueAt = -Infinity;

  async function load(): Promise<void> {
    state = 'loading';
    try {
      await engine.load?.(lifetime, (reached) => {
        fraction = reached;
        onProgress(reached);
      });
      state = 'ready';
      failures = 0;
    } catch (error) {
      state = 'failed';
      dueAt = clock() + Math.min(longestPauseMs, firstPauseMs * 2 ** failures);
      failures += 1;
      throw error;
    } finally {
      fraction = undefined;
      inFlight = undefined;
    }
  }

  return {
    get state() {
      return state;
    },
    get failed() {
      return failures > 0;
    },
    get fraction() {
      return fraction;
    },
    get due() {
      return state === 'idle' || (state === 'failed' && clock() >= dueAt);
    },
    async ensure(signal) {
      if (state === 'ready') return;
      inFlight ??= load();
      await untilAborted(inFlight, signal);
    },
  };
}
