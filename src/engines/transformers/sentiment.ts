import { fieldOf } from '../kit/untyped-field.ts';
import { labelOrderOf } from '../kit/model-label-order.ts';
import type { Answerer } from '../kit/model-worker.ts';
import { openLibrary } from './load-library.ts';
import type { ModelSettings, Verdict } from './worker-messages.ts';

/** Tokenizing time grows with the text, so it is cut at this many characters per token; real words are shorter. */
const charactersPerToken = 64;

/** The limit if the tokenizer sets none. */
const mostTokens = 8192;

/**
 * Loads a five-star sentiment model from a folder, never from the network. Every text runs alone: the scores of a
 * quantized model depend on what else is in the batch, and the same text must give the same answer.
 * @throws Error if a file is missing or broken, or the model has other labels.
 */
export async function loadSentiment({
  modelDir,
  dtype,
  ortThreads,
}: ModelSettings): Promise<Answerer<string, Verdict>> {
  const { AutoModelForSequenceClassification, AutoTokenizer, Tensor, softmax } = await openLibrary();
  const tokenizer = await AutoTokenizer.from_pretrained(modelDir);
  const model = await AutoModelForSequenceClassification.from_pretrained(modelDir, {
    dtype,
    session_options: { intraOpNumThreads: ortThreads },
  });
  const places = labelOrderOf(model.config);
  const maxTokens = Math.min(Number(tokenizer.model_max_length), positionsOf(model.config), mostTokens);
  const maxCharacters = maxTokens * charactersPerToken;

  return async (text) => {
    const read = text.slice(0, maxCharacters);
    const inputs: unknown = tokenizer(read, { truncation: true, max_length: maxTokens });
    const ids = fieldOf(inputs, 'input_ids');
    const logits = fieldOf(await model(inputs), 'logits');
    if (!(ids instanceof Tensor) || !(logits instanceof Tensor)) {
      throw new Error('expected the model to turn input_ids into logits, got neither as a tensor');
    }
    const probabilities = softmax(Array.from(logits.to('float32').data as Float32Array, Number));
    const isFull = ids.size >= maxTokens;
    return {
      probabilities: places.map((place) => probabilities[place] ?? 0),
      truncated: read.length < text.length || (isFull && tokenizer.encode(read).length > maxTokens),
    };
  };
}

/** The number of token positions in the graph. RoBERTa and its relatives start counting at two. */
function positionsOf(config: object): number {
  const positions = Number(fieldOf(config, 'max_position_embeddings'));
  if (!(positions > 2)) return mostTokens;
  const isOfRoberta = /roberta|camembert/.test(String(fieldOf(config, 'model_type')));
  return isOfRoberta ? positions - 2 : positions;
}
