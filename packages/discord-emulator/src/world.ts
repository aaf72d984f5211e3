import { type Changes, type Clock, createChanges } from '@toonwit/emulator-kit';
import { ApiError } from './api-error.ts';
import { createCdn, type Cdn } from './cdn.ts';
import { createSnowflakes, type Snowflakes } from './snowflake.ts';
import type {
  StoredChannel,
  StoredCommand,
  StoredGuild,
  StoredInteraction,
  StoredMessage,
  StoredUser,
} from './stored-types.ts';

/** One gateway event before it is cut to what each session may see. */
export interface Dispatch {
  readonly t: string;
  /** Intents of which one is enough; none means that everybody gets it. */
  readonly needs?: number;
  readonly guildId?: string | undefined;
  /** Set where the bot must be able to see the channel. */
  readonly channel?: StoredChannel;
  readonly build: (session: { readonly intents: number }) => unknown;
}

/** Everything that the emulated Discord knows, shared by gateway, REST, CDN and people. */
export interface World {
  readonly clock: Clock;
  readonly ids: Snowflakes;
  readonly cdn: Cdn;
  /** The bot's current token. */
  token: string;
  readonly applicationId: string;
  readonly bot: StoredUser;
  /** Privileged intents that are switched on in the developer portal. */
  portalIntents: number;
  readonly users: Map<string, StoredUser>;
  readonly guilds: Map<string, StoredGuild>;
  readonly channels: Map<string, StoredChannel>;
  readonly commands: Map<string, StoredCommand>;
  readonly interactions: Map<string, StoredInteraction>;
  /** Announces whatever a person or a test may wait for. */
  readonly changes: Changes;
  /** Scheme, host and port once the server listens. */
  origin: string;
  /** Bytes of one file outside of guilds. */
  readonly attachmentSizeLimit: number;
  dispatch: (event: Dispatch) => void;
}

interface WorldOptions {
  readonly clock: Clock;
  readonly token: string;
  readonly botName: string;
  readonly portalIntents: number;
  readonly attachmentSizeLimit: number;
  readonly attachmentLifetimeMs: number;
}

/** The bytes of files that are kept in all; the oldest go first. */
const maxStoredBytes = 256 * 1024 * 1024;

/** Creates an empty Discord with one application in it. */
export function createWorld(options: WorldOptions): World {
  const { clock } = options;
  const ids = createSnowflakes(clock);
  const id = ids.next();
  const bot: StoredUser = {
    id,
    name: options.botName,
    displayName: options.botName,
    bot: true,
    locale: 'en-US',
    nitro: false,
    installedApp: false,
  };
  const world: World = {
    clock,
    ids,
    cdn: createCdn({
      ids,
      clock,
      origin: () => world.origin,
      lifetimeMs: options.attachmentLifetimeMs,
      maxBytes: maxStoredBytes,
    }),
    token: options.token,
    applicationId: id,
    bot,
    portalIntents: options.portalIntents,
    users: new Map([[id, bot]]),
    guilds: new Map(),
    channels: new Map(),
    commands: new Map(),
    interactions: new Map(),
    changes: createChanges(),
    origin: '',
    attachmentSizeLimit: options.attachmentSizeLimit,
    dispatch: () => undefined,
  };
  return world;
}

/** @throws ApiError 10003 for an id that is no channel. */
export function channelOf(world: World, id: string): StoredChannel {
  const channel = world.channels.get(id);
  if (channel === undefined) throw new ApiError('unknownChannel');
  return channel;
}

/** @throws ApiError 10008 for an id that is no message of the channel. */
export function messageOf(channel: StoredChannel, id: string): StoredMessage {
  const message = channel.messages.get(id);
  if (message === undefined) throw new ApiError('unknownMessage');
  return message;
}

/** @throws ApiError 10004 for an id that is no guild. */
export function guildOf(world: World, id: string): StoredGuild {
  const guild = world.guilds.get(id);
  if (guild === undefined) throw new ApiError('unknownGuild');
  return guild;
}

/** @throws ApiError 10013 for an id that is nobody. */
export function userOf(world: World, id: string): StoredUser {
  const user = world.users.get(id);
  if (user === undefined) throw new ApiError('unknownUser');
  return user;
}
