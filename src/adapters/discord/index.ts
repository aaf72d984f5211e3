import { Events } from 'discord.js';
import type { Adapter, AdapterCore } from '../../core/adapter.ts';
import type { AttachChannels } from '../../core/settings/weekly-channels.ts';
import type { Claims } from '../../core/processes/claims.ts';
import type { AnsweredMessages } from '../../core/processes/answered-messages.ts';
import type { RememberedButtons } from '../../core/replies/remembered-buttons.ts';
import { alone, type Leadership } from '../../core/processes/leadership.ts';
import { createLocalUnansweredUses, type UnansweredUses } from '../../core/processes/unanswered-uses.ts';
import { createRunningUses, type RunningUses } from '../../core/processes/running-uses.ts';
import type { Logger } from '../../lib/logger.ts';
import type { Media } from '../../media/media.ts';
import type { UploadEvents } from '../../uploads/platform-port.ts';
import { createDiscordApi } from './api.ts';
import { createChannels } from './weekly-channels.ts';
import { createConnection } from '../kit/connection.ts';
import { askForContent, createClient, fetchIdentity } from './client.ts';
import { portal, tokenRefused } from './errors.ts';
import { createGateway } from './gateway.ts';
import { createHeldShards } from './held-shards.ts';
import { timeoutsMs, waitsMs } from './limits.ts';
import { inviteLink } from './permissions.ts';
import { createFindLatestPicture } from './receive/latest-picture.ts';
import { listen } from './receive/listen.ts';
import { createMessages } from './receive/messages.ts';
import { createTakeUnreadable } from './receive/unreadable-event.ts';
import { createPictures } from './receive/pictures.ts';
import { createRecentMessages } from './receive/recent-messages.ts';
import { createReceive } from './receive/receive.ts';
import { createRunner } from './receive/run.ts';
import { registerAsLeader } from './register-again.ts';
import { createRequests } from './rest-requests.ts';
import type { ShardLeases } from '../../core/processes/shard-leases.ts';
import { shareShards } from './share-shards.ts';
import { factsOf, listenToUploads } from './uploads/listen.ts';
import { inLanguage } from '../../languages/in-language.ts';
import { languageFor } from '../../languages/language.ts';
import { message, type Message } from '../../languages/message.ts';
import { usualLiveLineMs } from '../kit/live-line-pace.ts';

export interface DiscordAdapterOptions extends AdapterCore {
  readonly token: string;
  /** Without the version: `https://discord.com/api`. */
  readonly apiUrl: string;
  readonly shards: 'auto' | number;
  /** Divides the shards among several processes; this one runs all of them unless given. */
  readonly shardLeases?: ShardLeases | undefined;
  readonly media: Pick<Media, 'maxBytes' | 'fromPlatformUrl' | 'fromTypedUrl' | 'fromRef'>;
  /** Which interactions and messages were taken already. */
  readonly claims: Claims;
  /** What isn't answered yet; nobody else takes it over unless given. */
  readonly unansweredUses?: UnansweredUses;
  /** What can be cancelled; only uses of this process unless given. */
  readonly running?: RunningUses;
  readonly rememberedButtons: RememberedButtons;
  /** Which messages were answered, by any process; only by this one unless given. */
  readonly answeredMessages?: AnsweredMessages;
  /** Which of several processes registers the commands; this one unless given. */
  readonly leadership?: Leadership;
  /** Told of pictures that people upload; without it, uploads are ignored. */
  readonly uploads?: UploadEvents;
  /** Told how to post to channels. */
  readonly attachChannels?: AttachChannels;
  readonly logger: Logger;
  /** Milliseconds since 1970. */
  readonly clock?: () => number;
  readonly liveLineEveryMs?: number;
  /** How long a first response may take, in ms; Discord's 3 s by default. */
  readonly acknowledgeWithinMs?: number;
  /** How long a stop waits for replies in flight, in ms. */
  readonly stopWithinMs?: number;
  /** The pause before the commands are registered again after a failure, in ms; it doubles each time. */
  readonly registerAgainAfterMs?: number;
}

const contentMissing = message('discord.seesNoUploads', { portal });

