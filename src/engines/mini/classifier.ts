import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import type { TextClassificationOutput } from '@huggingface/transformers';
import { groupByLength } from './length-groups.ts';
import { labels, type Answer, type ModelSettings } from './protocol.ts';
import { createReader } from './reading.ts';
import { watchTokenizer } from './token-watch.ts';

/** Tokenizing takes time in proportion to the text: this is 128 of the longest words that the tokenizer takes whole. */
const maxCharacters = 128 * 64;

/**
 * Classifies texts in groups of similar length.
 * @throws Error when `isStopped` says so before a group.
 */
export type Classifier = (texts: readonly string[], isStopped: () => boolean) => Promise<Answer[]>;

/**
 * Loads the text-classification pipeline from a folder, never from the network.
 * @throws Error when a file is missing or broken, or the weights are not those that the engine names.
 */
export async function loadClassifier({ modelDir, ortThreads, sha256 }: ModelSettings): Promise<Classifier> {
  await checkWeights(join(modelDir, 'onnx', 'model.onnx'), sha256);
  // Imported here because the loader that a worker has for TypeScript leaves `import()` alone: at the top of the
  // file it would rewrite the library's 1.3 MB, which costs 0.4 s and 150 MB.
  const { env, pipeline } = await import('@huggingface/transformers');
  env.allowRemoteModels = false;
  env.localModelPath = dirname(modelDir) + sep;
  const classify = await pipeline('text-classification', basename(modelDir), {
    dtype: 'fp32',
    session_options: { intraOpNumThreads: ortThreads },
  });
  const { tokenizer } = classify;
  const read = createReader(tokenizer);
  const idsOfRow = watchTokenizer(classify);

  /** Only a text that fills the model may have been longer than it. */
  const isTruncated = (text: string, tokens: number) =>
    text.length > maxCharacters ||
    (tokens >= tokenizer.model_max_length && tokenizer.encode(text).length > tokens);

  return async (texts, isStopped) => {
    const answers: Answer[] = [];
    for (const group of groupByLength(texts)) {
      if (isStopped()) throw new Error('stopped');
      const inputs = group.map((place) => (texts[place] ?? '').slice(0, maxCharacters));
      const outputs = await classify(inputs, { top_k: labels.length });
      for (const [row, place] of group.entries()) {
        const { tokens, mostlyUnknown } = read(idsOfRow(row, group.length));
        answers[place] = {
          probabilities: inOrder(outputs[row] ?? []),
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

/** The pipeline gives the labels by falling score. */
function inOrder(output: TextClassificationOutput): number[] {
  return labels.map((label) => {
    const score = output.find((candidate) => candidate.label === label)?.score;
    if (score === undefined) throw new Error(`expected the model to know the label "${label}", got none`);
    return score;
  });
}
