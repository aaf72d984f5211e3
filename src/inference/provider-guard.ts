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

/** Failures in a row after which a provider is left alone. */
const failuresToOpen = 3;
/** How long it is left alone before one call may try it again, in ms; longer each time that fails. */
const leaveAlone = { initialDelay: 15_000, maxDelay: 300_000, exponent: 2 } as const;
/** Times a safe call is sent again. */
const repeats = 2;
/** The first pause before a call is sent again, in ms, where the provider names none; doubled each time. */
const pauseMs = 500;
/** The longest pause that a person is made to wait for, in ms. */
const longestPauseMs = 10_000;
/** The longest that a provider's own word keeps everybody away from it, in ms: it may name hours by mistake. */
const longestQuietMs = 300_000;

/** With less time left no call is begun, in ms: it would be paid for an answer that comes too late. */
export const leastCallMs = 1000;

export type ProviderState = 'closed' | 'half-open' | 'open';

/** What guards the calls to one provider: a circuit breaker, and repeats of what is safe to repeat. */
export interface Provider {
  readonly state: ProviderState;
  /**
   * Makes a call, again after a pause where the provider certainly did nothing and `untilMs` leaves time for it.
   * @throws whatever the last call threw, the signal's reason, or, while the provider is left alone, an EngineError
   * with the failure that led to it.
   */
  call<Value>(run: () => Promise<Value>, signal: AbortSignal, untilMs: number): Promise<Value>;
}

export interface ProviderOptions {
  /** Milliseconds, on the scale of `untilMs`. */
  readonly clock?: () => number;
  /** 0 to 1, for the pauses: callers that failed together must not come back together. */
  readonly random?: () => number;
}

/** A call that tried whether the provider is back, and that a person ended before it was known. */
class Unproven extends Error {
  override readonly name = 'Unproven';
}

/**
 * Whether a failure says something about the provider's health. An unfit or unusable answer is only an unlucky one, or
 * whoever asked can bring it about.
 */
function isTrouble(error: unknown): error is EngineError {
  return error instanceof EngineError && error.failure !== 'unfit' && error.failure !== 'unusable';
}

/** Makes the guard of one provider, on cockatiel. */
export function createProvider({
  clock = () => performance.now(),
  random = Math.random,
}: ProviderOptions = {}): Provider {
  const breaker = circuitBreaker(
    handleWhen((error) => isTrouble(error) || error instanceof Unproven),
    {
      halfOpenAfter: new ExponentialBackoff({ ...leaveAlone, generator: noJitterGenerator }),
      breaker: new ConsecutiveBreaker(failuresToOpen),
    },
  );
  let lastFailure: EngineFailure = 'unreachable';
  /** Until when the provider asked for no more calls, on the clock. */
  let quietUntilMs = -Infinity;

  function pauseAfter(error: unknown, attempt: number): number {
    const wanted = error instanceof EngineError ? error.retryAfterMs : undefined;
    return (wanted ?? pauseMs * 2 ** (attempt - 1)) + random() * pauseMs;
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
      'left alone after it failed',
      retryAfterMs === undefined ? {} : { retryAfterMs },
    );
  }

  async function callOnce<Value>(run: () => Promise<Value>, signal: AbortSignal): Promise<Value> {
    // The library's pause cannot be cut short, so an abort leaves it behind; this keeps it from calling then.
    signal.throwIfAborted();
    // What it asked of one caller holds for all of them.
    const quietMs = quietUntilMs - clock();
    if (quietMs > 0) throw leftAlone(quietMs);
    // One call tries whether the provider is back; nobody else waits for the outcome.
    if (breaker.state === CircuitState.HalfOpen) throw new BrokenCircuitError();
    const tries = breaker.state === CircuitState.Open;
    return breaker.execute(async () => {
      try {
        return await run();
      } catch (error) {
        learnFrom(error);
        throw tries && signal.aborted && !isTrouble(error) ? new Unproven('ended', { cause: error }) : error;
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
            clock() + pause + leastCallMs < untilMs
          );
        }),
        { maxAttempts: repeats, backoff: new DelegateBackoff(() => pause) },
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
