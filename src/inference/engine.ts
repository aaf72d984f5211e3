import type { Input, Output, TaskId } from './task.ts';

/** What a reply says about where its content came from. */
export interface ModelCard {
  /** Model id, for instance `tiny-sentiment-en`. */
  readonly model: string;
  /** The pinned revision: the same revision and input give the same output. */
  readonly revision: string;
}

/** What one run tells besides its output. */
export interface RunHooks {
  /** How far the run is, 0 to 1, where that is known. */
  progress(fraction: number): void;
  /** What the provider charges for something it has just done; may be called several times, also by a run that fails. */
  charge(cost: Charge): void;
  /** The model that really answered, where the provider says so. */
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
  /** What people read, as it stands in the middle of a sentence: `the local filter`, `Replicate`. */
  readonly label: string;
  readonly task: T;
  readonly card: ModelCard;
  /** How many inputs it works on at once; more wait in the queue. */
  readonly concurrency: number;
  /** The company or host that gets the input, for instance `OpenAI`; absent where it stays in this process. */
  readonly provider?: string;
  /** Whether it takes this input at all; every input unless given. What it does not take goes to the next, unsaid. */
  serves?(input: Input<T>): boolean;
  /** It takes pictures but does not look at them; the reply says so. */
  readonly blind?: boolean;
  /** How long one run may take, in ms, before the next engine gets its turn; the interaction's deadline unless given. */
  readonly timeoutMs?: number;
  /** What one run costs at most, in US dollars, for the budget; absent where runs are free. */
  readonly maxCostUsd?: number;
  /** Makes the engine ready ahead of its first run, telling how far it is, 0 to 1. Called again after it has failed. */
  load?(signal: AbortSignal, onProgress?: (fraction: number) => void): Promise<void>;
  /**
   * Runs one input. When the signal aborts, the work stops and the promise rejects with the signal's reason.
   * @throws EngineError where the engine failed in a way that routing should know, UserError where the input is at fault.
   */
  run(input: Input<T>, signal: AbortSignal, hooks?: RunHooks): Promise<Output<T>>;
  /** Frees workers and memory; nothing is run afterwards. */
  dispose?(): Promise<void>;
}
