import Replicate from 'replicate';
import { beginLife } from '../../lib/abort.ts';
import { EngineError } from '../../inference/engine-error.ts';
import { parsePrediction, type Prediction } from './prediction.ts';
import type { Timings } from './timings.ts';
import { type Fetch, sendOnce } from './send-once.ts';

export interface ApiOptions {
  readonly apiToken: string;
  readonly baseUrl: string;
  /** The 64 digits of the model's version. */
  readonly version: string;
  /** What the model calls the picture that goes in. */
  readonly imageInput: string;
  /** After which Replicate itself ends a prediction, in ms. */
  readonly lifetimeMs: number;
  readonly timings: Timings;
  readonly fetch: Fetch;
  readonly clock: () => number;
}

/** What is asked of Replicate. Each call is one request on the wire, with a deadline of its own. */
export interface ReplicateApi {
  /**
   * Begins a prediction, which has to be paid. There is no signal: whoever gives up needs the id to cancel it.
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

/** Makes the calls with the official client. Its `run` and its handling of files are left alone: see docs/replicate.md. */
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
          // The last resort: should its id never reach us, the prediction still ends.
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
      thatOf(
        id,
        await call({ signal, deadlineMs: timings.answerMs }, (client, ends) =>
          client.predictions.get(id, { signal: ends }),
        ),
      ),
    cancel: async (id, signal) =>
      thatOf(
        id,
        await call({ signal, deadlineMs: timings.answerMs }, (client, ends) =>
          client.predictions.cancel(id, { signal: ends }),
        ),
      ),
  };
}

/** A cache between us and Replicate may mix answers up, and the picture of somebody else must not be posted. */
function thatOf(id: string, prediction: Prediction): Prediction {
  if (prediction.id === id) return prediction;
  throw new EngineError('malformed', `expected the prediction ${id}, got ${prediction.id}`);
}
