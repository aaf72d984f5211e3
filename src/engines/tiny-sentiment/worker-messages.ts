/** What the worker needs to load the model. */
export interface ModelSettings {
  /** The folder with config.json, tokenizer.json, tokenizer_config.json and onnx/model.onnx. */
  readonly modelDir: string;
  /** ONNX Runtime threads per run. */
  readonly ortThreads: number;
  /** The expected SHA-256 of the weights, as 64 hexadecimal digits. */
  readonly sha256: string;
}

/** The model's answer for one text. */
export interface Answer {
  /** One per label; they sum to 1. */
  readonly probabilities: readonly number[];
  /** Whether the text was longer than the model reads. */
  readonly truncated: boolean;
  /** Whether at least half of the words read are missing from the model's vocabulary. */
  readonly mostlyUnknown: boolean;
}
