import { createAdapters } from './build-adapters.ts';
import { createEngines, remediesIn } from './build-engines.ts';
import { buildPlayground, enginesInPlayground, inPlayground } from './build-playground.ts';
import { buildStore, ledgerIn } from './build-store.ts';
import { buildUploads } from './build-uploads.ts';
import type { Config } from './config.ts';
import type { Adapter, PlatformRefusedError } from '../core/adapter.ts';
import { callerOf } from '../core/caller.ts';
import { createLocalClaims } from '../core/claims.ts';
import { createDispatch } from '../core/dispatch.ts';
import { createFollowUps } from '../core/follow-ups.ts';
import { createInference } from '../inference/inference.ts';
import { createBudget } from '../inference/budget.ts';
import { loadCommands } from './load-commands.ts';
import type { Logger } from '../lib/logger.ts';
import { createMedia } from '../media/media.ts';
import { createMemes } from '../media/meme/index.ts';
import { createMetrics } from './metrics.ts';
import { createReadiness } from './readiness.ts';
import { createLocalRuns } from '../core/runs.ts';
import { createThrottle } from '../core/throttle.ts';

export interface App {
  /** Where the HTTP API listens, once started. */
  readonly url: string;
  /** Whether the playground is at that address. */
  readonly hasPlayground: boolean;
  /** Listens and connects, while the engines load in the background. A stop in between is no failure. */
  readonly start: () => Promise<void>;
  /** Refuses new work, gives running work the configured time to finish, and frees everything. */
  readonly stop: () => Promise<void>;
}

interface AppOptions {
  readonly config: Config;
  readonly logger: Logger;
  readonly version: string;
  /** The folder of the commands. */
  readonly commandsFolder: URL;
  /** The folder of the embedded models. */
  readonly modelsFolder: URL;
  /** Whether every engine loads at the start rather than on first use; true by default. */
  readonly warmUp?: boolean;
  /** Called when a platform refuses the bot after a successful start, so that it can do nothing there any more. */
  readonly onRefused?: (error: PlatformRefusedError) => void;
  /** Called with an engine's label and its loading progress, 0 to 1. */
  readonly onLoadProgress?: (label: string, fraction: number) => void;
}

/** Builds the process from its parts. @throws Error naming the file when a command cannot be loaded. */
export async function createApp({
  config,
  logger,
  version,
  commandsFolder,
  modelsFolder,
  warmUp = true,
  onRefused,
  onLoadProgress = () => {},
}: AppOptions): Promise<App> {
  const commands = await loadCommands(commandsFolder);
  const media = createMedia({
    maxBytes: config.IMAGE_MAX_MEGABYTES * 1024 * 1024,
    maxPixels: config.IMAGE_MAX_MEGAPIXELS * 1_000_000,
    maxSide: config.IMAGE_MAX_SIDE,
  });
  const store = await buildStore(config, logger);
  const budget = createBudget({
    dailyUsd: config.DAILY_BUDGET_USD,
    ledger: ledgerIn(store),
    onLedgerFailure: (error) => logger.error({ err: error }, 'failed to save today’s spending'),
  });
  await budget.restore();
  let platforms: readonly Adapter[] = [];
  const metrics = createMetrics({
    status: () => inference.status(),
    spending: () => budget.today(),
    platforms: () => platforms,
  });
  const throttle = createThrottle({ callsPerMinute: config.CALLS_PER_MINUTE });
  const playground = await buildPlayground(config, {
    commands,
    logger,
    bot: {
      engines: () => inference.status(),
      callsLeft: ({ platform, workspace, user }) =>
        throttle.callsLeft(callerOf({ platform, workspace, user: { id: user } })),
    },
  });
  const engines = await createEngines(config, {
    modelsFolder,
    media,
    imageMaxSide: config.IMAGE_MAX_SIDE,
    logger,
  });
  const inference = createInference({
    engines: playground ? enginesInPlayground(engines, playground) : engines,
    maxWaiting: config.QUEUE_LENGTH,
    logger,
    budget,
    keepBytes: config.RESULT_CACHE_MEGABYTES * 1024 * 1024,
    remedies: remediesIn(config),
    onRun: metrics.onRun,
    onLoadProgress: ({ label }, fraction) => onLoadProgress(label, fraction),
  });
  const deadlineMs = config.DEADLINE_SECONDS * 1000;
  const memes = createMemes({
    // The rest is for the caption's model and the upload.
    timeoutMs: Math.round(deadlineMs / 3),
    onFailure: (error) => logger.error({ err: error }, 'failed to draw a meme'),
  });
  const flow = createDispatch({
    commands,
    throttle,
    runs: createLocalRuns({ inference, drawMeme: memes.drawMeme }),
    logger,
    deadlineMs,
    onSettled: metrics.onSettled,
    services: {
      spending: () => budget.today(),
      get uploads() {
        return uploads.settings;
      },
    },
  });
  const uploads = buildUploads(config, { dispatch: flow.dispatch, inference, store, logger });
  let stopping = false;
  const adapters = await createAdapters(
    playground ? inPlayground(config, playground) : config,
    {
      ...{ commands, dispatch: flow.dispatch, onRefused, media, uploads, logger },
      claims: createLocalClaims(),
      followUps: createFollowUps({ store, logger }),
    },
    {
      version,
      plugins: playground ? [playground.plugin] : [],
      emulated: playground !== undefined,
      metrics: metrics.read,
      readiness: createReadiness({
        engines: () => inference.status(),
        platforms: () => platforms,
        isStopping: () => stopping,
      }),
    },
  );
  const { http } = adapters;
  ({ platforms } = adapters);

  return {
    get url() {
      return http.url;
    },
    hasPlayground: playground !== undefined,
    async start() {
      try {
        await http.start();
        if (warmUp) inference.warmUp();
        for (const platform of platforms) if (!stopping) await platform.start();
      } catch (error) {
        if (!stopping) throw error;
      }
    },
    async stop() {
      stopping = true;
      const drained = flow.drain(config.DRAIN_SECONDS * 1000);
      // The platforms deliver the results of uploads, so they stop later.
      const leave = async () => {
        await uploads.stop();
        await Promise.all(platforms.map((platform) => platform.stop()));
      };
      await Promise.all([drained, http.stop(), leave()]);
      await Promise.all([inference.dispose(), memes.close()]);
      await Promise.all([playground?.close(), store.close()]);
    },
  };
}
