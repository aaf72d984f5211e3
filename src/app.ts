import { fileURLToPath } from 'node:url';
import { createDiscordAdapter } from './adapters/discord/index.ts';
import { createHttpAdapter } from './adapters/http/index.ts';
import { createSlackAdapter, type SlackAdapter, type SlackAdapterOptions } from './adapters/slack/index.ts';
import type { Config } from './config.ts';
import { createDispatch } from './dispatch.ts';
import { createFilterEngine } from './engines/filter.ts';
import { createMiniEngine } from './engines/mini.ts';
import { createTemplateEngine } from './engines/template.ts';
import { createFollowUps } from './follow-ups.ts';
import { createInference, type Engines } from './inference/inference.ts';
import { loadCommands } from './load-commands.ts';
import type { Logger } from './logger.ts';
import { createMedia } from './media/media.ts';
import { createThrottle } from './throttle.ts';

export interface App {
  /** Where the HTTP API listens, once started. */
  readonly url: string;
  /** Listens, and loads the models in the background. */
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

/** Slack, where its bot token and a way to hear it are set. */
function createSlack(
  config: Config,
  parts: Pick<SlackAdapterOptions, 'commands' | 'dispatch' | 'media' | 'logger' | 'followUps'>,
): SlackAdapter | undefined {
  const {
    SLACK_BOT_TOKEN: botToken,
    SLACK_APP_TOKEN: appToken,
    SLACK_SIGNING_SECRET: signingSecret,
  } = config;
  if (botToken === undefined) return undefined;
  if ((appToken ?? signingSecret) === undefined) {
    parts.logger.warn(
      'SLACK_BOT_TOKEN is set without SLACK_APP_TOKEN or SLACK_SIGNING_SECRET: Slack stays off',
    );
    return undefined;
  }
  return createSlackAdapter({
    ...parts,
    botToken,
    appToken,
    signingSecret,
    apiUrl: config.SLACK_API_URL,
    commandPrefix: config.SLACK_COMMAND_PREFIX,
  });
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
  const inference = createInference({
    engines: createEngines(config, modelsFolder),
    maxWaiting: config.QUEUE_LENGTH,
    logger,
  });
  const throttle = createThrottle({ callsPerMinute: config.CALLS_PER_MINUTE });
  const flow = createDispatch({
    commands,
    throttle,
    inference,
    logger,
    deadlineMs: config.DEADLINE_SECONDS * 1000,
  });
  const maxBytes = config.IMAGE_MAX_MEGABYTES * 1024 * 1024;
  const media = createMedia({
    maxBytes,
    maxPixels: config.IMAGE_MAX_MEGAPIXELS * 1_000_000,
    maxSide: config.IMAGE_MAX_SIDE,
  });
  const followUps = createFollowUps();
  const slack = createSlack(config, { commands, dispatch: flow.dispatch, media, logger, followUps });
  let stopping = false;
  const http = createHttpAdapter({
    commands,
    dispatch: flow.dispatch,
    media,
    maxUploadBytes: maxBytes,
    host: config.HOST,
    port: config.PORT,
    corsOrigins: config.CORS_ORIGINS,
    apiKeys: config.API_KEYS,
    trustedProxies: config.TRUSTED_PROXIES,
    version,
    rawRoutes: slack?.routes ?? [],
    readiness() {
      const engines = inference.status();
      const tasks = new Set(engines.map(({ task }) => task));
      const served = [...tasks].every((task) =>
        engines.some((engine) => engine.task === task && engine.state === 'ready'),
      );
      return { ready: served && !stopping, engines };
    },
    logger,
  });

  const discord =
    config.DISCORD_TOKEN === undefined
      ? undefined
      : createDiscordAdapter({
          commands,
          dispatch: flow.dispatch,
          token: config.DISCORD_TOKEN,
          apiUrl: config.DISCORD_API_URL,
          shards: config.SHARDS,
          media,
          followUps: createFollowUps(),
          logger,
        });

  return {
    get url() {
      return http.url;
    },
    async start() {
      await http.start();
      await slack?.start();
      await discord?.start();
      inference.warmUp();
    },
    async stop() {
      stopping = true;
      await Promise.all([flow.drain(config.DRAIN_SECONDS * 1000), http.stop(), discord?.stop()]);
      await inference.dispose();
    },
  };
}
