import {
  CircuitState,
  ConsecutiveBreaker,
  DelegateBackoff,
  ExponentialBackoff,
  circuitBreaker,
  handleWhen,
  isBrokenCircuitError,
  noJitterGenerator,
  retry,
  wrap,
} from 'cockatiel';
import { untilAborted } from '../abort.ts';
import { EngineError } from './engine-error.ts';

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

export type ProviderState = 'closed' | 'half-open' | 'open';

/** What guards the calls to one provider: a circuit breaker, and repeats of what is safe to repeat. */
export interface Provider {
  readonly state: ProviderState;
  /**
   * Makes a call, again after a pause where the provider certainly did nothing and `untilMs` leaves time for it.
   * @throws whatever the last call threw, the signal's reason, or EngineError `unreachable` while it is left alone.
   */
  call<Value>(run: () => Promise<Value>, signal: AbortSignal, untilMs: number): Promise<Value>;
}

export interface ProviderOptions {
  /** Milliseconds, on the scale of `untilMs`. */
  readonly clock?: () => number;
  /** 0 to 1, for the pauses: callers that failed together must not come back together. */
  readonly random?: () => number;
}

/** Whether a failure says something about the provider's health. An unfit answer is only an unlucky one. */
function isTrouble(error: unknown): boolean {
  return error instanceof EngineError && error.failure !== 'unfit';
}

/** Makes the guard of one provider, on cockatiel. */
export function createProvider({
  clock = () => performance.now(),
  random = Math.random,
}: ProviderOptions = {}): Provider {
  const breaker = circuitBreaker(handleWhen(isTrouble), {
    halfOpenAfter: new ExponentialBackoff({ ...leaveAlone, generator: noJitterGenerator }),
    breaker: new ConsecutiveBreaker(failuresToOpen),
  });

  function pauseAfter(error: unknown, attempt: number): number {
    const wanted = error instanceof EngineError ? error.retryAfterMs : undefined;
    return (wanted ?? pauseMs * 2 ** (attempt - 1)) + random() * pauseMs;
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
      // One call tries whether the provider is back; nobody else waits for the outcome.
      if (breaker.state === CircuitState.HalfOpen) throw leftAlone();
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
            clock() + pause < untilMs
          );
        }),
        { maxAttempts: repeats, backoff: new DelegateBackoff(() => pause) },
      );
      // The library's pause cannot be cut short, so an abort leaves it behind; the check keeps it from calling then.
      const guarded = wrap(again, breaker).execute(() => {
        signal.throwIfAborted();
        return run();
      });
      try {
        return await untilAborted(guarded, signal);
      } catch (error) {
        throw isBrokenCircuitError(error) ? leftAlone() : error;
      }
    },
  };
}

function leftAlone(): EngineError {
  return new EngineError('unreachable', 'left alone after several failures in a row');
}
