import {
  BrokenCircuitError,
  CircuitState,
  ConsecutiveBreaker,
  DelegateBackoff,
  ExponentialBackoff,
  circuitBreaker,
  handleWhen,
  isBrokenCircuitError,
  noJitterGenerator,
  retry,
} from 'cockatiel';
import { untilAborted } from '../lib/abort.ts';
import { EngineError, type EngineFailure } from './engine-error.ts';
import { deadlines, providerLimits } from './limits.ts';

const { failuresToOpen, openFor, retries, firstPauseMs, longestPauseMs, longestQuietMs } = providerLimits;

export type ProviderState = 'closed' | 'half-open' | 'open';

/** Guards the calls to one provider: a circuit breaker, and retries of what is safe to repeat. */
export interface Provider {
  readonly state: ProviderState;
  /**
   * Makes a call; retries it after a pause if the provider certainly did nothing and `untilMs` leaves time.
   * @throws whatever the last call threw, the signal's reason, or, while the circuit is open, an EngineError with the
   * failure that opened it.
   */
  call<Value>(run: () => Promise<Value>, signal: AbortSignal, untilMs: number): Promise<Value>;
}

interface ProviderOptions {
  /** Milliseconds, on the same clock as `untilMs`. */
  readonly clock?: () => number;
  /** 0 to 1, spreads out the pauses: callers that failed together must not come back together. */
  readonly random?: () => number;
}

/** A trial call that was cancelled before it showed whether the provider is back. */
class Unproven extends Error {
  override readonly name = 'Unproven';
}

/**
 * Whether a failure reflects on the provider's health. An unfit or unusable answer is bad luck, or the asker's doing.
 */
function isTrouble(error: unknown): error is EngineError {
  return error instanceof EngineError && error.failure !== 'unfit' && error.failure !== 'unusable';
}

/** Creates the guard of one provider (cockatiel). */
export function createProvider({
  clock = () => performance.now(),
  random = Math.random,
}: ProviderOptions = {}): Provider {
  const breaker = circuitBreaker(
    handleWhen((error) => isTrouble(error) || error instanceof Unproven),
    {
      halfOpenAfter: new ExponentialBackoff({ ...openFor, generator: noJitterGenerator }),
      breaker: new ConsecutiveBreaker(failuresToOpen),
    },
  );
  let lastFailure: EngineFailure = 'unreachable';
  /** When the quiet period that the provider asked for ends, on the clock. */
  let quietUntilMs = -Infinity;

  function pauseAfter(error: unknown, attempt: number): number {
    const wanted = error instanceof EngineError ? error.retryAfterMs : undefined;
    return (wanted ?? firstPauseMs * 2 ** (attempt - 1)) + random() * firstPauseMs;
  }

  function learnFrom(error: unknown): void {
    if (!isTrouble(error)) return;
    lastFailure = error.failure;
    if (error.failure !== 'rate_limited' && error.failure !== 'server_error') return;
    quietUntilMs = Math.max(quietUntilMs, clock() + Math.min(error.retryAfterMs ?? 0, longestQuietMs));
  }

  function leftAlone(retryAfterMs?: number): EngineError {
    return new EngineError(
      lastFailure,
      'not called: it failed recently',
      retryAfterMs === undefined ? {} : { retryAfterMs },
    );
  }

  async function callOnce<Value>(run: () => Promise<Value>, signal: AbortSignal): Promise<Value> {
    // The library's pause can't be cut short and may outlast an abort; this stops the call after it.
    signal.throwIfAborted();
    // A `Retry-After` for one caller applies to all.
    const quietMs = quietUntilMs - clock();
    if (quietMs > 0) throw leftAlone(quietMs);
    // One call tests whether the provider is back; nobody else waits for the outcome.
    if (breaker.state === CircuitState.HalfOpen) throw new BrokenCircuitError();
    const isTrial = breaker.state === CircuitState.Open;
    return breaker.execute(async () => {
      try {
        return await run();
      } catch (error) {
        learnFrom(error);
        throw isTrial && signal.aborted && !isTrouble(error)
          ? new Unproven('ended', { cause: error })
          : error;
      }
    });
  }

  return {
    get state() {
      const { state } = breaker;
      return state === CircuitState.Closed
        ? 'closed'
        : state === CircuitState.HalfOpen
          ? 'half-open'
          : 'open';
    },
    async call(run, signal, untilMs) {
      let attempt = 0;
      let pause = 0;
      const again = retry(
        handleWhen((error) => {
          attempt += 1;
          pause = pauseAfter(error, attempt);
          return (
            error instanceof EngineError &&
            error.repeatable &&
            pause <= longestPauseMs &&
            clock() + pause + deadlines.leastCallMs < untilMs
          );
        }),
        { maxAttempts: retries, backoff: new DelegateBackoff(() => pause) },
      );
      try {
        return await untilAborted(
          again.execute(() => callOnce(run, signal)),
          signal,
        );
      } catch (error) {
        if (isBrokenCircuitError(error)) throw leftAlone();
        throw error instanceof Unproven ? error.cause : error;
      }
    },
  };
}
