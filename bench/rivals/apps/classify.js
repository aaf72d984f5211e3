import { env, pipeline } from '@huggingface/transformers';

env.allowRemoteModels = false;
env.localModelPath = process.env.MODELS;

/** The model that all of these bots use, in the library's usual way. */
export const classify = await pipeline('text-classification', 'tiny-sentiment-en', { dtype: 'fp32' });
