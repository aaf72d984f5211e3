import type { Dtype } from './hub/model-files.ts';

/** What a worker thread is told of its model, once. */
export interface ModelSettings {
  /** The folder that holds the model's files, checked already. */
  readonly modelDir: string;
  readonly dtype: Dtype;
  /** Threads of ONNX Runtime within one run. */
  readonly ortThreads: number;
}

/** What a sentiment model made of a text. */
export interface Verdict {
  /** One for each label; they sum to 1. */
  readonly probabilities: readonly number[];
  /** The text was longer than the model reads. */
  readonly truncated: boolean;
}

/** What a caption is wanted for. */
export interface CaptionJob {
  readonly prompt?: string;
  /** 8-bit RGB, row by row. */
  readonly image?: { readonly data: Uint8Array; readonly width: number; readonly height: number };
  readonly seed: number;
}
