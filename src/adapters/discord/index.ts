import { setMaxListeners } from 'node:events';
import { Events, type Interaction as DiscordInteraction } from 'discord.js';
import { LRUCache } from 'lru-cache';
import { beginLife } from '../../lib/abort.ts';
import type { Adapter, AdapterCore } from '../../core/adapter.ts';
import { refusalTexts } from '../../core/refusals.ts';
import { toErrorReply } from '../../core/error-reply.ts';
import type { FollowUps } from '../../core/follow-ups.ts';
import type { Logger } from '../../lib/logger.ts';
import type { Media } from '../../media/media.ts';
import type { UploadEvents } from '../../uploads/port.ts';
import { createAnswer, type Answer } from './reply/deliver.ts';
import {
  askForContent,
  connect,
  createClient,
  disconnect,
  fetchOwnApplication,
  logConnection,
  portal,
} from './client.ts';
import { createFindLatestPicture } from './receive/latest-picture.ts';
import { createPictures } from './receive/pictures.ts';
import { createReceive, type Received } from './receive/receive.ts';
import { registerCommands } from './register.ts';
import { renderError } from './reply/render.ts';
import { createDiscordRest, tokenLifetimeMs } from './api.ts';
import { factsOf, listenToUploads } from './uploads/listen.ts';
import { createUses } from './receive/run.ts';

export interface DiscordAdapterOptions extends AdapterCore {
  readonly token: string;
  /** Without the version: `https://discord.com/api`. */
  readonly apiUrl: string;
  readonly shards: 'auto' | number;
  readonly media: Pick<Media, 'fromPlatformUrl' | 'fromTypedUrl'>;
  readonly followUps: FollowUps;
  /** Told of pictures that people upload; nothing is told unless given. */
  readonly uploads?: UploadEvents;
  readonly logger: Logger;
  /** Milliseconds since 1970. */
  readonly clock?: () => number;
  readonly liveLineEveryMs?: number;
  /** How long a first response may take, in ms; Discord's 3 s by default. */
  readonly acknowledgeWithinMs?: number;
  /** How long a stop waits for replies under way, in ms. */
  readonly stopWithinMs?: number;
}

/** Longest wait for Discord to take the commands, in ms; it may hold back an application that sends many. */
const startWithinMs = 60_000;
/** A redelivered interaction is known among this many. */
const rememberedInteractions = 5000;

const contentMissing = `Message Content Intent is off, so I do not see the pictures that people post; commands work. To change that, open ${portal}, choose the application, then Bot ▸ Privileged Gateway Intents, switch it on and restart me.`;
const cancelSentences = {
  over: 'That is finished already.',
  'not yours': 'Only the person who asked for it can cancel it.',
};

/** Discord over the core, on discord.js: slash commands, message menus, buttons and dialogs. */
export function createDiscordAdapter({
  commands,
  dispatch,
  token,
  apiUrl,
  shards,
  media,
  followUps,
  uploads,
  logger: parentLogger,
  clock = Date.now,
  liveLineEveryMs = 1000,
  acknowledgeWithinMs,
  stopWithinMs = 20_000,
}: DiscordAdapterOptions): Adapter {
  const logger = parentLogger.child({ platform: 'discord' });
  const client = createClient({ apiUrl, shards });
  const rest = createDiscordRest({
    apiUrl,
    bot: client.rest,
    ...(acknowledgeWithinMs !== undefined && { acknowledgeWithinMs }),
  });
  const pictures = createPictures({ media, rest: client.rest, apiUrl, clock });
  const receive = createReceive({ commands, pictures, followUps });
  let readsContent = false;
  let problem: string | undefined;
  const uses = createUses({
    dispatch,
    followUps,
    findLatestPicture: createFindLatestPicture({ rest: client.rest, pictures }),
    readsContent: () => readsContent,
    homeOf: (channelId) => factsOf(client, channelId).parentId ?? channelId,
    liveLineEveryMs,
  });
  const seen = new LRUCache<string, true>({ max: rememberedInteractions });
  const underWay = new Set<Promise<void>>();
  const givingUp = new AbortController();
  // Every interaction under way listens.
  setMaxListeners(0, givingUp.signal);
  let stopping = false;

  async function handle(interaction: DiscordInteraction): Promise<void> {
    const { id, token, applicationId, user, channelId } = interaction;
    const log = logger.child({ id });
    const life = beginLife({
      parent: givingUp.signal,
      onParentAbort: () => new Error('the process stops'),
      deadlineMs: tokenLifetimeMs,
      onDeadline: () => new Error('the interaction’s token is over'),
    });
    const asker = { id, token, applicationId, userId: user.id, channelId: channelId ?? undefined };
    const answer = createAnswer({ rest, asker, signal: life.signal, logger: log });
    try {
      const received = receive(interaction);
      if (received) await respond(received, interaction, answer);
    } catch (error) {
      await answer.refuse(renderError(toErrorReply(error, log)));
    } finally {
      life[Symbol.dispose]();
    }
  }

  async function respond(received: Received, interaction: DiscordInteraction, answer: Answer): Promise<void> {
    if (received.kind === 'cancel') {
      const result = uses.cancel(received.id, interaction.user.id);
      if (result === 'cancelled') await answer.nod();
      else await answer.refuse(renderError({ message: cancelSentences[result] }));
    } else if (received.kind === 'refused') {
      await answer.refuse(renderError(received));
    } else if (stopping) {
      await answer.refuse(renderError({ message: refusalTexts.stopping }));
    } else {
      await uses.run({ ...received, interaction, answer });
    }
  }

  client.on(Events.InteractionCreate, (interaction) => {
    if (seen.has(interaction.id)) return;
    seen.set(interaction.id, true);
    const work = handle(interaction)
      .catch((error: unknown) => logger.error({ err: error, id: interaction.id }, 'an interaction failed'))
      .finally(() => underWay.delete(work));
    underWay.add(work);
  });
  logConnection(client, logger);
  if (uploads) listenToUploads({ client, uploads, pictures, followUps, problem: () => problem });

  return {
    platform: 'discord',
    async start() {
      const signal = AbortSignal.timeout(startWithinMs);
      const application = await fetchOwnApplication({ rest: client.rest, token, apiUrl, signal });
      ({ readsContent } = application);
      if (readsContent) askForContent(client);
      else {
        problem = contentMissing;
        logger.warn(contentMissing);
      }
      const sent = await registerCommands({
        rest: client.rest,
        applicationId: application.id,
        commands,
        signal,
      });
      logger.info({ sent }, sent ? 'registered the commands' : 'the commands are registered as they are');
      await connect(client, token);
      logger.info({ user: client.user?.tag, guilds: client.guilds.cache.size }, 'connected to Discord');
    },
    async stop() {
      stopping = true;
      const timer = setTimeout(() => givingUp.abort(), stopWithinMs);
      while (underWay.size > 0) await Promise.allSettled(underWay);
      clearTimeout(timer);
      // A connection that is closed on purpose is announced like one that is lost.
      client.removeAllListeners(Events.ShardReconnecting);
      await disconnect(client);
    },
  };
}
