import Replicate from 'replicate';
import { beginLife } from '../../lib/abort.ts';
import { EngineError } from '../../inference/engine-error.ts';
import { parsePrediction, type Prediction } from './prediction.ts';
import type { Timings } from './limits.ts';
import { type Fetch, sendOnce } from './send-once.ts';

interface ApiOptions {
  readonly apiToken: string;
  readonly baseUrl: string;
  /** The model's version, 64 hexadecimal digits. */
  readonly version: string;
  /** The name of the model's picture input. */
  readonly imageInput: string;
  /** How long before Replicate itself ends a prediction, in ms. */
  readonly lifetimeMs: number;
  readonly timings: Timings;
  readonly fetch: Fetch;
  readonly clock: () => number;
}

/** The calls to Replicate. Each one is a single request with its own deadline. */
export interface ReplicateApi {
  /**
   * Starts a prediction, which costs money. It takes no signal: cancelling it later requires its id.
   * @throws EngineError
   */
  create(picture: string): Promise<Prediction>;
  get(id: string, signal: AbortSignal): Promise<Prediction>;
  cancel(id: string, signal: AbortSignal): Promise<Prediction>;
}

interface Call {
  readonly signal?: AbortSignal;
  readonly deadlineMs: number;
  readonly headers?: Readonly<Record<string, string>>;
}

const never = new AbortController().signal;

/** Makes the calls with the official client, but avoids its `run` and its file handling: see docs/replicate.md. */
export function createApi(options: ApiOptions): ReplicateApi {
  const { apiToken, baseUrl, version, imageInput, lifetimeMs, timings, fetch, clock } = options;

  async function call(
    { signal = never, deadlineMs, headers = {} }: Call,
    ask: (client: Replicate, signal: AbortSignal) => Promise<unknown>,
  ): Promise<Prediction> {
    const life = beginLife({
      parent: signal,
      onParentAbort: () => (signal.reason instanceof Error ? signal.reason : new Error('given up')),
      deadlineMs,
      onDeadline: () =>
        new EngineError('silent', `expected an answer from Replicate within ${deadlineMs} ms, got none`),
    });
    const client = new Replicate({
      auth: apiToken,
      baseUrl,
      userAgent: 'Toonwit',
      fetch: sendOnce({ fetch, clock, headers }),
    });
    try {
      return parsePrediction(await ask(client, life.signal));
    } catch (error) {
      if (error instanceof EngineError || life.signal.aborted) throw error;
      throw new EngineError('malformed', 'expected JSON from Replicate, got something else', {
        cause: error,
      });
    } finally {
      life[Symbol.dispose]();
    }
  }

  return {
    create: (picture) =>
      call(
        {
          deadlineMs: timings.waitSeconds * 1000 + timings.answerMs,
          // The last resort: the prediction ends even if its id never reaches us.
          headers: { 'Cancel-After': `${Math.max(1, Math.ceil(lifetimeMs / 60_000))}m` },
        },
        (client, signal) =>
          client.predictions.create({
            version,
            input: { [imageInput]: picture },
            wait: timings.waitSeconds,
            signal,
          }),
      ),
    get: async (id, signal) =>
      matching(
        id,
        await call({ signal, deadlineMs: timings.answerMs }, (client, ends) =>
          client.predictions.get(id, { signal: ends }),
        ),
      ),
    cancel: async (id, signal) =>
      matching(
        id,
        await call({ signal, deadlineMs: timings.answerMs }, (client, ends) =>
          client.predictions.cancel(id, { signal: ends }),
        ),
      ),
  };
}

/** Guards against a cache in between that mixes up answers: someone else's picture must not be posted. */
function matching(id: string, prediction: Prediction): Prediction {
  if (prediction.id === id) return prediction;
  throw new EngineError('malformed', `expected the prediction ${id}, got ${prediction.id}`);
}