/** Creates the adapter for Discord, on discord.js: slash commands, message menus, buttons, dialogs and uploads. */
export function createDiscordAdapter({
  commands,
  dispatch,
  allow,
  isSetUp = () => true,
  onRefused,
  token,
  apiUrl,
  shards,
  shardLeases,
  media,
  claims,
  unansweredUses = createLocalUnansweredUses('discord', claims),
  running = createRunningUses(),
  rememberedButtons,
  answeredMessages,
  leadership = alone,
  uploads,
  attachChannels,
  logger: parentLogger,
  clock = Date.now,
  liveLineEveryMs = usualLiveLineMs,
  acknowledgeWithinMs = timeoutsMs.acknowledge,
  stopWithinMs = timeoutsMs.stop,
  registerAgainAfterMs = waitsMs.registerAtLeast,
}: DiscordAdapterOptions): Adapter {
  const logger = parentLogger.child({ platform: 'discord' });
  const connection = createConnection({ onRefused, clock });
  const stopping = new AbortController();
  let started = false;
  const { makeRequest, isTokenRefused } = createRequests({
    apiUrl,
    token,
    logger,
    onTokenRefused() {
      // During the start, the start itself fails.
      if (started) connection.refuse(tokenRefused);
    },
  });
  const shared = shardLeases && { leases: shardLeases, held: createHeldShards() };
  const {
    client,
    manager,
    receive: receiveAgain,
  } = createClient({
    ...{ apiUrl, shards, shared, makeRequest },
    onUnreadable: (payload, error) => takeUnreadable(payload, error),
  });
  const { rest } = client;
  const api = createDiscordApi({ apiUrl, bot: rest, makeRequest, logger, acknowledgeWithinMs });
  const takeUnreadable = createTakeUnreadable(api, logger);
  const pictures = createPictures({ media, rest, apiUrl, clock });
  const receive = createReceive({ commands, pictures, rememberedButtons });
  let readsContent = false;
  let problem: Message | undefined;
  const readRecentMessages = createRecentMessages(rest, () => client.user?.id);
  const languageOf = (guildId: string) => languageFor(client.guilds.cache.get(guildId)?.preferredLocale);
  attachChannels?.(
    createChannels({
      ...{ api, readRecentMessages, rememberedButtons, languageOf },
      isOurs: () => leadership.isLeader(),
    }),
  );
  const runner = createRunner({
    commands,
    dispatch,
    allow,
    running,
    rememberedButtons,
    findLatestPicture: createFindLatestPicture({ rest, pictures }),
    readRecentMessages,
    parentOf: (channelId) => factsOf(client, channelId).parentId ?? channelId,
    liveLineEveryMs,
  });
  const messages = createMessages({
    ...{ client, api, commands, isSetUp, pictures, rememberedButtons, runner, uploads, logger, clock },
    answeredMessages,
    maxBytes: media.maxBytes,
    readsContent: () => readsContent,
  });
  const listening = listen({
    ...{
      client,
      receiveAgain,
      api,
      receive,
      runner,
      messages,
      rememberedButtons,
      unansweredUses,
      logger,
      stopWithinMs,
    },
    readsContent: () => readsContent,
    onUnreadable: takeUnreadable,
  });
  const gateway = createGateway({
    client,
    manager,
    token,
    connection,
    held: shared?.held,
    isTokenRefused,
    onContentWithdrawn: () => carryOnWithoutContent(),
    logger,
  });
  if (uploads)
    listenToUploads({
      ...{ client, uploads, pictures, rememberedButtons, languageOf, problem: () => problem },
      isOurs: ({ workspace }) => shared?.held.hears(workspace) ?? true,
    });

  function carryOnWithoutContent(): void {
    readsContent = false;
    problem = contentMissing;
    logger.warn(inLanguage(contentMissing, 'en'));
  }

  function begin(): void {
    listening.takeOver();
    logger.info({ user: client.user?.tag, guilds: client.guilds.cache.size }, 'connected to Discord');
    if (client.guilds.cache.size === 0 && !shared)
      logger.info(
        `the bot is in no server yet; to add it to one, open ${inviteLink(client.application?.id ?? '')}`,
      );
  }

  return {
    platform: 'discord',
    status: () => connection.status(),
    async start() {
      const signal = AbortSignal.any([stopping.signal, AbortSignal.timeout(timeoutsMs.start)]);
      const identity = await fetchIdentity({ rest, token, apiUrl, signal });
      ({ readsContent } = identity);
      if (readsContent) askForContent(client);
      else carryOnWithoutContent();
      await registerAsLeader(leadership, {
        rest,
        applicationId: identity.id,
        commands,
        logger,
        againAfterMs: registerAgainAfterMs,
        stopping: stopping.signal,
      });
      if (shared)
        await shareShards({
          ...{ client, shards, gateway, connection, logger, ...shared },
          stopping: stopping.signal,
        });
      else await gateway.connect();
      started = true;
      if (client.isReady()) begin();
      // Other processes run all shards; this one begins with its first.
      else client.once(Events.ClientReady, begin);
    },
    async stop() {
      stopping.abort(new Error('the bot stops'));
      await listening.stop();
      await gateway.close();
      await shared?.leases.leave();
    },
  };
}
