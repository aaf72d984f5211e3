import { beginLife, untilAborted } from '../../lib/abort.ts';
import { EngineError } from '../../inference/engine-error.ts';
import type { ReplicateApi } from './api.ts';
import { isBilled, isOver, type Prediction } from './prediction.ts';
import { pause, type Timings } from './limits.ts';

interface PredictOptions {
  readonly api: ReplicateApi;
  readonly timings: Timings;
  /** Tracks work that continues after the caller has left. */
  readonly inBackground: (work: Promise<void>) => void;
  /** Called when a prediction could not be cancelled; Replicate ends it by itself. */
  readonly onCancelFailed: (error: unknown) => void;
}

interface PredictHooks {
  readonly signal: AbortSignal;
  readonly onUpdate: (prediction: Prediction) => void;
  /** Called at most once: as soon as the prediction costs something, or may cost something. */
  readonly charge: () => void;
}

/**
 * Runs one picture through the model and waits until the prediction is over, however it ends. A prediction is started
 * exactly once, and cancelled at Replicate when nobody waits for it any more, even if its id arrives only later.
 * @throws EngineError, not repeatable once the prediction may have started; the signal's reason.
 */
type Predict = (picture: string, hooks: PredictHooks) => Promise<Prediction>;

const never = new AbortController().signal;

/** Creates `Predict` on the API. */
export function createPredict({ api, timings, inBackground, onCancelFailed }: PredictOptions): Predict {
  /** Has its own deadline, because the caller's signal has already aborted. Cancelling is free, so it is retried. */
  async function cancel({ id }: Prediction): Promise<Prediction | undefined> {
    const { cancelMs, retryMs } = timings;
    const life = beginLife({
      parent: never,
      onParentAbort: () => new Error('given up'),
      deadlineMs: cancelMs,
      onDeadline: () => new EngineError('silent', `could not cancel ${id} within ${cancelMs} ms`),
    });
    try {
      for (let pauseMs = retryMs; ; pauseMs *= 2) {
        try {
          return await api.cancel(id, life.signal);
        } catch (error) {
          if (!isPassing(error)) throw error;
          await pause(waitOf(error) ?? pauseMs, life.signal);
        }
      }
    } catch (error) {
      onCancelFailed(error);
      return undefined;
    } finally {
      life[Symbol.dispose]();
    }
  }

  async function abandon(prediction: Prediction, charge: () => void): Promise<void> {
    const last = isOver(prediction) ? prediction : await cancel(prediction);
    // Anything that isn't certainly free is charged.
    if (!last || isBilled(last) || !isOver(last)) charge();
  }

  async function create(picture: string, charge: () => void): Promise<Prediction> {
    try {
      return await api.create(picture);
    } catch (error) {
      if (mayHaveBegun(error)) charge();
      throw error;
    }
  }

  async function follow(
    begun: Prediction,
    { signal, onUpdate }: Pick<PredictHooks, 'signal' | 'onUpdate'>,
  ): Promise<Prediction> {
    let prediction = begun;
    let pauseMs = timings.firstPollMs;
    let failed = 0;
    let wait: number | undefined;
    for (;;) {
      if (failed === 0) onUpdate(prediction);
      if (isOver(prediction)) return prediction;
      await pause(wait ?? pauseMs, signal);
      pauseMs = Math.min(pauseMs * 1.5, timings.longestPollMs);
      try {
        prediction = await api.get(prediction.id, signal);
        failed = 0;
        wait = undefined;
      } catch (error) {
        signal.throwIfAborted();
        failed += 1;
        if (!isPassing(error) || failed >= timings.failedPolls) throw lostTrack(error);
        wait = waitOf(error);
      }
    }
  }

  return async (picture, { signal, onUpdate, charge: chargeOnce }) => {
    signal.throwIfAborted();
    let charged = false;
    const charge = () => {
      if (!charged) chargeOnce();
      charged = true;
    };
    const creating = create(picture, charge);
    let latest: Prediction;
    try {
      latest = await untilAborted(creating, signal);
    } catch (error) {
      inBackground(
        creating.then(
          (prediction) => abandon(prediction, charge),
          () => {},
        ),
      );
      throw error;
    }
    try {
      return await follow(latest, {
        signal,
        onUpdate(prediction) {
          latest = prediction;
          if (isBilled(prediction)) charge();
          onUpdate(prediction);
        },
      });
    } catch (error) {
      inBackground(abandon(latest, charge));
      throw error;
    }
  };
}

/** Whether the request may have reached Replicate although its answer was lost. */
function mayHaveBegun(error: unknown): boolean {
  return !(error instanceof EngineError) || ['cut', 'silent', 'malformed'].includes(error.failure);
}

/** Whether the next attempt may well succeed. */
function isPassing(error: unknown): boolean {
  return (
    error instanceof EngineError &&
    ['rate_limited', 'unreachable', 'server_error', 'cut', 'silent', 'malformed'].includes(error.failure)
  );
}

function waitOf(error: unknown): number | undefined {
  return error instanceof EngineError ? error.retryAfterMs : undefined;
}

/** Makes a failure final: repeating the whole run would cost a second time. */
function lostTrack(error: unknown): unknown {
  return error instanceof EngineError && error.repeatable
    ? new EngineError('cut', `lost track of a prediction: ${error.message}`, { cause: error })
    : error;
}
