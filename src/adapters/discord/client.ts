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
import { isUnauthorized } from './errors.ts';
import { makeRequest } from './make-request.ts';

/** Longest wait for Discord to let the bot in, in ms: identifying may be queued behind other shards. */
const connectTimeoutMs = 60_000;
/** How long a shard may take to be greeted, and then the connection to close, in ms. */
const greetedWithinMs = 2_000;
const closeWithinMs = 5_000;
/** Where the bot's owner switches things on. */
export const portal = 'https://discord.com/developers/applications';

/** A failure to connect, in a sentence for whoever runs the bot. */
export class DiscordStartError extends Error {
  override readonly name = 'DiscordStartError';
}

const tokenRefused = `Discord does not accept DISCORD_TOKEN. Open ${portal}, choose the application, then Bot ▸ Reset Token, and put the new one into .env.`;
const intentsRefused = `Discord does not allow an intent that the bot asks for. Open ${portal}, choose the application, then Bot ▸ Privileged Gateway Intents, and switch on Message Content Intent.`;
const tooManyGuilds =
  'Discord wants the bot to be divided into shards: it is in too many servers for one connection. Set SHARDS=auto.';

/** What to tell of close codes after which the library does not reconnect (gateway, "Gateway Close Event Codes"). */
const sentences: ReadonlyMap<number, string> = new Map([
  [GatewayCloseCodes.AuthenticationFailed, tokenRefused],
  [GatewayCloseCodes.DisallowedIntents, intentsRefused],
  [GatewayCloseCodes.ShardingRequired, tooManyGuilds],
  [GatewayCloseCodes.InvalidShard, tooManyGuilds],
]);

function sentenceFor(code: number): string {
  return sentences.get(code) ?? `Discord closed the connection for good, with code ${code}.`;
}

export interface ClientOptions {
  readonly apiUrl: string;
  readonly shards: 'auto' | number;
}

/** Interactions reach a bot without any intent; these let it hear of uploads and of clicks on its offers. */
const intents = [
  GatewayIntentBits.Guilds,
  GatewayIntentBits.GuildMessages,
  GatewayIntentBits.GuildMessageReactions,
  GatewayIntentBits.DirectMessages,
  GatewayIntentBits.DirectMessageReactions,
];

/** Makes the library's client. Nothing is cached that the adapter does not read. */
export function createClient({ apiUrl, shards }: ClientOptions): Client {
  return new Client({
    intents,
    rest: { api: apiUrl, version: '10', makeRequest },
    allowedMentions: { parse: [] },
    ...(shards === 'auto' ? { shards } : { shardCount: shards }),
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      GuildMemberManager: { maxSize: 0, keepOverLimit: ({ id, client }) => id === client.user.id },
      UserManager: { maxSize: 0, keepOverLimit: ({ id, client }) => id === client.user.id },
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
 * Asks for what people write as well, before the client connects. Discord lets in nobody who asks for that without
 * having it switched on in the developer portal.
 */
export function askForContent({ options }: Client): void {
  const wanted = new IntentsBitField(options.intents);
  wanted.add(GatewayIntentBits.MessageContent);
  options.intents = wanted;
}

const ungreeted: readonly Status[] = [Status.Identifying, Status.Resuming, Status.WaitingForGuilds];

export interface OwnApplication {
  readonly id: string;
  /** Whether the developer portal lets the bot read what people write. */
  readonly readsContent: boolean;
}

export interface OwnApplicationOptions {
  readonly rest: REST;
  readonly token: string;
  readonly apiUrl: string;
  readonly signal: AbortSignal;
}

/** @throws DiscordStartError where the token is refused, or Discord cannot be reached. */
export async function fetchOwnApplication({
  rest,
  token,
  apiUrl,
  signal,
}: OwnApplicationOptions): Promise<OwnApplication> {
  try {
    const asked = rest.setToken(token).get(Routes.currentApplication(), { signal });
    // The route's one answer, by Discord's own types.
    const { id, flags } = (await untilAborted(asked, signal)) as APIApplication;
    const content = ApplicationFlags.GatewayMessageContent | ApplicationFlags.GatewayMessageContentLimited;
    return { id, readsContent: (flags & content) !== 0 };
  } catch (error) {
    if (isUnauthorized(error)) throw new DiscordStartError(tokenRefused, { cause: error });
    const reason = error instanceof Error ? error.message : String(error);
    throw new DiscordStartError(`Discord cannot be reached at ${apiUrl}: ${reason}.`, { cause: error });
  }
}

/** Connects all shards; the library reconnects and resumes by itself from then on. @throws DiscordStartError */
export async function connect(client: Client, token: string): Promise<void> {
  const ready = new Promise<void>((resolve) => client.once(Events.ClientReady, () => resolve()));
  let stopListening = () => {};
  const refused = new Promise<never>((_, reject) => {
    const onDisconnect = ({ code }: { code: number }) => reject(new DiscordStartError(sentenceFor(code)));
    client.on(Events.ShardDisconnect, onDisconnect);
    stopListening = () => client.off(Events.ShardDisconnect, onDisconnect);
  });
  const timeout = AbortSignal.timeout(connectTimeoutMs);
  try {
    await untilAborted(Promise.race([refused, client.login(token).then(() => ready)]), timeout);
  } catch (error) {
    await client.destroy();
    if (error instanceof DiscordStartError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new DiscordStartError(`The bot cannot connect to Discord: ${reason}.`, { cause: error });
  } finally {
    stopListening();
  }
}

/**
 * Closes the connection. Of a shard that has introduced itself and is not greeted yet the library waits for ever, and
 * connects once more; so the greeting is awaited first, and nothing for long.
 */
export async function disconnect(client: Client): Promise<void> {
  const signal = AbortSignal.timeout(greetedWithinMs);
  const isUngreeted = () => client.ws.shards.some(({ status }) => ungreeted.includes(status));
  while (isUngreeted() && !signal.aborted)
    await Promise.race([
      once(client, Events.ShardReady, { signal }),
      once(client, Events.ShardResume, { signal }),
    ]).catch(() => undefined);
  await untilAborted(client.destroy(), AbortSignal.timeout(closeWithinMs)).catch(() => undefined);
}

/** Writes to the log what happens to the connection once it stands. */
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
