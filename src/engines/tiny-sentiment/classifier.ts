import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fieldOf } from '../kit/untyped-field.ts';
import { labelOrderOf } from '../kit/model-label-order.ts';
import { groupByLength } from './length-groups.ts';
import type { Answer, ModelSettings } from './worker-messages.ts';
import { createTokenReader } from './unknown-words.ts';

/** Tokenizing time grows with the text, so longer texts are cut: 128 tokens at 64 characters each. */
const maxCharacters = 128 * 64;

/**
 * Classifies texts in groups of similar length.
 * @throws Error if `isStopped` returns true before a group.
 */
type Classifier = (texts: readonly string[], isStopped: () => boolean) => Promise<Answer[]>;

/**
 * Loads the model from a folder, never from the network. Its tokenizer and graph are called without the library's
 * pipeline, which would sort each text's five scores with an extra model run.
 * @throws Error if a file is missing or broken, or the weights don't have the expected checksum.
 */
export async function loadClassifier({ modelDir, ortThreads, sha256 }: ModelSettings): Promise<Classifier> {
  await checkWeights(join(modelDir, 'onnx', 'model.onnx'), sha256);
  // Imported here because a worker's TypeScript loader ignores `import()`: a static import would make it rewrite the
  // library's 1.3 MB, which costs 0.4 s and 150 MB.
  const library = await import('@huggingface/transformers');
  const { AutoModelForSequenceClassification, AutoTokenizer, softmax } = library;
  library.env.allowRemoteModels = false;
  const tokenizer = await AutoTokenizer.from_pretrained(modelDir);
  const model = await AutoModelForSequenceClassification.from_pretrained(modelDir, {
    dtype: 'fp32',
    session_options: { intraOpNumThreads: ortThreads },
  });
  const places = labelOrderOf(model.config);
  const read = createTokenReader(tokenizer);

  /** Only a text that fills the model can have been too long. */
  const isTruncated = (text: string, tokens: number) =>
    text.length > maxCharacters ||
    (tokens >= tokenizer.model_max_length && tokenizer.encode(text).length > tokens);

  return async (texts, isStopped) => {
    const answers: Answer[] = [];
    for (const group of groupByLength(texts)) {
      if (isStopped()) throw new Error('stopped');
      const given = group.map((place) => (texts[place] ?? '').slice(0, maxCharacters));
      const inputs: unknown = tokenizer(given, { padding: true, truncation: true });
      const idsOf = rowsOf(inputs, 'input_ids');
      const logitsOf = rowsOf(await model(inputs), 'logits');
      for (const [row, place] of group.entries()) {
        const { tokens, mostlyUnknown } = read(idsOf(row));
        const probabilities = softmax(logitsOf(row));
        answers[place] = {
          probabilities: places.map((label) => probabilities[label] ?? 0),
          truncated: isTruncated(texts[place] ?? '', tokens),
          mostlyUnknown,
        };
      }
    }
    return answers;
  };
}

async function checkWeights(file: string, sha256: string): Promise<void> {
  const found = createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
  if (found !== sha256) throw new Error(`expected ${file} to have the SHA-256 ${sha256}, got ${found}`);
}

/** Reads a tensor with one row per text. */
function rowsOf(fields: unknown, name: string): (row: number) => number[] {
  const tensor = fieldOf(fields, name);
  const data = fieldOf(tensor, 'data');
  const dims = fieldOf(tensor, 'dims');
  const isKnown = data instanceof Float32Array || data instanceof BigInt64Array;
  if (!isKnown || !Array.isArray(dims)) throw new Error(`expected ${name} as a tensor, got something else`);
  const width = Number(dims[1]);
  return (row) => Array.from<number | bigint, number>(data.subarray(row * width, (row + 1) * width), Number);
}
