import { Events } from 'discord.js';
import type { Adapter, AdapterCore } from '../../core/adapter.ts';
import type { FollowUps } from '../../core/follow-ups.ts';
import type { Logger } from '../../lib/logger.ts';
import type { Media } from '../../media/media.ts';
import type { UploadEvents } from '../../uploads/port.ts';
import { createDiscordApi } from './api.ts';
import {
  askForContent,
  connect,
  createClient,
  disconnect,
  fetchIdentity,
  logConnection,
  portal,
} from './client.ts';
import { isTooManyCreates } from './errors.ts';
import { liveLineEveryMs as usualLiveLineEveryMs, timeoutsMs } from './limits.ts';
import { inviteLink } from './permissions.ts';
import { createFindLatestPicture } from './receive/latest-picture.ts';
import { listen } from './receive/listen.ts';
import { createMessages } from './receive/messages.ts';
import { createPictures } from './receive/pictures.ts';
import { createReceive } from './receive/receive.ts';
import { createRunner } from './receive/run.ts';
import { registerCommands } from './register.ts';
import { factsOf, listenToUploads } from './uploads/listen.ts';

export interface DiscordAdapterOptions extends AdapterCore {
  readonly token: string;
  /** Without the version: `https://discord.com/api`. */
  readonly apiUrl: string;
  readonly shards: 'auto' | number;
  readonly media: Pick<Media, 'fromPlatformUrl' | 'fromTypedUrl'>;
  readonly followUps: FollowUps;
  /** Told of pictures that people upload; without it, uploads are ignored. */
  readonly uploads?: UploadEvents;
  readonly logger: Logger;
  /** Milliseconds since 1970. */
  readonly clock?: () => number;
  readonly liveLineEveryMs?: number;
  /** How long a first response may take, in ms; Discord's 3 s by default. */
  readonly acknowledgeWithinMs?: number;
  /** How long a stop waits for replies in flight, in ms. */
  readonly stopWithinMs?: number;
}

const contentMissing = `Message Content Intent is off, so I can't see the pictures that people post; commands work. To change that, open ${portal}, choose the application, then Bot ▸ Privileged Gateway Intents, switch it on and restart me.`;

/** Creates the adapter for Discord, on discord.js: slash commands, message menus, buttons, dialogs and uploads. */
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
  liveLineEveryMs = usualLiveLineEveryMs,
  acknowledgeWithinMs = timeoutsMs.acknowledge,
  stopWithinMs = timeoutsMs.stop,
}: DiscordAdapterOptions): Adapter {
  const logger = parentLogger.child({ platform: 'discord' });
  const client = createClient({ apiUrl, shards });
  const { rest } = client;
  const api = createDiscordApi({ apiUrl, bot: rest, acknowledgeWithinMs });
  const pictures = createPictures({ media, rest, apiUrl, clock });
  const receive = createReceive({ commands, pictures, followUps });
  let readsContent = false;
  let problem: string | undefined;
  const runner = createRunner({
    dispatch,
    followUps,
    findLatestPicture: createFindLatestPicture({ rest, pictures }),
    parentOf: (channelId) => factsOf(client, channelId).parentId ?? channelId,
    liveLineEveryMs,
  });
  const messages = createMessages({
    ...{ client, api, commands, pictures, followUps, runner, logger },
    readsContent: () => readsContent,
  });
  const listening = listen({
    ...{ client, api, receive, runner, messages, logger, stopWithinMs },
    readsContent: () => readsContent,
  });
  logConnection(client, logger);
  if (uploads) listenToUploads({ client, uploads, pictures, followUps, problem: () => problem });

  async function register(applicationId: string, signal: AbortSignal): Promise<void> {
    try {
      const sent = await registerCommands({ rest, applicationId, commands, signal });
      logger.info({ sent }, sent ? 'registered the commands' : 'the commands are already registered');
    } catch (error) {
      if (!isTooManyCreates(error)) throw error;
      logger.warn(
        'the commands were changed too often today, so Discord still shows earlier ones; restart me tomorrow',
      );
    }
  }

  return {
    platform: 'discord',
    async start() {
      const signal = AbortSignal.timeout(timeoutsMs.start);
      const identity = await fetchIdentity({ rest, token, apiUrl, signal });
      ({ readsContent } = identity);
      if (readsContent) askForContent(client);
      else {
        problem = contentMissing;
        logger.warn(contentMissing);
      }
      await register(identity.id, signal);
      await connect(client, token);
      logger.info({ user: client.user?.tag, guilds: client.guilds.cache.size }, 'connected to Discord');
      if (client.guilds.cache.size === 0)
        logger.info(`the bot is in no server yet; to add it to one, open ${inviteLink(identity.id)}`);
    },
    async stop() {
      await listening.stop();
      // The library announces a connection closed on purpose as if it were lost.
      client.removeAllListeners(Events.ShardReconnecting);
      await disconnect(client);
    },
  };
}
