import type { AdapterCore } from '../../core/adapter.ts';
import type { Channels } from '../../core/settings/weekly-channels.ts';
import type { AnsweredMessages } from '../../core/processes/answered-messages.ts';
import type { RememberedButtons } from '../../core/replies/remembered-buttons.ts';
import type { RunningUses } from '../../core/processes/running-uses.ts';
import type { Logger } from '../../lib/logger.ts';
import type { Media } from '../../media/media.ts';
import type { UploadEvents, UploadsPlatform } from '../../uploads/platform-port.ts';
import { createSlackApi, type BotToken } from './api.ts';
import { createBoltLogger, fetchIdentity, type BotIdentity } from './client.ts';
import { createChannels } from './weekly-channels.ts';
import { createNames } from './content/names.ts';
import { createHistory } from './history.ts';
import { createPeople } from './people.ts';
import { createFindLatestPicture } from './receive/latest-picture.ts';
import { createMessages, type Messages } from './receive/messages.ts';
import { createPictures } from './receive/pictures.ts';
import { createReceive, type Receive } from './receive/receive.ts';
import { createRecentMessages } from './receive/recent-messages.ts';
import { createRunner, type Runner } from './receive/run.ts';
import { createFindThreadPicture } from './receive/thread-picture.ts';
import { createRecentPictures, type RecentPictures } from './pictures-from-events.ts';
import { createCommandNames } from './register.ts';
import { createDelivery } from './reply/deliver.ts';
import { createPostOnce } from './reply/post-once.ts';
import { createMessagesFromEvents, type MessagesFromEvents } from './messages-from-events.ts';
import { listenToUploads, type UploadListener } from './uploads/listen.ts';
import { createSharedMessages } from './uploads/messages.ts';
import { createUploadsPlatform } from './uploads/platform.ts';

/** What all workspaces share. */
export interface WorkspaceParts extends AdapterCore {
  readonly media: Pick<Media, 'maxBytes' | 'fromTypedUrl' | 'fromPlatformUrl' | 'fromBytes' | 'fromRef'>;
  /** What can be cancelled. */
  readonly running: RunningUses;
  readonly rememberedButtons: RememberedButtons;
  /** Which messages were answered, by any process; only by this one unless given. */
  readonly answeredMessages?: AnsweredMessages | undefined;
  /** Told of pictures that people upload; without it, uploads are ignored. */
  readonly uploads?: UploadEvents | undefined;
  /** Whether this process, and no other, looks for what was missed. */
  readonly isOurs: () => boolean;
  readonly apiUrl: string;
  readonly commandPrefix?: string | undefined;
  /** Makes of Slack's id of a person or channel the core's; the same unless given. */
  readonly mentionedId?: ((id: string) => string) | undefined;
  readonly liveLineAfterMs: number;
  /** How long the language of somebody's Slack is trusted, in ms; an hour unless given. */
  readonly languageRememberedMs?: number | undefined;
  readonly logger: Logger;
}

/** How the bot gets into one workspace. */
export interface WorkspaceAccess {
  /** The installation, where there are several: the workspace's id, or that of the organisation that installed the app. */
  readonly installation?: string | undefined;
  readonly identity: () => BotIdentity;
  readonly token: BotToken;
  /** Called when Slack refuses the token. */
  readonly onTokenRefused: () => void;
}

/** The bot in one workspace, or in all workspaces of an organisation. Nothing that it remembers is shared with another. */
export interface Workspace {
  readonly installation?: string | undefined;
  readonly identity: () => BotIdentity;
  readonly receive: Receive;
  readonly messages: Messages;
  readonly runner: Runner;
  /** Learns of pictures from events. */
  readonly remembered: RecentPictures;
  /** Learns of messages from events, where Slack limits the history. */
  readonly told: MessagesFromEvents;
  readonly uploads?: UploadListener | undefined;
  readonly platform: UploadsPlatform;
  readonly channels: Channels;
}

/** Creates the bot in one workspace. */
export function createWorkspace(parts: WorkspaceParts, access: WorkspaceAccess): Workspace {
  const {
    commands,
    dispatch,
    allow,
    isSetUp = () => true,
    media,
    rememberedButtons,
    uploads,
    apiUrl,
    liveLineAfterMs,
    logger,
  } = parts;
  const { installation, identity, token, onTokenRefused } = access;
  const botUserId = () => identity().botUserId;
  const api = createSlackApi({ token, apiUrl, logger: createBoltLogger(logger), onTokenRefused });
  const remembered = createRecentPictures(botUserId);
  const told = createMessagesFromEvents();
  const history = createHistory(api, remembered);
  let asked: Promise<string | undefined> | undefined;
  /** An installation doesn't say it, so Slack is asked once. */
  function workspaceUrl(): Promise<string | undefined> {
    const { workspaceUrl: known } = identity();
    if (known !== undefined) return Promise.resolve(known);
    asked ??= fetchIdentity(api).then(
      (found) => found.workspaceUrl,
      () => (asked = undefined),
    );
    return asked;
  }
  const readRecentMessages = createRecentMessages({ history, told, botUserId, workspaceUrl });
  const { languageRememberedMs } = parts;
  const people = createPeople({ api, identity, languageRememberedMs, logger });
  const texts = createNames({ api, people });
  const names = createCommandNames(commands, parts.commandPrefix);
  const pictures = createPictures({ api, media, token, apiUrl, workspace: installation });
  const findLatestPicture = createFindLatestPicture({ remembered, history, pictures });
  const findThreadPicture = createFindThreadPicture({ remembered, history, pictures, identity });
  const postOnce = createPostOnce(api, history);
  const deliver = createDelivery({ api, postOnce, languageOf: (id) => people.knownLanguageOf(id), logger });
  const runner = createRunner({
    ...{
      commands,
      dispatch,
      allow,
      running: parts.running,
      names,
      api,
      people,
      postOnce,
      deliver,
      rememberedButtons,
      readRecentMessages,
      liveLineAfterMs,
      logger,
    },
  });
  const shared = { commands, names, texts, pictures, findLatestPicture, deliver, rememberedButtons, runner };
  const receive = createReceive({ ...shared, media, api, people, mentionedId: parts.mentionedId });
  const messages = createMessages({
    ...{ ...shared, api, isSetUp, people, history, findThreadPicture, botUserId },
    answeredMessages: parts.answeredMessages,
    maxBytes: media.maxBytes,
  });
  const sharedMessages = createSharedMessages({ pictures, texts, identity });
  return {
    installation,
    identity,
    receive,
    messages,
    runner,
    remembered,
    told,
    channels: createChannels({
      ...{ api, deliver, readRecentMessages, rememberedButtons, logger },
      isOurs: parts.isOurs,
    }),
    uploads: uploads && listenToUploads({ uploads, messages: sharedMessages, identity }),
    platform: createUploadsPlatform({
      ...{ api, messages: sharedMessages, people, rememberedButtons, identity, logger },
      isOurs: parts.isOurs,
    }),
  };
}
