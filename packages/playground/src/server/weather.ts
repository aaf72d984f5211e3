import { setTimeout } from 'node:timers/promises';

/** How long a model takes longer while it is slow, in ms. */
const slowMs = 6000;

/** What the playground does to every engine's run; set by the switches on the page. */
export interface Weather {
  slow: boolean;
  down: boolean;
  /** Waits as long as the weather asks; resolves with whether the engine can be reached. @throws the signal's reason. */
  pass(signal: AbortSignal): Promise<'fine' | 'down'>;
}

export function createWeather(): Weather {
  const weather: Weather = {
    slow: false,
    down: false,
    async pass(signal) {
      signal.throwIfAborted();
      if (weather.slow) {
        await setTimeout(slowMs, undefined, { signal }).catch(() => undefined);
        signal.throwIfAborted();
      }
      return weather.down ? 'down' : 'fine';
    },
  };
  return weather;
}
