import { untilAborted } from '../lib/abort.ts';
import type { Engine } from './engine.ts';
import { loadPauses } from './limits.ts';
import type { TaskId } from './task.ts';

/** Whether an engine can serve yet. */
export type LoadState = 'idle' | 'loading' | 'ready' | 'failed';

export type Loadable = Pick<Engine<TaskId>, 'name' | 'load'>;

export interface Loading {
  readonly state: LoadState;
  /** Whether the most recent finished load failed; unchanged while the next one is under way. */
  readonly failed: boolean;
  /** 0 to 1 while it loads, if known. */
  readonly fraction: number | undefined;
  /** Milliseconds until a failed load is next due; 0 unless the last one failed, or while it is under way again. */
  readonly pauseMs: number;
  /** Whether to load in the background now: not too soon after a failure. */
  readonly due: boolean;
  /** Loads the engine if needed. Concurrent callers share one load; a failed load is forgotten. */
  ensure(signal: AbortSignal): Promise<void>;
}

interface LoadingOptions {
  /** Milliseconds on a monotonic clock. */
  readonly clock?: () => number;
  /** Called with the loading progress, 0 to 1. */
  readonly onProgress?: (fraction: number) => void;
}

/** Shares one load of an engine. The load stops only with `lifetime`, not when one caller gives up. */
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
      dueAt = clock() + Math.min(loadPauses.longestMs, loadPauses.firstMs * 2 ** failures);
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
    get pauseMs() {
      return state === 'failed' ? Math.max(0, dueAt - clock()) : 0;
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
