import { setTimeout } from 'node:timers/promises';

/** How long a model takes longer while it is slow, in ms. */
const slowMs = 6000;

/** What the playground does to every engine's run; set by the switches on the page. */
export interface EngineFaults {
  slow: boolean;
  down: boolean;
  /** Waits as long as the engineFaults asks; resolves with whether the engine can be reached. @throws the signal's reason. */
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
