import type { Dtype } from './hub/model-files.ts';

/** What a worker thread needs to load its model. */
export interface ModelSettings {
  /** The folder with the model's files, already checked. */
  readonly modelDir: string;
  readonly dtype: Dtype;
  /** ONNX Runtime threads per run. */
  readonly ortThreads: number;
}

/** A sentiment model's answer for one text. */
export interface Verdict {
  /** One per label; they sum to 1. */
  readonly probabilities: readonly number[];
  /** Whether the text was longer than the model reads. */
  readonly truncated: boolean;
}

/** A picture to describe. */
export interface PictureJob {
  /** 8-bit RGB, row by row. */
  readonly image: { readonly data: Uint8Array; readonly width: number; readonly height: number };
}
