import { env, pipeline } from '@huggingface/transformers';

env.allowRemoteModels = false;
env.localModelPath = process.env.MODELS;

const classify = await pipeline('text-classification', 'tiny-sentiment-en', { dtype: 'fp32' });

/** How a text feels, by the model that all of these bots use, in the library's usual way. */
export async function sentiment(text) {
  const [best] = await classify(text);
  return `${best.label} (${Math.round(best.score * 100)} %)`;
}
