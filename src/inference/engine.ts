import type { Input, Output, TaskId } from './task.ts';

/** What a reply says about where its content came from. */
export interface ModelCard {
  /** Model id, for instance `tiny-sentiment-en`. */
  readonly model: string;
  /** The pinned revision: the same revision and input give the same output. */
  readonly revision: string;
}

/** PORT. One engine runs one task, in this process, in a worker thread or at a provider. */
export interface Engine<T extends TaskId> {
  /** Short and stable, as in `SENTIMENT_ENGINE=mini`. */
  readonly name: string;
  readonly task: T;
  readonly card: ModelCard;
  /** How many inputs it works on at once; more wait in the queue. */
  readonly concurrency: number;
  /** Makes the engine ready ahead of its first run. Called again after it has failed. */
  load?(signal: AbortSignal): Promise<void>;
  /** Runs one input. When the signal aborts, the work stops and the promise rejects with the signal's reason. */
  run(input: Input<T>, signal: AbortSignal): Promise<Output<T>>;
  /** Frees workers and memory; nothing is run afterwards. */
  dispose?(): Promise<void>;
}
