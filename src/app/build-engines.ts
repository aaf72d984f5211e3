import os from 'node:os';
import { fileURLToPath } from 'node:url';
import { hasOpenAi, type Config } from './config.ts';
import { createFilterEngine } from '../engines/filter/index.ts';
import { createMiniEngine } from '../engines/tiny-sentiment/index.ts';
import { createTemplateEngine } from '../engines/template/index.ts';
import type { Engine } from '../inference/engine.ts';
import type { Engines } from '../inference/inference.ts';
import type { TaskId } from '../inference/task.ts';
import type { Logger } from '../lib/logger.ts';
import type { Media } from '../media/media.ts';

export interface EngineParts {
  /** The folder of the embedded models. */
  readonly modelsFolder: URL;
  readonly media: Media;
  readonly logger: Logger;
}

/** Makes an engine; each is imported only where it is used, since an SDK costs the start its time and memory. */
type Maker<T extends TaskId> = () => Promise<Engine<T>>;

/** Engines of one task: those that `auto` takes, in order of preference, and all that can be pinned. */
interface Choice<T extends TaskId> {
  readonly auto: readonly string[];
  readonly makers: Readonly<Record<string, Maker<T>>>;
}

/** Makes the engines that the configuration asks for, in order. A pinned engine is the only one of its task. */
export async function createEngines(config: Config, parts: EngineParts): Promise<Engines> {
  const [sentiment, caption, cartoonize] = await Promise.all([
    make(config.SENTIMENT_ENGINE, sentimentEngines(config, parts)),
    make(config.CAPTION_ENGINE, await captionEngines(config)),
    make(config.CARTOONIZE_ENGINE, cartoonizeEngines(config, parts)),
  ]);
  return {
    'text-classification': sentiment,
    'image-text-to-text': caption,
    'image-to-image': cartoonize,
  };
}

function make<T extends TaskId>(pinned: string, { auto, makers }: Choice<T>): Promise<Engine<T>[]> {
  const names = pinned === 'auto' ? auto : [pinned];
  return Promise.all(names.flatMap((name) => makers[name]?.() ?? []));
}

function sentimentEngines(config: Config, { modelsFolder }: EngineParts): Choice<'text-classification'> {
  return {
    // Texts leave this machine only where the owner says so outright.
    auto: ['transformers', 'mini'],
    makers: {
      async transformers() {
        const { createTransformersSentimentEngine } = await import('../engines/transformers/index.ts');
        return createTransformersSentimentEngine({
          ...hubOf(config),
          model: config.SENTIMENT_MODEL,
          revision: config.SENTIMENT_REVISION,
          dtype: config.SENTIMENT_DTYPE,
        });
      },
      async openai() {
        const { createOpenAiSentimentEngine } = await import('../engines/openai/index.ts');
        return createOpenAiSentimentEngine(openAiOf(config));
      },
      mini: () =>
        Promise.resolve(
          createMiniEngine({
            modelDir: fileURLToPath(new URL('tiny-sentiment-en', modelsFolder)),
            ortThreads: config.ORT_THREADS,
          }),
        ),
    },
  };
}

async function captionEngines(config: Config): Promise<Choice<'image-text-to-text'>> {
  const remote = hasOpenAi(config) ? ['openai'] : [];
  const local = config.CAPTION_ENGINE === 'auto' && (await hasMemoryForVision()) ? ['transformers'] : [];
  return {
    auto: [...remote, ...local, 'template'],
    makers: {
      async openai() {
        const { createOpenAiCaptionEngine } = await import('../engines/openai/index.ts');
        return createOpenAiCaptionEngine(openAiOf(config));
      },
      async transformers() {
        const { createTransformersCaptionEngine } = await import('../engines/transformers/index.ts');
        return createTransformersCaptionEngine({
          ...hubOf(config),
          model: config.CAPTION_MODEL,
          revision: config.CAPTION_REVISION,
          dtype: config.CAPTION_DTYPE,
        });
      },
      template: () => Promise.resolve(createTemplateEngine()),
    },
  };
}

function cartoonizeEngines(config: Config, { media, logger }: EngineParts): Choice<'image-to-image'> {
  const { REPLICATE_API_TOKEN: apiToken } = config;
  return {
    auto: apiToken === undefined ? ['filter'] : ['replicate', 'filter'],
    makers: {
      async replicate() {
        const { createReplicateEngine } = await import('../engines/replicate/index.ts');
        return createReplicateEngine({
          apiToken: apiToken ?? '',
          baseUrl: config.REPLICATE_BASE_URL,
          model: config.REPLICATE_MODEL,
          imageInput: config.REPLICATE_IMAGE_INPUT,
          usdPerCall: config.REPLICATE_USD_PER_CALL,
          timeoutMs: config.REPLICATE_TIMEOUT_SECONDS * 1000,
          media,
          onCancelFailed: (error) => logger.warn({ err: error }, 'a prediction could not be cancelled'),
        });
      },
      filter: () =>
        Promise.resolve(
          createFilterEngine({ threads: config.CARTOON_THREADS, maxSide: config.IMAGE_MAX_SIDE }),
        ),
    },
  };
}

/** Whether the local vision model fits beside everything else; a container's limit counts as the whole machine. */
async function hasMemoryForVision(): Promise<boolean> {
  const { hasMemoryForCaptionModel } = await import('../engines/transformers/index.ts');
  const limit = process.constrainedMemory();
  const total = limit > 0 ? Math.min(os.totalmem(), limit) : os.totalmem();
  return hasMemoryForCaptionModel(total, process.availableMemory());
}

function hubOf(config: Config) {
  const { HF_ENDPOINT: endpoint, HF_TOKEN: token, MODEL_CACHE: cacheDir, ORT_THREADS: ortThreads } = config;
  const proxy = { https: config.HTTPS_PROXY, http: config.HTTP_PROXY, except: config.NO_PROXY };
  return { endpoint, cacheDir, proxy, ortThreads, ...(token !== undefined && { token }) };
}

function openAiOf(config: Config) {
  return {
    ...(config.OPENAI_API_KEY !== undefined && { apiKey: config.OPENAI_API_KEY }),
    baseUrl: config.OPENAI_BASE_URL,
    model: config.OPENAI_MODEL,
    temperature: config.OPENAI_TEMPERATURE,
    timeoutMs: config.OPENAI_TIMEOUT_SECONDS * 1000,
    usdPerMillionInput: config.OPENAI_USD_PER_MILLION_INPUT,
    usdPerMillionOutput: config.OPENAI_USD_PER_MILLION_OUTPUT,
    moderation: config.MODERATION === 'on',
  };
}
