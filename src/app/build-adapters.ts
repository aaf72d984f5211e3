import type { Adapter, AdapterCore } from '../core/adapter.ts';
import type { ShardLeases } from '../core/processes/shard-leases.ts';
import { createHttpAdapter, type HttpAdapter, type HttpAdapterOptions } from '../adapters/http/index.ts';
import type { SlackAdapter } from '../adapters/slack/index.ts';
import type { AttachChannels } from '../core/settings/weekly-channels.ts';
import type { Claims } from '../core/processes/claims.ts';
import type { Config } from './config.ts';
import type { AnsweredMessagesOf } from '../core/processes/answered-messages.ts';
import type { RememberedButtons } from '../core/replies/remembered-buttons.ts';
import type { Leadership } from '../core/processes/leadership.ts';
import type { RunningUsesOf } from '../core/processes/running-uses.ts';
import type { UnansweredUsesOf } from '../core/processes/unanswered-uses.ts';
import type { Logger } from '../lib/logger.ts';
import type { Media } from '../media/media.ts';
import type { Store } from '../store/store.ts';
import type { UploadEvents } from '../uploads/platform-port.ts';
import { adoptSettings } from './adopt-settings.ts';
import { distributionIn } from './slack-config.ts';

/** What every adapter needs. */
interface AdapterParts extends AdapterCore {
  readonly media: Media;
  readonly claims: Claims;
  /** What other processes may take over; nothing unless given. */
  readonly unansweredUsesOf?: UnansweredUsesOf;
  /** What can be cancelled through any of several processes; only uses of this one unless given. */
  readonly runningUsesOf?: RunningUsesOf;
  /** Elects one of several processes for what must be done once; this one does it unless given. */
  readonly leadershipOf?: (platform: string) => Leadership;
  /** Divides Discord's shards among several processes; this one runs them all unless given. */
  readonly shardLeases?: () => ShardLeases;
  readonly rememberedButtons: RememberedButtons;
  readonly answeredMessagesOf: AnsweredMessagesOf;
  readonly uploads: UploadEvents;
  /** Keeps the installations of Slack's app. */
  readonly store: Store;
  readonly attachChannels: AttachChannels;
  /** How long Slack's word on somebody's language is trusted, in ms; an hour unless given. */
  readonly languageRememberedMs?: number;
  readonly logger: Logger;
}

/** Marks every line about an emulated platform, so that nobody takes it for the real one. */
function emulatedLogger(logger: Logger): Logger {
  return logger.child({ emulated: true }, { msgPrefix: 'emulated: ' });
}

interface Adapters {
  readonly http: HttpAdapter;
  /** The platforms whose tokens are set. */
  readonly platforms: readonly Adapter[];
}

/** What a platform's adapter shares with those of other processes; the secret, which all know, encrypts what is kept. */
function sharedBy(parts: AdapterParts, platform: string, secret: string) {
  const unansweredUses = parts.unansweredUsesOf?.(platform, secret);
  const running = parts.runningUsesOf?.(platform);
  const leadership = parts.leadershipOf?.(platform);
  return {
    answeredMessages: parts.answeredMessagesOf(secret),
    ...(unansweredUses && { unansweredUses }),
    ...(running && { running }),
    ...(leadership && { leadership }),
  };
}

// The SDKs are imported only if used: each adds about half a second to the start.

async function createDiscord(config: Config, parts: AdapterParts): Promise<Adapter | undefined> {
  const { DISCORD_TOKEN: token, DISCORD_API_URL: apiUrl, SHARD_COUNT: shards } = config;
  if (token === undefined || config.ROLE === 'worker') return undefined;
  const { createDiscordAdapter } = await import('../adapters/discord/index.ts');
  // Running work may use all of the draining time, and its replies are delivered after that.
  const stopWithinMs = config.DRAIN_SECONDS * 1000 + 10_000;
  return createDiscordAdapter({
    ...{ ...parts, ...sharedBy(parts, 'discord', token) },
    shardLeases: parts.shardLeases?.(),
    token,
    apiUrl,
    shards,
    stopWithinMs,
  });
}

/** Creates the Slack adapter if it has a token or an app to install; there is a way to receive events too then. */
async function createSlack(config: Config, parts: AdapterParts): Promise<SlackAdapter | undefined> {
  const {
    SLACK_BOT_TOKEN: botToken,
    SLACK_APP_TOKEN: appToken,
    SLACK_SIGNING_SECRET: signingSecret,
  } = config;
  const app = distributionIn(config);
  const { store } = parts;
  const secret = botToken ?? app?.clientSecret;
  if (secret === undefined || config.ROLE === 'worker') return undefined;
  const { createSlackAdapter } = await import('../adapters/slack/index.ts');
  return createSlackAdapter({
    ...{ ...parts, ...sharedBy(parts, 'slack', secret) },
    botToken,
    distribution: app && {
      ...{ ...app, store },
      onInstalled: (workspace) => adoptSettings(store, workspace),
    },
    appToken,
    signingSecret,
    apiUrl: config.SLACK_API_URL,
    commandPrefix: config.SLACK_COMMAND_PREFIX,
  });
}

/** Creates the HTTP API and the platforms whose tokens are set. */
export async function createAdapters(
  config: Config,
  parts: AdapterParts,
  {
    version,
    readiness,
    metrics,
    plugins,
    emulated,
  }: Pick<HttpAdapterOptions, 'version' | 'readiness' | 'metrics' | 'plugins'> & {
    /** Whether Discord and Slack are the playground's. */
    readonly emulated: boolean;
  },
): Promise<Adapters> {
  // The playground's page changes people's languages, and the next answer is to show it.
  const forPlatforms = emulated
    ? { ...parts, languageRememberedMs: 1, logger: emulatedLogger(parts.logger) }
    : parts;
  const [slack, discord] = await Promise.all([
    createSlack(config, forPlatforms),
    createDiscord(config, forPlatforms),
  ]);
  const http = createHttpAdapter({
    ...parts,
    version,
    readiness,
    ...(metrics && { metrics }),
    plugins: plugins ?? [],
    rawRoutes: slack?.routes ?? [],
    maxUploadBytes: config.IMAGE_MAX_MEGABYTES * 1024 * 1024,
    host: config.HOST,
    port: config.PORT,
    corsOrigins: config.CORS_ORIGINS,
    allowedHosts: config.ALLOWED_HOSTS,
    apiKeys: config.API_KEYS,
    trustedProxies: config.TRUSTED_PROXIES,
  });
  return { http, platforms: [slack, discord].filter((adapter) => adapter !== undefined) };
}
