import type { Adapter, AdapterCore, RawRoute } from '../../core/adapter.ts';
import { PlatformRefusedError } from '../../core/adapter.ts';
import type { Claims } from '../../core/claims.ts';
import type { FollowUps } from '../../core/follow-ups.ts';
import { alone, type Leadership } from '../../core/leadership.ts';
import { createLocalOpenUses, type OpenUses } from '../../core/open-uses.ts';
import { createRunningUses, type RunningUses } from '../../core/running-uses.ts';
import type { Logger } from '../../lib/logger.ts';
import type { Media } from '../../media/media.ts';
import type { UploadEvents } from '../../uploads/port.ts';
import { clientOptions, createSlackApi, slackApiUrl } from './api.ts';
import { createConnection } from '../kit/connection.ts';
import { createBoltLogger, createClient, fetchIdentity, type BotIdentity } from './client.ts';
import { createNames } from './content/names.ts';
import { createHistory } from './history.ts';
import { liveLineMs } from './limits.ts';
import { createPeople } from './people.ts';
import { createRecentPictures } from './recent-pictures.ts';
import { createHttpRoute } from './receive/http-route.ts';
import { createFindLatestPicture } from './receive/latest-picture.ts';
import { listen } from './receive/listen.ts';
import { createMentions } from './receive/mentions.ts';
import { createPictures } from './receive/pictures.ts';
import { createReceive } from './receive/receive.ts';
import { createRunner } from './receive/run.ts';
import { createFindThreadPicture } from './receive/thread-picture.ts';
import { createSocketMode } from './receive/socket-mode.ts';
import { createCommandNames } from './register.ts';
import { createDelivery } from './reply/deliver.ts';
import { listenToUploads } from './uploads/listen.ts';
import { createSharedMessages } from './uploads/messages.ts';
import { createUploadsPlatform } from './uploads/platform.ts';

export interface SlackAdapterOptions extends AdapterCore {
  readonly media: Pick<Media, 'fromTypedUrl' | 'fromPlatformUrl' | 'fromBytes' | 'fromRef'>;
  /** Which requests and messages were taken already. */
  readonly claims: Claims;
  /** What isn't answered yet; nobody else takes it over unless given. */
  readonly openUses?: OpenUses;
  /** What can be cancelled; only uses of this process unless given. */
  readonly running?: RunningUses;
  readonly followUps: FollowUps;
  /** Which of several processes looks for missed uploads; this one unless given. */
  readonly leadership?: Leadership;
  /** Told of pictures that people upload; without it, uploads are ignored. */
  readonly uploads?: UploadEvents | undefined;
  readonly botToken: string;
  /** Connects by Socket Mode. */
  readonly appToken?: string | undefined;
  /** Takes signed requests at `routes`. */
  readonly signingSecret?: string | undefined;
  /** The Web API's address; Slack's own unless given. */
  readonly apiUrl?: string | undefined;
  /** Goes before the commands' names, such as `toon` in `/toon-caption`. */
  readonly commandPrefix?: string | undefined;
  /** Work that takes less time gets no live line, in ms. */
  readonly liveLineAfterMs?: number;
  readonly logger: Logger;
}

export interface SlackAdapter extends Adapter {
  /** Paths that belong on the bot's HTTP server. */
  readonly routes: readonly RawRoute[];
}

