import { registerControl } from './control-http.ts';
import { createControl, type DiscordControl } from './control.ts';
import { createGateway } from './gateway.ts';
import { silentLogger, type EmulatorLogger } from './logger.ts';
import { applicationRoutes } from './rest/application-routes.ts';
import { cdnRoutes, channelRoutes } from './rest/channel-routes.ts';
import { createFaults } from './rest/faults.ts';
import { interactionRoutes } from './rest/interaction-routes.ts';
import { messageRoutes } from './rest/message-routes.ts';
import { createRateLimiter, usualLimits, type RateLimitRule } from './rest/rate-limits.ts';
import { reactionRoutes } from './rest/reaction-routes.ts';
import { createRequestLog } from './rest/request-log.ts';
import { createRestServer, type SeenRequest } from './rest/server.ts';
import { Intent } from './wire.ts';
import { createWorld } from './world.ts';

export interface DiscordEmulatorOptions {
  /** Milliseconds since 1970; decides ids, token and address expiry. */
  readonly clock?: () => number;
  readonly logger?: EmulatorLogger;
  /** 0 picks a free one. */
  readonly port?: number;
  readonly token?: string;
  readonly botName?: string;
  /** Privileged intents that are switched on in the developer portal; all of them unless given. */
  readonly portalIntents?: number;
  readonly heartbeatIntervalMs?: number;
  /** Events that a resumed session can still get. */
  readonly replayLimit?: number;
  /** What `/gateway/bot` recommends. */
  readonly shards?: number;
  /** Bytes of one file. */
  readonly attachmentSizeLimit?: number;
  readonly attachmentLifetimeMs?: number;
  /** Bytes of files that are kept in all. */
  readonly maxStoredBytes?: number;
  /** False switches the buckets off; a table replaces limits by method and template. */
  readonly rateLimits?: false | Readonly<Record<string, RateLimitRule>>;
  /** Offers the control over HTTP under `/control` too, for a page on this machine. */
  readonly httpControl?: boolean;
  /** Sees every request to the API before it is handled. */
  readonly onRequest?: (request: SeenRequest) => void;
}

export interface DiscordEmulator {
  /** For discord.js: `rest: { api }`. */
  readonly apiUrl: string;
  readonly token: string;
  readonly control: DiscordControl;
  close(): Promise<void>;
}

const mebibyte = 1024 * 1024;
const defaults = {
  token: 'emulated-discord-bot-token',
  botName: 'Toonwit',
  portalIntents: Intent.guildMembers | Intent.guildPresences | Intent.messageContent,
  heartbeatIntervalMs: 41_250,
  replayLimit: 1000,
  shards: 1,
  attachmentSizeLimit: 10 * mebibyte,
  attachmentLifetimeMs: 24 * 60 * 60_000,
  maxStoredBytes: 256 * mebibyte,
} as const satisfies Partial<DiscordEmulatorOptions>;

/**
 * Starts an emulated Discord on loopback: REST, gateway and CDN on one port, with one application in it and
 * nobody else. People and guilds come in through `control`.
 */
export async function createDiscordEmulator(options: DiscordEmulatorOptions = {}): Promise<DiscordEmulator> {
  const { clock = Date.now, logger = silentLogger, port = 0, rateLimits = {}, onRequest } = options;
  const settings = { ...defaults, ...options };
  const closing = new AbortController();
  const world = createWorld({ ...settings, clock });
  const gateway = createGateway(world, settings, logger);
  const faults = createFaults();
  const log = createRequestLog(world);
  const routes = [interactionRoutes, messageRoutes, reactionRoutes, channelRoutes, cdnRoutes].flatMap((of) =>
    of(world),
  );
  const app = await createRestServer({
    world,
    routes: [...applicationRoutes(world, gateway), ...routes],
    faults,
    limiter: rateLimits === false ? undefined : createRateLimiter({ ...usualLimits, ...rateLimits }),
    log,
    logger,
    onRequest,
    maxUploadBytes: Math.max(100 * mebibyte, settings.attachmentSizeLimit + 1),
    signal: closing.signal,
  });
  gateway.attach(app.server);
  const control = createControl({ world, gateway, faults, log });
  if (options.httpControl === true) await registerControl(app, control);
  world.origin = await app.listen({ port, host: '127.0.0.1' });
  return {
    apiUrl: `${world.origin}/api`,
    token: world.token,
    control,
    async close() {
      closing.abort();
      gateway.stop();
      await app.close();
    },
  };
}

export { ClientRefusal } from './people/refusal.ts';
export type { InteractionView, MessageView } from './views.ts';
export type { DiscordControl, EmulatorLogger, SeenRequest };
