import { z } from 'zod';
import { apiUrl, decimal, integer, secret } from '../../lib/env-schema.ts';
import { defineEngine } from '../kit/define-engine.ts';

const settings = {
  OPENAI_API_KEY: secret.optional(),
  OPENAI_BASE_URL: apiUrl.default('https://api.openai.com/v1'),
  OPENAI_MODEL: z.string().default('gpt-4.1-mini-2025-04-14'),
  OPENAI_TEMPERATURE: decimal(0, 2).default(0.9),
  OPENAI_TIMEOUT_SECONDS: integer(1, 600).default(20),
  OPENAI_USD_PER_MILLION_INPUT: decimal(0, 10_000).default(0.4),
  OPENAI_USD_PER_MILLION_OUTPUT: decimal(0, 10_000).default(1.6),
  MODERATION: z.enum(['on', 'off']).default('on'),
  CAPTION_REVIEW: z.enum(['auto', 'on', 'off']).default('auto'),
};

function optionsFrom(env: z.output<z.ZodObject<typeof settings>>) {
  return {
    apiKey: env.OPENAI_API_KEY,
    baseUrl: env.OPENAI_BASE_URL,
    model: env.OPENAI_MODEL,
    temperature: env.OPENAI_TEMPERATURE,
    timeoutMs: env.OPENAI_TIMEOUT_SECONDS * 1000,
    usdPerMillionInput: env.OPENAI_USD_PER_MILLION_INPUT,
    usdPerMillionOutput: env.OPENAI_USD_PER_MILLION_OUTPUT,
    moderation: env.MODERATION === 'on',
    review: env.CAPTION_REVIEW,
  };
}

/** A language model at OpenAI or at any server with a compatible API. */
const engine = defineEngine({
  id: 'openai',
  settings,
  // OpenAI itself needs a key; a compatible server may not.
  missing: ({ OPENAI_API_KEY: key, OPENAI_BASE_URL: url }) =>
    key === undefined && new URL(url).hostname === 'api.openai.com' ? 'OPENAI_API_KEY' : undefined,
  async *diagnose(env, _serving, signal) {
    const { diagnose } = await import('./diagnose.ts');
    yield* diagnose(optionsFrom(env), signal);
  },
  tasks: {
    'text-classification': {
      // Texts leave this machine only if the owner pins the engine.
      auto: () => false,
      create: async (env) => (await import('./engine.ts')).createOpenAiSentimentEngine(optionsFrom(env)),
    },
    'image-text-to-text': {
      create: async (env) => (await import('./engine.ts')).createOpenAiCaptionEngine(optionsFrom(env)),
    },
    'image-to-text': {
      brings: 'a model at OpenAI',
      create: async (env) => (await import('./engine.ts')).createOpenAiDescribeEngine(optionsFrom(env)),
    },
  },
});

export default engine;