/** Creates the adapter for Slack, on Bolt: over Socket Mode, signed requests on the bot's own HTTP server, or both. */
export function createSlackAdapter(options: SlackAdapterOptions): SlackAdapter {
  const { commands, dispatch, media, followUps, uploads, botToken, appToken, signingSecret, commandPrefix } =
    options;
  const { apiUrl = slackApiUrl, liveLineAfterMs = liveLineMs.after, leadership = alone } = options;
  const { running = createRunningUses() } = options;
  const logger = options.logger.child({ platform: 'slack' });
  const boltLogger = createBoltLogger(options.logger);
  let current: BotIdentity = { botId: '', botUserId: '', teamId: '', scopes: undefined };
  const identity = () => current;

  const connection = createConnection({ onRefused: options.onRefused });
  let started = false;
  let stopTakingOver: (() => void) | undefined;
  let checking: Promise<unknown> | undefined;

  /** Asks Slack whether it still takes the token; an event or one failed call may be about something else. */
  function checkToken(): void {
    if (!started) return;
    checking ??= fetchIdentity(api)
      .catch((error: unknown) => {
        if (error instanceof PlatformRefusedError) connection.refuse(error.message);
      })
      .finally(() => (checking = undefined));
  }

  const api = createSlackApi({ token: botToken, apiUrl, logger: boltLogger, onTokenRefused: checkToken });
  const remembered = createRecentPictures(() => current.botUserId);
  const history = createHistory(api, remembered);
  const people = createPeople({ api, teamId: () => current.teamId, logger });
  const texts = createNames({ api, people });
  const names = createCommandNames(commands, commandPrefix);
  const pictures = createPictures({ api, media, token: botToken, apiUrl });
  const findLatestPicture = createFindLatestPicture({ remembered, history, pictures });
  const findThreadPicture = createFindThreadPicture({ remembered, history, pictures, identity });
  const deliver = createDelivery(api, logger);
  const runner = createRunner({
    commands,
    dispatch,
    running,
    names,
    api,
    people,
    deliver,
    followUps,
    liveLineAfterMs,
    logger,
  });
  const shared = { commands, names, texts, pictures, findLatestPicture, deliver, followUps, runner };
  const receive = createReceive({ ...shared, media, api });
  const { optionsFrom } = receive;
  const mentions = createMentions({
    ...shared,
    history,
    findThreadPicture,
    optionsFrom,
    botUserId: () => current.botUserId,
  });

  const messages = createSharedMessages({ pictures, texts, media, identity });
  const platform = createUploadsPlatform({
    ...{ api, messages, people, followUps, identity, logger },
    isOurs: () => leadership.isLeader(),
  });
  const uploadListener = uploads && listenToUploads({ uploads, messages, identity });
  uploads?.attach(platform);
  // The process that led before may have stopped in the middle.
  leadership.onElected(() => {
    if (connection.status().state === 'connected') uploads?.connected('slack');
  });

  function onReconnected(): void {
    // Events of the time between may be lost.
    remembered.clear();
    checkToken();
    uploads?.connected('slack');
  }
  const socket =
    appToken === undefined
      ? undefined
      : createSocketMode({ appToken, apiUrl, logger, boltLogger, connection, onReconnected });
  const http =
    signingSecret === undefined ? undefined : createHttpRoute({ signingSecret, logger, connection });
  const receivers = [socket?.receiver, http?.receiver].filter((receiver) => receiver !== undefined);
  if (receivers.length === 0)
    throw new Error('expected an app token for Socket Mode or a signing secret for HTTP, got neither');
  const app = createClient({
    token: botToken,
    receivers,
    identity,
    options: clientOptions(apiUrl, boltLogger),
    unread: (body) => listening.unreadable(body),
  });
  const listening = listen({
    app,
    receive,
    mentions,
    claims: options.claims,
    openUses: options.openUses ?? createLocalOpenUses('slack', options.claims),
    uploads: uploadListener,
    remembered,
    refuse: (place, error) => runner.refuse(place, error),
    logger,
    identity,
    onTokenDoubt: checkToken,
  });

  return {
    platform: 'slack',
    routes: http ? [http.route] : [],
    status: () => connection.status(),
    async start() {
      current = await fetchIdentity(api);
      const problem = uploads && platform.problem();
      if (problem !== undefined) logger.warn(problem);
      await socket?.start();
      started = true;
      connection.become('connected');
      uploads?.connected('slack');
      stopTakingOver = listening.takeOver();
      logger.info({ socket: socket !== undefined, http: http !== undefined }, 'connected to Slack');
    },
    async stop() {
      connection.become('stopped');
      stopTakingOver?.();
      // New uses still arrive until the running ones are answered; the core refuses them.
      await listening.idle();
      await runner.idle();
      await socket?.stop();
      await listening.idle();
      await runner.idle();
    },
  };
}
