import { beginLife, reasonOf, untilAborted, type Life } from '../lib/abort.ts';
import { traced } from '../lib/trace.ts';
import type { Engine, Made } from './engine.ts';
import { EngineError } from './engine-error.ts';
import type { Loading } from './loading.ts';
import { deadlines } from './limits.ts';
import type { Provider } from './provider-retry-and-breaker.ts';
import type { Queue } from './queue.ts';
import { BudgetUsedUp, type Budget, type Reservation } from './budget.ts';
import { fitOutput } from './fit-output.ts';
import type { InferProgress, Input, TaskId } from './task.ts';

/** An engine with its load, queue and provider. */
export interface Slot<T extends TaskId> {
  readonly engine: Engine<T>;
  readonly loading: Loading;
  readonly queue: Queue;
  /** Shared by all engines of a provider; undefined for engines in this process. */
  readonly provider: Provider | undefined;
}

/** How one run of an engine went, for metrics. */
export interface RunReport {
  readonly engine: string;
  readonly task: TaskId;
  readonly outcome: 'made' | 'failed' | 'given up';
  readonly ms: number;
}

interface TryOptions {
  readonly signal: AbortSignal;
  /** When the next engine must take over, in ms of `performance.now()`. */
  readonly untilMs: number;
  readonly onProgress: (progress: InferProgress) => void;
  readonly claimCall: ((engine: string) => Promise<boolean>) | undefined;
}

type TryEngine = <T extends TaskId>(slot: Slot<T>, input: Input<T>, options: TryOptions) => Promise<Made<T>>;

/** The longest delay that a timer accepts, in ms. */
const longestMs = 2 ** 31 - 1;

/** Creates the path of one input through one engine: load, budget, queue, circuit breaker, deadline, run. */
export function createTryEngine({
  budget,
  onRun,
}: {
  readonly budget: Budget;
  readonly onRun: (report: RunReport) => void;
}): TryEngine {
  async function runOnce<T extends TaskId>(
    engine: Engine<T>,
    input: Input<T>,
    reservation: Reservation | undefined,
    { signal, untilMs, onProgress }: TryOptions,
  ): Promise<Made<T>> {
    const startedAt = performance.now();
    const deadlineMs = Math.min(engine.timeoutMs ?? Infinity, untilMs - startedAt);
    const life = within(
      deadlineMs,
      signal,
      () => new EngineError('silent', `expected an answer within ${deadlineMs} ms, got none`),
    );
    let { card } = engine;
    let outcome: RunReport['outcome'] = 'failed';
    try {
      const running = engine.run(input, life.signal, {
        progress: (fraction, frame) =>
          onProgress({ state: 'running', engine: engine.label, fraction, ...(frame && { frame }) }),
        charge: (cost) => void reservation?.charge(cost),
        servedBy: (served) => (card = served),
      });
      reservation?.hold();
      // An abandoned run may still report its cost a moment later; its share stays reserved until then.
      const output = await untilAborted(
        reservation ? running.finally(() => reservation.release()) : running,
        life.signal,
      );
      const made = { output: fitOutput(output), card };
      outcome = 'made';
      return made;
    } catch (error) {
      if (signal.aborted) outcome = 'given up';
      throw error;
    } finally {
      life[Symbol.dispose]();
      onRun({ engine: engine.name, task: engine.task, outcome, ms: performance.now() - startedAt });
    }
  }

  return async (slot, input, options) => {
    const { engine, loading, queue, provider } = slot;
    const { signal, untilMs, onProgress, claimCall } = options;
    await loading.ensure(signal);
    const reservation =
      engine.maxCostUsd === undefined
        ? undefined
        : await budget.reserve(engine.provider ?? engine.name, engine.maxCostUsd);
    if (engine.maxCostUsd !== undefined && !reservation) throw new BudgetUsedUp();
    // Waiting in the queue also ends when the next engine must take over.
    const wait = within(untilMs - performance.now(), signal, noTurn);
    try {
      return await traced('queue', { engine: engine.name, waiting: queue.waiting }, () =>
        queue.add({
          signal: wait.signal,
          onPosition: (position) => onProgress({ state: 'queued', position }),
          run: async () => {
            wait[Symbol.dispose]();
            if (reservation && claimCall && !(await claimCall(engine.name)))
              throw new EngineError('lost', 'this use was sent to it by a process that has died since');
            if (provider && untilMs - performance.now() < deadlines.leastCallMs) throw noTurn();
            onProgress({ state: 'running', engine: engine.label });
            const run = () =>
              traced('engine', { engine: engine.name, model: engine.card.model }, () =>
                runOnce(engine, input, reservation, options),
              );
            if (!provider) return run();
            return traced('provider', { provider: engine.provider }, () =>
              provider.call(run, signal, untilMs),
            );
          },
        }),
      );
    } finally {
      wait[Symbol.dispose]();
      reservation?.release();
    }
  };
}

/** Limits the time of some work; with an infinite deadline it just passes on the parent's signal. */
function within(
  deadlineMs: number,
  parent: AbortSignal,
  onDeadline: () => Error,
): Pick<Life, 'signal' | typeof Symbol.dispose> {
  if (deadlineMs === Infinity) return { signal: parent, [Symbol.dispose]: () => {} };
  return beginLife({
    parent,
    onParentAbort: () => reasonOf(parent),
    deadlineMs: Math.max(0, Math.min(deadlineMs, longestMs)),
    onDeadline,
  });
}

function noTurn(): EngineError {
  return new EngineError('rate_limited', 'its turn in the queue did not come in time');
}
