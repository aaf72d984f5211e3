import { UserError } from '../../core/errors.ts';
import { message } from '../../languages/message.ts';

interface BatcherOptions<In, Out> {
  /** Runs a batch: one output per input, in the same order. Called for one batch at a time. */
  readonly runBatch: (inputs: readonly In[]) => Promise<readonly Out[]>;
  /** Stops the running batch when nobody wants it any more. */
  readonly stopBatch: () => void;
  readonly maxBatch: number;
  /** Inputs that may wait for the next batch; one more is refused. */
  readonly maxWaiting: number;
}

interface Batcher<In, Out> {
  /**
   * Runs an input together with others that are waiting. When the signal aborts, the input leaves its batch and the
   * promise rejects with the signal's reason; a batch with no inputs left is stopped.
   * @throws UserError `busy` if too many are waiting.
   */
  run(input: In, signal: AbortSignal): Promise<Out>;
}

interface Entry<In, Out> {
  readonly input: In;
  readonly resolve: (output: Out) => void;
  readonly reject: (error: Error) => void;
}

/** Collects inputs while a batch runs, and runs them together as the next one. */
export function createBatcher<In, Out>({
  runBatch,
  stopBatch,
  maxBatch,
  maxWaiting,
}: BatcherOptions<In, Out>): Batcher<In, Out> {
  const waiting = new Set<Entry<In, Out>>();
  /** Inputs of the running batch that are still wanted. */
  const running = new Set<Entry<In, Out>>();
  let busy = false;

  function leave(entry: Entry<In, Out>): void {
    waiting.delete(entry);
    if (running.delete(entry) && running.size === 0) stopBatch();
  }

  function startNext(): void {
    const batch = [...waiting].slice(0, maxBatch);
    for (const entry of batch) {
      waiting.delete(entry);
      running.add(entry);
    }
    if (batch.length === 0) busy = false;
    else void runTogether(batch);
  }

  async function runTogether(batch: readonly Entry<In, Out>[]): Promise<void> {
    try {
      const outputs = await runBatch(batch.map(({ input }) => input));
      for (const [place, { resolve }] of batch.entries()) resolve(outputAt(outputs, place));
    } catch (error) {
      for (const { reject } of batch) reject(toError(error));
    }
    running.clear();
    // Callers that were answered together may ask again together; a single one needn't wait for others.
    if (batch.length > 1) setImmediate(startNext);
    else queueMicrotask(startNext);
  }

  return {
    run(input, signal) {
      return new Promise<Out>((resolve, reject) => {
        signal.throwIfAborted();
        if (waiting.size >= maxWaiting) {
          throw new UserError('busy', message('engines.textsWaiting'), {
            retryAfterSeconds: 5,
          });
        }
        const settled = () => signal.removeEventListener('abort', onAbort);
        const entry: Entry<In, Out> = {
          input,
          resolve(output) {
            settled();
            resolve(output);
          },
          reject(error) {
            settled();
            reject(error);
          },
        };
        const onAbort = () => {
          leave(entry);
          reject(toError(signal.reason));
        };
        signal.addEventListener('abort', onAbort, { once: true });
        waiting.add(entry);
        if (busy) return;
        busy = true;
        // Inputs that arrive in the same tick run together.
        queueMicrotask(startNext);
      });
    },
  };
}

function outputAt<Out>(outputs: readonly Out[], place: number): Out {
  if (place >= outputs.length)
    throw new Error(`expected an output for input ${place}, got ${outputs.length}`);
  return outputs[place] as Out;
}

function toError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error('aborted', { cause: reason });
}
