import {
  ApplicationFlags,
  Client,
  GatewayIntentBits,
  IntentsBitField,
  Options,
  Routes,
  SimpleShardingStrategy,
  type APIApplication,
  type GatewayInteractionCreateDispatchData,
  type REST,
  type WebSocketOptions,
} from 'discord.js';
import { PlatformRefusedError } from '../../core/adapter.ts';
import { untilAborted } from '../../lib/abort.ts';
import { DiscordStartError, isUnauthorized, limitMs, tokenRefused } from './errors.ts';
import type { HeldShards } from './held-shards.ts';
import type { Requests } from './rest-requests.ts';
import type { ShardLeases } from '../../core/processes/shard-leases.ts';
import { waitsMs } from './limits.ts';

interface ClientOptions extends Pick<Requests, 'makeRequest'> {
  readonly apiUrl: string;
  readonly shards: 'auto' | number;
  /** Where other processes run some of the shards. */
  readonly shared?: { readonly held: HeldShards; readonly leases: ShardLeases } | undefined;
  /** Told of what an event tells that neither the library nor the bot could read. */
  readonly onUnreadable: (payload: unknown, error: unknown) => void;
}

type ShardManager = Parameters<NonNullable<WebSocketOptions['buildStrategy']>>[0];

/** The library's client, and what it keeps to itself. */
export interface DiscordClient {
  readonly client: Client;
  /** The manager of its shards. @throws Error before the client has begun to connect. */
  readonly manager: () => ShardManager;
  /** Takes an interaction as if it came from the gateway; no connection is needed. */
  readonly receive: (interaction: GatewayInteractionCreateDispatchData) => void;
}

/** Interactions need no intent. These are for uploads, and for reactions to the bot's offers. */
const intents = [
  GatewayIntentBits.Guilds,
  GatewayIntentBits.GuildMessages,
  GatewayIntentBits.GuildMessageReactions,
  GatewayIntentBits.DirectMessages,
  GatewayIntentBits.DirectMessageReactions,
];

/** Names for mentions: people of all guilds, and members of each, of whom the library forgets the oldest. */
const maxNames = { people: 5_000, members: 200 } as const;

/** What the library does with an interaction from the gateway. Its types keep that private. */
interface Actions {
  readonly actions: {
    readonly InteractionCreate: { handle(interaction: GatewayInteractionCreateDispatchData): void };
  };
}

/** Keeps what a listener throws at an odd event from ending the process, as it would in the library. */
function guard(manager: ShardManager, onUnreadable: ClientOptions['onUnreadable']): void {
  const emit: (...event: Parameters<ShardManager['emit']>) => boolean = manager.emit.bind(manager);
  Object.assign(manager, {
    emit(name: string, ...args: readonly unknown[]): boolean {
      if (name !== 'dispatch') return emit(name, ...args);
      try {
        return emit(name, ...args);
      } catch (error) {
        const [{ data }] = args as [{ readonly data: { readonly d?: unknown } }];
        onUnreadable(data.d, error);
        return true;
      }
    },
  });
}

/** Creates the library's client. It caches only what the adapter reads. */
export function createClient({
  apiUrl,
  shards,
  shared,
  makeRequest,
  onUnreadable,
}: ClientOptions): DiscordClient {
  let manager: ShardManager | undefined;
  const client: Client = new Client({
    intents,
    rest: {
      api: apiUrl,
      version: '10',
      makeRequest,
      // Registering gives way to a long limit and comes back later; the rest waits for as long as somebody waits for it.
      rejectOnRateLimit: (limit) =>
        limit.route.endsWith('/commands') && limitMs(limit) > waitsMs.registerLimitAtMost,
    },
    ws: {
      buildStrategy(made) {
        manager = made;
        guard(made, onUnreadable);
        return shared ? shared.held.buildStrategy(made, client) : new SimpleShardingStrategy(made);
      },
      ...(shared && { buildIdentifyThrottler: () => shared.leases }),
    },
    allowedMentions: { parse: [] },
    ...(shards === 'auto' ? { shards } : { shardCount: shards }),
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      GuildMemberManager: {
        maxSize: maxNames.members,
        keepOverLimit: ({ id, client }) => id === client.user.id,
      },
      UserManager: { maxSize: maxNames.people, keepOverLimit: ({ id, client }) => id === client.user.id },
      ReactionManager: 0,
      PresenceManager: 0,
      VoiceStateManager: 0,
      GuildEmojiManager: 0,
      GuildStickerManager: 0,
      ThreadMemberManager: 0,
    }),
  });
  return {
    client,
    manager() {
      if (!manager) throw new Error('expected a client that connects, got one that has not begun to');
      return manager;
    },
    receive: (interaction) => (client as unknown as Actions).actions.InteractionCreate.handle(interaction),
  };
}

/**
 * Adds the intent for message content; call it before connecting. Discord refuses the connection of a bot that asks for it
 * without having it switched on in the developer portal.
 */
export function askForContent({ options }: Client): void {
  const wanted = new IntentsBitField(options.intents);
  wanted.add(GatewayIntentBits.MessageContent);
  options.intents = wanted;
}

/** Who the bot is. */
interface BotIdentity {
  readonly id: string;
  /** What its owner has called it. */
  readonly name: string;
  /** The application's flags, which say what is switched on in the developer portal. */
  readonly flags: number;
  /** Whether the developer portal lets the bot read what people write. */
  readonly readsContent: boolean;
}

interface IdentityOptions {
  readonly rest: REST;
  readonly token: string;
  readonly apiUrl: string;
  readonly signal: AbortSignal;
}

/** Asks Discord who the bot is. @throws PlatformRefusedError, or DiscordStartError if Discord can't be reached. */
export async function fetchIdentity({ rest, token, apiUrl, signal }: IdentityOptions): Promise<BotIdentity> {
  try {
    const asked = rest.setToken(token).get(Routes.currentApplication(), { signal });
    // By Discord's own types, this is the route's only answer.
    const { id, name, flags } = (await untilAborted(asked, signal)) as APIApplication;
    const content = ApplicationFlags.GatewayMessageContent | ApplicationFlags.GatewayMessageContentLimited;
    return { id, name, flags, readsContent: (flags & content) !== 0 };
  } catch (error) {
    if (isUnauthorized(error)) throw new PlatformRefusedError(tokenRefused, { cause: error });
    const reason = error instanceof Error ? error.message : String(error);
    throw new DiscordStartError(`Discord can't be reached at ${apiUrl}: ${reason}.`, { cause: error });
  }
}
