import { z } from 'zod';
import { apiUrl, secret } from '../../lib/env-schema.ts';
import { totalBytes } from '../../lib/total-memory.ts';
import { defineEngine } from '../kit/define-engine.ts';
import { onnxSettings } from '../kit/onnx-settings.ts';
import { hasMemoryForVisionModel } from './memory.ts';

/** A commit on the hub; a branch could change unnoticed. */
const revision = z.string().regex(/^[0-9a-f]{40}$/, 'expected a commit of 40 hexadecimal digits');

/** How a hub model's weights are stored. */
const dtype = z.enum(['fp32', 'fp16', 'q8', 'q4', 'q4f16']);

/**
 * A proxy for downloads from the hub. Other programs share these variables, so no value may stop the bot: HTTP is the
 * default scheme, as elsewhere, and anything but an HTTP proxy, such as SOCKS, is ignored.
 */
const proxy = z.string().transform((text) => {
  const address = text.includes('://') ? text : `http://${text}`;
  return URL.canParse(address) && /^https?:/i.test(address) ? address : undefined;
});

const settings = {
  SENTIMENT_MODEL: z.string().default('Xenova/bert-base-multilingual-uncased-sentiment'),
  SENTIMENT_REVISION: revision.default('fad9b372f770c208d2efaf00d02f2cb3b61ec450'),
  SENTIMENT_DTYPE: dtype.default('q8'),
  DESCRIBE_MODEL: z.string().default('HuggingFaceTB/SmolVLM-256M-Instruct'),
  DESCRIBE_REVISION: revision.default('7e3e67edbbed1bf9888184d9df282b700a323964'),
  DESCRIBE_DTYPE: dtype.default('q8'),
  HF_ENDPOINT: apiUrl.default('https://huggingface.co'),
  HF_TOKEN: secret.optional(),
  HTTPS_PROXY: proxy.optional(),
  HTTP_PROXY: proxy.optional(),
  NO_PROXY: z.string().optional(),
  MODEL_CACHE: z.string().default('.cache/models'),
  ...onnxSettings,
};

function hubFrom(env: z.output<z.ZodObject<typeof settings>>) {
  return {
    endpoint: env.HF_ENDPOINT,
    cacheDir: env.MODEL_CACHE,
    proxy: { https: env.HTTPS_PROXY, http: env.HTTP_PROXY, except: env.NO_PROXY },
    ortThreads: env.ORT_THREADS,
    ...(env.HF_TOKEN !== undefined && { token: env.HF_TOKEN }),
  };
}

/** Whether the vision model fits; a container's limit counts as the whole machine. */
function hasMemory(): boolean {
  return hasMemoryForVisionModel(totalBytes(), process.availableMemory());
}

/** Models from the Hugging Face hub, run on this machine. */
const engine = defineEngine({
  id: 'transformers',
  settings,
  async *diagnose(env, serving, signal) {
    const { diagnose } = await import('./diagnose.ts');
    yield* diagnose(env, serving, signal);
  },
  tasks: {
    'text-classification': {
      memoryMegabytes: 420,
      async create(env) {
        const { createTransformersSentimentEngine } = await import('./engine.ts');
        return createTransformersSentimentEngine({
          ...hubFrom(env),
          model: env.SENTIMENT_MODEL,
          revision: env.SENTIMENT_REVISION,
          dtype: env.SENTIMENT_DTYPE,
        });
      },
    },
    'image-to-text': {
      brings: 'SmolVLM on this machine (a download of 263 MB; it takes 2 GB of memory)',
      memoryMegabytes: 2_000,
      auto: hasMemory,
      async create(env) {
        const { createTransformersDescribeEngine } = await import('./engine.ts');
        return createTransformersDescribeEngine({
          ...hubFrom(env),
          model: env.DESCRIBE_MODEL,
          revision: env.DESCRIBE_REVISION,
          dtype: env.DESCRIBE_DTYPE,
        });
      },
    },
  },
});

export default engine;
