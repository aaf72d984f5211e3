import { z } from 'zod';
import { apiUrl, decimal, integer, secret } from '../../lib/env-schema.ts';
import { defineEngine } from '../kit/define-engine.ts';

/** An image model at Replicate, pinned by its version. */
const engine = defineEngine({
  id: 'replicate',
  settings: {
    REPLICATE_API_TOKEN: secret.optional(),
    REPLICATE_BASE_URL: apiUrl.default('https://api.replicate.com/v1'),
    REPLICATE_MODEL: z
      .string()
      .regex(/^[\w.-]+\/[\w.-]+:[0-9a-f]{64}$/, 'expected owner/name:version with a version of 64 digits')
      .default('catacolabs/cartoonify:f109015d60170dfb20460f17da8cb863155823c85ece1115e1e9e4ec7ef51d3b'),
    REPLICATE_IMAGE_INPUT: z.string().default('image'),
    REPLICATE_USD_PER_CALL: decimal(0, 1000).default(0.01),
    REPLICATE_TIMEOUT_SECONDS: integer(1, 600).default(45),
  },
  missing: ({ REPLICATE_API_TOKEN: token }) => (token === undefined ? 'REPLICATE_API_TOKEN' : undefined),
  async *diagnose(env, _serving, signal) {
    const { diagnose } = await import('./diagnose.ts');
    yield* diagnose(
      {
        apiToken: env.REPLICATE_API_TOKEN ?? '',
        baseUrl: env.REPLICATE_BASE_URL,
        model: env.REPLICATE_MODEL,
        imageInput: env.REPLICATE_IMAGE_INPUT,
      },
      signal,
    );
  },
  tasks: {
    'image-to-image': {
      async create(env, { media, logger }) {
        const { createReplicateEngine } = await import('./engine.ts');
        return createReplicateEngine({
          apiToken: env.REPLICATE_API_TOKEN ?? '',
          baseUrl: env.REPLICATE_BASE_URL,
          model: env.REPLICATE_MODEL,
          imageInput: env.REPLICATE_IMAGE_INPUT,
          usdPerCall: env.REPLICATE_USD_PER_CALL,
          timeoutMs: env.REPLICATE_TIMEOUT_SECONDS * 1000,
          media,
          onCancelFailed: (error) => logger.warn({ err: error }, 'failed to cancel a prediction'),
        });
      },
    },
  },
});

export default engine;
