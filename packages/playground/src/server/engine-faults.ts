import { setTimeout } from 'node:timers/promises';

/** How much longer a slow model takes, in ms. */
const slowMs = 6000;

/** Disturbs every engine's run, as set by the switches on the page. */
export interface EngineFaults {
  slow: boolean;
  down: boolean;
  /** Waits if engines are slow; resolves with whether the engine can be reached. @throws the signal's reason. */
  apply(signal: AbortSignal): Promise<'fine' | 'down'>;
}

export function createEngineFaults(): EngineFaults {
  const engineFaults: EngineFaults = {
    slow: false,
    down: false,
    async apply(signal) {
      signal.throwIfAborted();
      if (engineFaults.slow) {
        await setTimeout(slowMs, undefined, { signal }).catch(() => undefined);
        signal.throwIfAborted();
      }
      return engineFaults.down ? 'down' : 'fine';
    },
  };
  return engineFaults;
}
