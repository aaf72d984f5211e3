import { randomBytes } from 'node:crypto';
import {
  type Clock,
  createRandom,
  createRequestLog,
  listenOnLoopback,
  type Logger,
  silentLogger,
  systemClock,
} from '@toonwit/emulator-kit';
import { createControl, type DiscordControl } from './control.ts';
import { createDiscordFaults } from './faults.ts';
import { createGateway } from './gateway/gateway.ts';
import { Intent } from './protocol.ts';
import { applicationRoutes } from './rest/application-routes.ts';
import { cdnRoutes } from './rest/cdn-routes.ts';
import { channelRoutes } from './rest/channel-routes.ts';
import { guildRoutes } from './rest/guild-routes.ts';
import { userRoutes } from './rest/user-routes.ts';
import { interactionRoutes } from './rest/interaction-routes.ts';
import { messageRoutes } from './rest/message-routes.ts';
import { createRateLimiter, usualLimits, type RateLimitRule } from './rest/rate-limits.ts';
import { reactionRoutes } from './rest/reaction-routes.ts';
import type { RequestFields } from './rest/request-record.ts';
import { createRestServer, type SeenRequest } from './rest/server.ts';
import { createWorld } from './world.ts';

/** How the emulator starts; everything has a default. */
export interface DiscordEmulatorOptions {
  /** Decides ids, and when tokens and addresses expire; the machine's own by default. */
  readonly clock?: Clock;
  readonly logger?: Logger;
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** A random one by default, so that nobody else on this machine guesses it. */
  readonly token?: string;
  readonly botName?: string;
  /** Privileged intents that are switched on in the developer portal; all by default. */
  readonly portalIntents?: number;
  readonly heartbeatIntervalMs?: number;
  /** The number of events that a resumed session can still get. */
  readonly replayLimit?: number;
  /** What `/gateway/bot` recommends. */
  readonly shards?: number;
  /**
   * How many shards may identify within 5 seconds; more are told that their session is invalid. 1 by default, as for all but
   * the largest bots; false switches the limit off.
   */
  readonly maxConcurrency?: number | false;
  /** The most bytes of one file, outside of guilds that have a limit of their own. */
  readonly attachmentSizeLimit?: number;
  /** How long an attachment's signed address is valid. */
  readonly attachmentLifetimeMs?: number;
  /** False switches rate limits off; a table replaces limits by method and template. */
  readonly rateLimits?: false | Readonly<Record<string, RateLimitRule>>;
  /** Seeds the choice of requests that faults with a share hit. */
  readonly seed?: number;
  /** Sees every request to the API before it is handled. */
  readonly onRequest?: (request: SeenRequest) => void;
}

/** An emulated Discord on loopback that speaks to a real bot. */
export interface DiscordEmulator {
  /** For discord.js: `rest: { api }`. */
  readonly apiUrl: string;
  /** `http://127.0.0.1:port` */
  readonly origin: string;
  readonly token: string;
  readonly control: DiscordControl;
  close(): Promise<void>;
}

const mebibyte = 1024 * 1024;
const defaults = {
  botName: 'Bot',
  portalIntents: Intent.guildMembers | Intent.guildPresences | Intent.messageContent,
  heartbeatIntervalMs: 41_250,
  replayLimit: 1000,
  shards: 1,
  maxConcurrency: 1,
  attachmentSizeLimit: 10 * mebibyte,
  attachmentLifetimeMs: 24 * 60 * 60_000,
} as const satisfies DiscordEmulatorOptions;

/**
 * Starts an emulated Discord on 127.0.0.1: REST, gateway and CDN on one port, with one application in it and nobody
 * else. People, guilds and channels come in through `control`.
 * @throws Error when the port is taken.
 */
export async function createDiscordEmulator(options: DiscordEmulatorOptions = {}): Promise<DiscordEmulator> {
  const {
    clock = systemClock,
    logger = silentLogger,
    port = 0,
    seed = 1,
    rateLimits = {},
    onRequest,
  } = options;
  const settings = { ...defaults, token: `emulated-${randomBytes(24).toString('base64url')}`, ...options };
  const closing = new AbortController();
  const world = createWorld({ ...settings, clock });
  const gateway = createGateway(world, settings, logger);
  const faults = createDiscordFaults(createRandom(seed));
  const log = createRequestLog<RequestFields>(world);
  const resources = [
    interactionRoutes,
    messageRoutes,
    reactionRoutes,
    channelRoutes,
    guildRoutes,
    userRoutes,
    cdnRoutes,
  ];
  const server = await createRestServer({
    world,
    routes: [...applicationRoutes(world, gateway), ...resources.flatMap((routes) => routes(world))],
    faults,
    limiter: rateLimits === false ? undefined : createRateLimiter({ ...usualLimits, ...rateLimits }),
    log,
    logger,
    onRequest,
    maxUploadBytes: Math.max(100 * mebibyte, settings.attachmentSizeLimit + 1),
    signal: closing.signal,
  });
  gateway.attach(server.server);
  world.origin = await listenOnLoopback(server, port);
  return {
    apiUrl: `${world.origin}/api`,
    origin: world.origin,
    token: world.token,
    control: createControl({ world, gateway, faults, log }),
    async close() {
      closing.abort();
      gateway.stop();
      await server.close();
    },
  };
}
