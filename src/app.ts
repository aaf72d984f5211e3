import { fileURLToPath } from 'node:url';
import { createAdapters } from './build-adapters.ts';
import type { Config } from './config.ts';
import { createDispatch } from './dispatch.ts';
import { createFilterEngine } from './engines/filter.ts';
import { createMiniEngine } from './engines/mini.ts';
import { createTemplateEngine } from './engines/template.ts';
import { createFollowUps } from './follow-ups.ts';
import { createInference, type Engines } from './inference/inference.ts';
import { createBudget } from './inference/spending.ts';
import { loadCommands } from './load-commands.ts';
import type { Logger } from './logger.ts';
import { createMedia } from './media/media.ts';
import { createMemes } from './media/meme.ts';
import { createMetrics } from './metrics.ts';
import { createThrottle } from './throttle.ts';

export interface App {
  /** Where the HTTP API listens, once started. */
  readonly url: string;
  /** Listens and connects, while the models load in the background. */
  readonly start: () => Promise<void>;
  /** Takes nothing new, lets what runs finish for the configured time, and frees everything. */
  readonly stop: () => Promise<void>;
}

export interface AppOptions {
  readonly config: Config;
  readonly logger: Logger;
  readonly version: string;
  /** The folder of the commands. */
  readonly commandsFolder: URL;
  /** The folder of the embedded models. */
  readonly modelsFolder: URL;
}

function createEngines(config: Config, modelsFolder: URL): Engines {
  return {
    'text-classification': [
      createMiniEngine({
        modelDir: fileURLToPath(new URL('tiny-sentiment-en', modelsFolder)),
        ortThreads: config.ORT_THREADS,
      }),
    ],
    'image-text-to-text': [createTemplateEngine()],
    'image-to-image': [
      createFilterEngine({ threads: config.CARTOON_THREADS, maxSide: config.IMAGE_MAX_SIDE }),
    ],
  };
}

/** Builds the process out of its parts. @throws Error naming the file when a command cannot be loaded. */
export async function createApp({
  config,
  logger,
  version,
  commandsFolder,
  modelsFolder,
}: AppOptions): Promise<App> {
  const commands = await loadCommands(commandsFolder);
  const budget = createBudget({ dailyUsd: config.DAILY_BUDGET_USD });
  const metrics = createMetrics({ status: () => inference.status(), spending: () => budget.today() });
  const inference = createInference({
    engines: createEngines(config, modelsFolder),
    maxWaiting: config.QUEUE_LENGTH,
    logger,
    budget,
    keepBytes: config.RESULT_CACHE_MEGABYTES * 1024 * 1024,
    onRun: metrics.onRun,
  });
  const throttle = createThrottle({ callsPerMinute: config.CALLS_PER_MINUTE });
  const memes = createMemes({ onFailure: (error) => logger.error({ err: error }, 'no meme was drawn') });
  const flow = createDispatch({
    commands,
    throttle,
    inference,
    logger,
    deadlineMs: config.DEADLINE_SECONDS * 1000,
    onSettled: metrics.onSettled,
    services: {
      spending: () => budget.today(),
      drawMeme: memes.drawMeme,
    },
  });
  const media = createMedia({
    maxBytes: config.IMAGE_MAX_MEGABYTES * 1024 * 1024,
    maxPixels: config.IMAGE_MAX_MEGAPIXELS * 1_000_000,
    maxSide: config.IMAGE_MAX_SIDE,
  });
  let stopping = false;
  const { http, platforms } = await createAdapters(
    config,
    { commands, dispatch: flow.dispatch, media, followUps: createFollowUps(), logger },
    {
      version,
      metrics: metrics.read,
      readiness() {
        const engines = inference.status();
        const tasks = new Set(engines.map(({ task }) => task));
        const served = [...tasks].every((task) =>
          engines.some((engine) => engine.task === task && engine.state === 'ready'),
        );
        return { ready: served && !stopping, engines };
      },
    },
  );

  return {
    get url() {
      return http.url;
    },
    async start() {
      await http.start();
      inference.warmUp();
      for (const platform of platforms) await platform.start();
    },
    async stop() {
      stopping = true;
      const drained = flow.drain(config.DRAIN_SECONDS * 1000);
      await Promise.all([drained, ...[http, ...platforms].map((adapter) => adapter.stop())]);
      await Promise.all([inference.dispose(), memes.close()]);
    },
  };
}
