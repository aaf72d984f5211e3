export interface ModelSettings {
  /** The folder that holds config.json, tokenizer.json, tokenizer_config.json and onnx/model.onnx. */
  readonly modelDir: string;
  /** Threads of ONNX Runtime within one run. */
  readonly ortThreads: number;
  /** What the weights file must hash to, as 64 hex digits. */
  readonly sha256: string;
}

/** What the model made of one text. */
export interface Answer {
  /** One for each label; they sum to 1. */
  readonly probabilities: readonly number[];
  /** The text was longer than the model reads. */
  readonly truncated: boolean;
  /** At least half of the words that were read are not in the model's vocabulary. */
  readonly mostlyUnknown: boolean;
}
