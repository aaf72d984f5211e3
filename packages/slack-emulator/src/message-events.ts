import { type JsonObject, without } from '@toonwit/emulator-kit';
import type { EventsApi } from './delivery/events-api.ts';
import type { Files, StoredFile } from './files.ts';
import type { Ids } from './ids.ts';
import { mentionsIn } from './mentions.ts';
import { channelTypes, type Payloads } from './object-json.ts';
import type { Channel, StoredMessage, Workspace } from './workspace.ts';

/** Tells the app what happens to messages, with the events that Slack sends. */
interface MessageEvents {
  /** A new message: its files, the message itself, and a mention of the app. */
  posted(channel: Channel, message: StoredMessage): void;
  /** A changed message; `previous` is its payload before the change, and `isEdit` says that somebody rewrote it. */
  changed(message: StoredMessage, previous: JsonObject, isEdit?: boolean): void;
  deleted(message: StoredMessage, previous: JsonObject): void;
  reacted(
    message: StoredMessage,
    type: 'reaction_added' | 'reaction_removed',
    name: string,
    user: string,
  ): void;
  fileDeleted(file: StoredFile): void;
}

const subscriptions = {
  public: 'message.channels',
  private: 'message.groups',
  im: 'message.im',
  mpim: 'message.mpim',
} as const;
const historyScopes = {
  public: 'channels:history',
  private: 'groups:history',
  im: 'im:history',
  mpim: 'mpim:history',
} as const;

/** Creates the source of events about one workspace's messages. */
export function createMessageEvents(parts: {
  readonly workspace: Workspace;
  readonly events: EventsApi;
  readonly payloads: Payloads;
  readonly ids: Ids;
  readonly files: Files;
}): MessageEvents {
  const { workspace, events, payloads, ids, files } = parts;
  const channelOf = (message: StoredMessage): Channel => workspace.channel(message.channel);

  function tell(channel: Channel, fields: JsonObject): void {
    events.emit({
      subscription: subscriptions[channel.kind],
      scope: historyScopes[channel.kind],
      channel,
      event: {
        ...fields,
        type: 'message',
        channel: channel.id,
        channel_type: channelTypes[channel.kind],
        event_ts: ids.ts(),
      },
    });
  }

  function changed(message: StoredMessage, previous: JsonObject, isEdit = false): void {
    const now = { message: payloads.message(message), previous_message: previous };
    tell(channelOf(message), { subtype: 'message_changed', hidden: true, ts: ids.ts(), ...now });
    // Slack reports an edited mention once more, under the same `ts`.
    if (isEdit) mention(channelOf(message), message);
  }

  function deleted(message: StoredMessage, previous: JsonObject): void {
    const gone = { deleted_ts: message.ts, previous_message: previous };
    tell(channelOf(message), { subtype: 'message_deleted', hidden: true, ts: ids.ts(), ...gone });
  }

  function mention(channel: Channel, message: StoredMessage): void {
    if (channel.kind === 'im' || message.author === workspace.bot.id) return;
    if (!mentionsIn(message.text, message.blocks).people.includes(workspace.bot.id)) return;
    // Slack leaves files out of app_mention; apps have to read them from the message itself.
    const fields = without(payloads.message(message), 'files', 'upload');
    events.emit({
      subscription: 'app_mention',
      scope: 'app_mentions:read',
      channel,
      event: { ...fields, type: 'app_mention', channel: channel.id, event_ts: message.ts },
    });
  }

  function share(channel: Channel, message: StoredMessage): void {
    for (const id of message.files) {
      const file = files.get(id);
      const { ts, threadTs } = message;
      file?.shares.push({ channel: channel.id, ts, ...(threadTs !== undefined && { threadTs }) });
      events.emit({
        subscription: 'file_shared',
        scope: 'files:read',
        channel,
        event: {
          type: 'file_shared',
          file_id: id,
          user_id: message.author,
          file: { id },
          channel_id: channel.id,
          event_ts: ids.ts(),
        },
      });
    }
  }

  return {
    changed,
    deleted,
    posted(channel, message) {
      share(channel, message);
      tell(channel, payloads.message(message));
      mention(channel, message);
    },
    reacted(message, type, name, user) {
      // A webhook has no user.
      const author = message.username === undefined && { item_user: message.author };
      const item = { type: 'message', channel: message.channel, ts: message.ts };
      events.emit({
        subscription: type,
        scope: 'reactions:read',
        channel: channelOf(message),
        event: { type, user, reaction: name, ...author, item, event_ts: ids.ts() },
      });
    },
    fileDeleted(file) {
      const channel_ids = file.shares.map(({ channel }) => channel);
      events.emit({
        subscription: 'file_deleted',
        scope: 'files:read',
        event: { type: 'file_deleted', file_id: file.id, channel_ids, event_ts: ids.ts() },
      });
    },
  };
}
