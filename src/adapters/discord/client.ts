import { once } from 'node:events';
import {
  ApplicationFlags,
  Client,
  Events,
  GatewayCloseCodes,
  GatewayIntentBits,
  IntentsBitField,
  Options,
  Routes,
  Status,
  type APIApplication,
  type REST,
} from 'discord.js';
import { untilAborted } from '../../lib/abort.ts';
import type { Logger } from '../../lib/logger.ts';
import { makeRequest } from './api.ts';
import { isUnauthorized } from './errors.ts';
import { timeoutsMs } from './limits.ts';

/** Where the bot's owner changes its settings. */
export const portal = 'https://discord.com/developers/applications';

/** A failure to connect; its message tells whoever runs the bot what to do. */
export class DiscordStartError extends Error {
  override readonly name = 'DiscordStartError';
}

const tokenRefused = `Discord does not accept DISCORD_TOKEN. Open ${portal}, choose the application, then Bot ▸ Reset Token, and put the new one into .env.`;
const intentsRefused = `Discord does not allow an intent that the bot asks for. Open ${portal}, choose the application, then Bot ▸ Privileged Gateway Intents, and switch on Message Content Intent.`;
const tooManyGuilds = 'The bot is in too many servers for one connection. Set SHARDS=auto.';

/** What to say about close codes after which the library doesn't reconnect (gateway, "Gateway Close Event Codes"). */
const sentences: ReadonlyMap<number, string> = new Map([
  [GatewayCloseCodes.AuthenticationFailed, tokenRefused],
  [GatewayCloseCodes.DisallowedIntents, intentsRefused],
  [GatewayCloseCodes.ShardingRequired, tooManyGuilds],
  [GatewayCloseCodes.InvalidShard, tooManyGuilds],
]);

function sentenceFor(code: number): string {
  return sentences.get(code) ?? `Discord closed the connection for good with code ${code}.`;
}

export interface ClientOptions {
  readonly apiUrl: string;
  readonly shards: 'auto' | number;
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

/** Creates the library's client. It caches only what the adapter reads. */
export function createClient({ apiUrl, shards }: ClientOptions): Client {
  return new Client({
    intents,
    rest: { api: apiUrl, version: '10', makeRequest },
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

const ungreeted: readonly Status[] = [Status.Identifying, Status.Resuming, Status.WaitingForGuilds];

/** Who the bot is. */
export interface BotIdentity {
  readonly id: string;
  /** Whether the developer portal lets the bot read what people write. */
  readonly readsContent: boolean;
}

export interface IdentityOptions {
  readonly rest: REST;
  readonly token: string;
  readonly apiUrl: string;
  readonly signal: AbortSignal;
}

/** Asks Discord who the bot is. @throws DiscordStartError if the token is refused or Discord can't be reached. */
export async function fetchIdentity({ rest, token, apiUrl, signal }: IdentityOptions): Promise<BotIdentity> {
  try {
    const asked = rest.setToken(token).get(Routes.currentApplication(), { signal });
    // By Discord's own types, this is the route's only answer.
    const { id, flags } = (await untilAborted(asked, signal)) as APIApplication;
    const content = ApplicationFlags.GatewayMessageContent | ApplicationFlags.GatewayMessageContentLimited;
    return { id, readsContent: (flags & content) !== 0 };
  } catch (error) {
    if (isUnauthorized(error)) throw new DiscordStartError(tokenRefused, { cause: error });
    const reason = error instanceof Error ? error.message : String(error);
    throw new DiscordStartError(`Discord can't be reached at ${apiUrl}: ${reason}.`, { cause: error });
  }
}

/** Connects all shards. From then on the library reconnects and resumes by itself. @throws DiscordStartError */
export async function connect(client: Client, token: string): Promise<void> {
  const ready = new Promise<void>((resolve) => client.once(Events.ClientReady, () => resolve()));
  let stopListening = () => {};
  const refused = new Promise<never>((_, reject) => {
    const onDisconnect = ({ code }: { code: number }) => reject(new DiscordStartError(sentenceFor(code)));
    client.on(Events.ShardDisconnect, onDisconnect);
    stopListening = () => client.off(Events.ShardDisconnect, onDisconnect);
  });
  const timeout = AbortSignal.timeout(timeoutsMs.connect);
  try {
    await untilAborted(Promise.race([refused, client.login(token).then(() => ready)]), timeout);
  } catch (error) {
    await client.destroy();
    if (error instanceof DiscordStartError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new DiscordStartError(`The bot can't connect to Discord: ${reason}.`, { cause: error });
  } finally {
    stopListening();
  }
}

/**
 * Closes the connection. The library would wait forever for a shard that has identified itself but hasn't been greeted
 * yet, and reconnect it; so this waits for the greeting first, with a deadline.
 */
export async function disconnect(client: Client): Promise<void> {
  const signal = AbortSignal.timeout(timeoutsMs.greeting);
  const isUngreeted = () => client.ws.shards.some(({ status }) => ungreeted.includes(status));
  while (isUngreeted() && !signal.aborted)
    await Promise.race([
      once(client, Events.ShardReady, { signal }),
      once(client, Events.ShardResume, { signal }),
    ]).catch(() => undefined);
  await untilAborted(client.destroy(), AbortSignal.timeout(timeoutsMs.close)).catch(() => undefined);
}

/** Logs what happens to the connection. */
export function logConnection(client: Client, logger: Logger): void {
  client.on(Events.Error, (error) => logger.error({ err: error }, 'the Discord library failed'));
  client.on(Events.Warn, (warning) => logger.warn({ warning }, 'the Discord library warns'));
  client.on(Events.ShardError, (error, shard) =>
    logger.warn({ err: error, shard }, 'Discord connection failed'),
  );
  client.on(Events.ShardReconnecting, (shard) => logger.info({ shard }, 'reconnecting to Discord'));
  client.on(Events.ShardResume, (shard) => logger.info({ shard }, 'resumed at Discord'));
  client.on(Events.ShardDisconnect, ({ code }, shard) => logger.error({ code, shard }, sentenceFor(code)));
}
