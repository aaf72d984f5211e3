import type { KnownBlock, MessageAttachment } from '@slack/types';
import { withIds } from './block-kit/walk.ts';
import type { Emulation } from './emulation.ts';
import { without, type JsonObject } from './json.ts';
import { mentionsIn } from './mentions.ts';
import { channelTypes } from './shapes.ts';
import type { Channel, StoredMessage, Via } from './workspace.ts';

/** A message that is about to be written. */
export interface Draft {
  readonly channel: Channel;
  readonly author: string;
  readonly via: Via;
  readonly text: string;
  readonly blocks?: readonly KnownBlock[] | undefined;
  readonly attachments?: readonly MessageAttachment[] | undefined;
  readonly files?: readonly string[];
  readonly threadTs?: string | undefined;
  readonly subtype?: string;
  readonly ephemeralFor?: string | undefined;
}

/** What can be changed in a message. */
export type Change = Partial<Pick<Draft, 'text' | 'blocks' | 'attachments'>>;

/** Writes, changes and removes messages, and tells the app as Slack would. */
export interface Messages {
  post(draft: Draft): StoredMessage;
  change(message: StoredMessage, change: Change, by: string): void;
  remove(message: StoredMessage, by: string): void;
  /** Adds or takes away a reaction; false when it was so already. */
  react(message: StoredMessage, name: string, user: string, on: boolean): boolean;
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

type Parts = Pick<
  Emulation,
  'workspace' | 'events' | 'shapes' | 'ids' | 'clock' | 'journal' | 'files' | 'timing'
>;

/** Creates the writer of one workspace. */
export function createMessages(em: Parts): Messages {
  const { workspace, events, shapes, ids, clock, journal, files, timing } = em;
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

  function mention(channel: Channel, message: StoredMessage): void {
    if (channel.kind === 'im' || message.author === workspace.bot.id) return;
    if (!mentionsIn(message.text, message.blocks).people.includes(workspace.bot.id)) return;
    // Slack leaves the files out of app_mention; they have to be read from the message itself.
    const fields = without(shapes.message(message), 'files', 'upload');
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

  function note(what: string, message: StoredMessage): void {
    const seenBy =
      message.ephemeralFor === undefined
        ? ''
        : ` (only ${workspace.person(message.ephemeralFor).name} sees it)`;
    const names = message.files.map((id) => files.get(id)?.name ?? id);
    const shown = [message.text, ...names.map((name) => `[${name}]`)].filter((part) => part !== '').join(' ');
    const where = message.threadTs === undefined ? '' : ' in the thread';
    const kinds = message.blocks.length === 0 ? '' : ` {${message.blocks.map(({ type }) => type).join(' ')}}`;
    journal.note({
      what,
      channel: message.channel,
      user: message.author,
      text: `${shown}${kinds}${where}${seenBy}`,
    });
  }

  return {
    post(draft) {
      const {
        channel,
        text,
        blocks = [],
        attachments = [],
        files: attached = [],
        threadTs,
        ephemeralFor,
      } = draft;
      const subtype = draft.subtype ?? (attached.length > 0 ? 'file_share' : undefined);
      const message: StoredMessage = {
        ts: ids.ts(),
        channel: channel.id,
        author: draft.author,
        via: draft.via,
        ...(threadTs !== undefined && { threadTs }),
        ...(subtype !== undefined && { subtype }),
        ...(ephemeralFor !== undefined && { ephemeralFor }),
        files: attached,
        listedFrom: clock.now() + timing.historyLagMs,
        reactions: new Map(),
        text,
        blocks: withIds(blocks, ids),
        attachments,
      };
      workspace.add(message);
      note(ephemeralFor === undefined ? 'message' : 'ephemeral', message);
      if (ephemeralFor !== undefined) return message;
      share(channel, message);
      tell(channel, shapes.message(message));
      mention(channel, message);
      return message;
    },
    change(message, { text, blocks, attachments }, by) {
      const previous_message = shapes.message(message);
      if (text !== undefined) message.text = text;
      if (blocks !== undefined) message.blocks = withIds(blocks, ids);
      if (attachments !== undefined) message.attachments = attachments;
      message.edited = { user: by, ts: ids.ts() };
      note('update', message);
      if (message.ephemeralFor !== undefined) return;
      const changed = {
        subtype: 'message_changed',
        hidden: true,
        ts: ids.ts(),
        message: shapes.message(message),
        previous_message,
      };
      tell(channelOf(message), changed);
    },
    remove(message) {
      workspace.remove(message);
      note('delete', message);
      if (message.ephemeralFor !== undefined) return;
      const gone = {
        subtype: 'message_deleted',
        hidden: true,
        ts: ids.ts(),
        deleted_ts: message.ts,
        previous_message: shapes.message(message),
      };
      tell(channelOf(message), gone);
    },
    react(message, name, user, on) {
      const users = message.reactions.get(name) ?? [];
      if (users.includes(user) === on) return false;
      const left = on ? [...users, user] : users.filter((one) => one !== user);
      if (left.length === 0) message.reactions.delete(name);
      else message.reactions.set(name, left);
      const type = on ? 'reaction_added' : 'reaction_removed';
      journal.note({ what: type, channel: message.channel, user, text: `:${name}:` });
      const item = { type: 'message', channel: message.channel, ts: message.ts };
      events.emit({
        subscription: type,
        scope: 'reactions:read',
        channel: channelOf(message),
        event: { type, user, reaction: name, item_user: message.author, item, event_ts: ids.ts() },
      });
      return true;
    },
  };
}
