import type { App, Receiver } from '@slack/bolt';
import type { Adapter, AdapterCore, RawRoute } from '../../core/adapter.ts';
import type { FollowUps } from '../../core/follow-ups.ts';
import type { Logger } from '../../lib/logger.ts';
import type { Media } from '../../media/media.ts';
import type { UploadEvents } from '../../uploads/port.ts';
import {
  clientOptions,
  createBoltApp,
  createBoltLogger,
  createSlackApi,
  slackApiUrl,
  slackErrorOf,
  type BotIdentity,
} from './client.ts';
import { createDeliver } from './reply/deliver.ts';
import { createEventsRoute } from './receive/http-route.ts';
import { createFiles } from './receive/pictures.ts';
import { createPeople } from './people.ts';
import { listen } from './receive/listen.ts';
import { createMessages } from './receive/mentions.ts';
import { createCommandNames } from './command-names.ts';
import { createOnce } from '../kit/seen.ts';
import { createReceive } from './receive/receive.ts';
import { createRunner } from './receive/run.ts';
import { createShared } from './uploads/messages.ts';
import { createSocket } from './receive/socket-mode.ts';
import { createUploadHearing } from './uploads/listen.ts';
import { createSlackUploads } from './uploads/platform.ts';

/** How long Slack may take to say who the bot is, in ms. */
const introduceMs = 30_000;

export interface SlackAdapterOptions extends AdapterCore {
  readonly media: Pick<Media, 'fromTypedUrl' | 'fromPlatformUrl' | 'fromBytes'>;
  readonly followUps: FollowUps;
  /** Told of pictures that people upload; without it, they are left alone. */
  readonly uploads?: UploadEvents | undefined;
  readonly botToken: string;
  /** Connects by Socket Mode. */
  readonly appToken?: string | undefined;
  /** Takes deliveries at `routes`. */
  readonly signingSecret?: string | undefined;
  /** The Web API's address; Slack's own unless given. */
  readonly apiUrl?: string | undefined;
  readonly commandPrefix?: string | undefined;
  /** Work that is done sooner gets no live line, in ms. */
  readonly liveLineAfterMs?: number;
  readonly logger: Logger;
}

export interface SlackAdapter extends Adapter {
  /** Paths that belong on the bot's HTTP server. */
  readonly routes: readonly RawRoute[];
}

function both(receivers: readonly Receiver[]): Receiver {
  const all = (work: (receiver: Receiver) => Promise<unknown>) => Promise.all(receivers.map(work));
  return {
    init: (app: App) => receivers.forEach((receiver) => receiver.init(app)),
    start: () => all((receiver) => receiver.start()),
    stop: () => all((receiver) => receiver.stop()),
  };
}

/** Slack over the core, on Bolt: Socket Mode, or signed requests on the bot's own HTTP server, or both. */
export function createSlackAdapter(options: SlackAdapterOptions): SlackAdapter {
  const { commands, dispatch, media, followUps, uploads, botToken, appToken, signingSecret, commandPrefix } =
    options;
  const { apiUrl = slackApiUrl, liveLineAfterMs = 1_000 } = options;
  const logger = options.logger.child({ platform: 'slack' });
  const boltLogger = createBoltLogger(options.logger);
  let identity: BotIdentity = { botId: '', botUserId: '', teamId: '', scopes: undefined };

  const api = createSlackApi(botToken, apiUrl, boltLogger);
  const deliver = createDeliver(api, logger);
  const files = createFiles({ api, media, token: botToken, apiUrl });
  const names = createCommandNames(commands, commandPrefix);
  const people = createPeople({ api, teamId: () => identity.teamId, logger });
  const runner = createRunner({
    commands,
    dispatch,
    names,
    api,
    people,
    deliver,
    followUps,
    liveLineAfterMs,
    logger,
  });
  const receive = createReceive({ commands, names, media, api, files, deliver, followUps, runner });
  const messages = createMessages({
    commands,
    names,
    files,
    deliver,
    followUps,
    runner,
    optionsFrom: receive.optionsFrom,
    botUserId: () => identity.botUserId,
  });

  const who = () => identity;
  const shared = createShared({ files, media, identity: who });
  const platform = createSlackUploads({ api, shared, people, followUps, identity: who, logger });
  const hearing = uploads && createUploadHearing({ uploads, shared, identity: who });
  uploads?.attach(platform);

  const onReconnected = () => uploads?.connected('slack');
  const socket =
    appToken === undefined
      ? undefined
      : createSocket({ appToken, apiUrl, logger, boltLogger, onReconnected });
  const events = signingSecret === undefined ? undefined : createEventsRoute({ signingSecret, logger });
  const receivers = [socket?.receiver, events?.receiver].filter((receiver) => receiver !== undefined);
  if (receivers.length === 0)
    throw new Error('expected an app token for Socket Mode or a signing secret for HTTP, got neither');
  const app = createBoltApp(botToken, both(receivers), who, clientOptions(apiUrl, boltLogger));
  const listening = listen({ app, receive, messages, hearing, once: createOnce(), logger, identity: who });

  async function introduce(): Promise<void> {
    const answer = await api
      .call((client) => client.auth.test(), AbortSignal.timeout(introduceMs))
      .catch((error: unknown) => {
        const reason = slackErrorOf(error) ?? 'it could not be reached';
        throw new Error(`Slack did not accept SLACK_BOT_TOKEN: ${reason}`, { cause: error });
      });
    identity = {
      botId: answer.bot_id ?? '',
      botUserId: answer.user_id ?? '',
      teamId: answer.team_id ?? '',
      scopes: answer.response_metadata?.scopes,
    };
    const problem = uploads && platform.problem();
    if (problem !== undefined) logger.warn(problem);
  }

  return {
    platform: 'slack',
    routes: events ? [events.route] : [],
    async start() {
      await introduce();
      await socket?.start();
      uploads?.connected('slack');
      logger.info({ socket: socket !== undefined, http: events !== undefined }, 'connected to Slack');
    },
    async stop() {
      // Until what runs is answered, new uses still arrive and are told that the bot restarts.
      await listening.idle();
      await runner.idle();
      await socket?.stop();
      await listening.idle();
      await runner.idle();
    },
  };
}
