import type { Adapter, AdapterCore, RawRoute } from '../../core/adapter.ts';
import type { AttachChannels } from '../../core/settings/weekly-channels.ts';
import type { Claims } from '../../core/processes/claims.ts';
import type { AnsweredMessages } from '../../core/processes/answered-messages.ts';
import type { RememberedButtons } from '../../core/replies/remembered-buttons.ts';
import { alone, type Leadership } from '../../core/processes/leadership.ts';
import { createLocalUnansweredUses, type UnansweredUses } from '../../core/processes/unanswered-uses.ts';
import { createRunningUses, type RunningUses } from '../../core/processes/running-uses.ts';
import { inLanguage } from '../../languages/in-language.ts';
import type { Logger } from '../../lib/logger.ts';
import type { Media } from '../../media/media.ts';
import type { UploadEvents } from '../../uploads/platform-port.ts';
import { clientOptions, slackApiUrl } from './api.ts';
import { createConnection } from '../kit/connection.ts';
import { createBoltLogger, createClient } from './client.ts';
import { usualLiveLineMs } from '../kit/live-line-pace.ts';
import { createHttpRoute } from './receive/http-route.ts';
import { listen } from './receive/listen.ts';
import { createDistributed, type Distribution } from './installations/index.ts';
import { createOneWorkspace } from './one-workspace.ts';
import type { WorkspaceParts } from './workspace.ts';
import { createSocketMode } from './receive/socket-mode.ts';

export interface SlackAdapterOptions extends AdapterCore {
  readonly media: Pick<Media, 'maxBytes' | 'fromTypedUrl' | 'fromPlatformUrl' | 'fromBytes' | 'fromRef'>;
  /** Which requests and messages were taken already. */
  readonly claims: Claims;
  /** What isn't answered yet; nobody else takes it over unless given. */
  readonly unansweredUses?: UnansweredUses;
  /** What can be cancelled; only uses of this process unless given. */
  readonly running?: RunningUses;
  readonly rememberedButtons: RememberedButtons;
  /** Which messages were answered, by any process; only by this one unless given. */
  readonly answeredMessages?: AnsweredMessages;
  /** Which of several processes looks for missed uploads; this one unless given. */
  readonly leadership?: Leadership;
  /** Told of pictures that people upload; without it, uploads are ignored. */
  readonly uploads?: UploadEvents | undefined;
  /** Told how to post to channels. */
  readonly attachChannels?: AttachChannels;
  /** The token of the one workspace; absent for an app that many install. */
  readonly botToken?: string | undefined;
  /** The app that many workspaces install, in place of a token. */
  readonly distribution?: Distribution | undefined;
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
  /** How long the language of somebody's Slack is trusted, in ms; an hour unless given. */
  readonly languageRememberedMs?: number | undefined;
  readonly logger: Logger;
}

export interface SlackAdapter extends Adapter {
  /** Paths that belong on the bot's HTTP server. */
  readonly routes: readonly RawRoute[];
}

/** Creates the bot in its one workspace, or in all that install the app. */
function createWorkspaces(
  parts: WorkspaceParts,
  { botToken, distribution }: Pick<SlackAdapterOptions, 'botToken' | 'distribution'>,
  onRefused: (reason: string) => void,
) {
  if (distribution) {
    const { workspaces, routes } = createDistributed(parts, distribution);
    const { platform, channels } = workspaces;
    return { workspaces, platform, channels, routes, checkAccess: () => undefined };
  }
  if (botToken === undefined) throw new Error('expected a bot token or an app to install, got neither');
  const workspaces = createOneWorkspace(parts, { botToken, onRefused });
  const { platform, channels } = workspaces.workspace;
  return { workspaces, platform, channels, routes: [], checkAccess: () => workspaces.checkToken() };
}

/** Creates the adapter for Slack, on Bolt: over Socket Mode, signed requests on the bot's own HTTP server, or both. */
export function createSlackAdapter(options: SlackAdapterOptions): SlackAdapter {
  const { uploads, appToken, signingSecret } = options;
  const { apiUrl = slackApiUrl, liveLineAfterMs = usualLiveLineMs, leadership = alone } = options;
  const { running = createRunningUses() } = options;
  const logger = options.logger.child({ platform: 'slack' });
  const boltLogger = createBoltLogger(options.logger);
  const connection = createConnection({ onRefused: options.onRefused });
  let stopTakingOver: (() => void) | undefined;

  const isOurs = () => leadership.isLeader();
  const { workspaces, platform, channels, routes, checkAccess } = createWorkspaces(
    { ...options, isOurs, running, apiUrl, liveLineAfterMs, logger },
    options,
    (reason) => connection.refuse(reason),
  );
  uploads?.attach(platform);
  options.attachChannels?.(channels);
  // The process that led before may have stopped in the middle.
  leadership.onElected(() => {
    if (connection.status().state === 'connected') uploads?.connected('slack');
  });

  function onReconnected(): void {
    // Events of the time between may be lost.
    for (const { remembered, told } of workspaces.latest()) {
      remembered.clear();
      told.clear();
    }
    checkAccess();
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
    receivers,
    options: clientOptions(apiUrl, boltLogger),
    unread: (body) => listening.unreadable(body),
  });
  const listening = listen({
    ...{ app, workspaces, logger },
    claims: options.claims,
    unansweredUses: options.unansweredUses ?? createLocalUnansweredUses('slack', options.claims),
  });
  const idle = async () => {
    await listening.idle();
    await Promise.all(workspaces.latest().map(({ runner }) => runner.idle()));
    await workspaces.idle();
  };

  return {
    platform: 'slack',
    routes: [...(http ? [http.route] : []), ...routes],
    status: () => connection.status(),
    async start() {
      await workspaces.start();
      const problem = uploads && platform.problem();
      if (problem !== undefined) logger.warn(inLanguage(problem, 'en'));
      await socket?.start();
      connection.become('connected');
      uploads?.connected('slack');
      stopTakingOver = listening.takeOver();
      logger.info({ socket: socket !== undefined, http: http !== undefined }, 'connected to Slack');
    },
    async stop() {
      connection.become('stopped');
      stopTakingOver?.();
      // New uses still arrive until the running ones are answered; the core refuses them.
      await idle();
      await socket?.stop();
      await idle();
    },
  };
}
