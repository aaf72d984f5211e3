import type { FrameProgress } from '../core/pictures/image.ts';
import type { Input, Output, TaskId } from './task.ts';
import type { Text } from '../languages/message.ts';

/** What a reply says about the source of its content. */
export interface ModelCard {
  /** Model id, for instance `tiny-sentiment-en`. */
  readonly model: string;
  /** The pinned revision: the same revision and input give the same output. */
  readonly revision: string;
}

/** An engine's output, with the model that produced it. */
export interface Made<T extends TaskId> {
  readonly output: Output<T>;
  readonly card: ModelCard;
}

/** What a run reports besides its output. */
export interface RunHooks {
  /** How far the run is, 0 to 1, if known, and with which frame of an animation it is busy. */
  progress(fraction: number, frame?: FrameProgress): void;
  /** What the provider charges for a step; may be called several times, even by a run that fails. */
  charge(cost: Charge): void;
  /** The model that actually answered, if the provider says so. */
  servedBy(card: ModelCard): void;
}

/** A cost at a provider. */
export interface Charge {
  readonly usd: number;
  readonly inputTokens?: number;
  readonly outputTokens?: number;
}

/** PORT. One engine runs one task, in this process, in a worker thread or at a provider. */
export interface Engine<T extends TaskId> {
  /** Short and stable, as in `SENTIMENT_ENGINE=mini`. */
  readonly name: string;
  /** The name that people read, in mid-sentence form: `the local filter`, `Replicate`. */
  readonly label: Text;
  readonly task: T;
  readonly card: ModelCard;
  /** How many inputs it processes at once; more wait in the queue. */
  readonly concurrency: number;
  /** The company or host that receives the input, for instance `OpenAI`; absent if it stays in this process. */
  readonly provider?: string;
  /** Whether it accepts this input; if absent, it accepts all. Others go to the next engine without a note. */
  serves?(input: Input<T>): boolean;
  /** It draws only one frame of an animation, so engines that draw all of them go first. */
  readonly drawsStills?: boolean;
  /** It takes pictures but does not look at them; the reply says so. */
  readonly blind?: boolean;
  /**
   * How long one run may take, in ms, before the next engine takes over; by default until the interaction's deadline.
   */
  readonly timeoutMs?: number;
  /** The most that one run can cost, in US dollars; absent if runs are free. */
  readonly maxCostUsd?: number;
  /** Prepares the engine for its first run and reports progress, 0 to 1. Called again after a failure. */
  load?(signal: AbortSignal, onProgress?: (fraction: number) => void): Promise<void>;
  /**
   * Runs one input. When the signal aborts, the work stops and the promise rejects with the signal's reason.
   * @throws EngineError for failures that routing should know about, UserError if the input is at fault.
   */
  run(input: Input<T>, signal: AbortSignal, hooks?: RunHooks): Promise<Output<T>>;
  /** Frees workers and memory; `run` is not called afterwards. */
  dispose?(): Promise<void>;
}
