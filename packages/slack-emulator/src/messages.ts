import type { KnownBlock, MessageAttachment } from '@slack/types';
import type { Clock } from '@toonwit/emulator-kit';
import { withIds } from './block-kit/walk.ts';
import type { EventsApi } from './delivery/events-api.ts';
import type { Files, StoredFile } from './files.ts';
import type { Ids } from './ids.ts';
import type { Journal } from './journal.ts';
import { createMessageEvents } from './message-events.ts';
import type { Payloads } from './object-json.ts';
import type { Timing } from './timing.ts';
import type { Channel, StoredMessage, Via, Workspace } from './workspace.ts';

/** A message that is about to be written. */
interface Draft {
  readonly channel: Channel;
  readonly author: string;
  readonly via: Via;
  readonly text: string;
  readonly blocks?: readonly KnownBlock[] | undefined;
  readonly attachments?: readonly MessageAttachment[] | undefined;
  readonly files?: readonly string[];
  readonly threadTs?: string | undefined;
  readonly subtype?: string;
  /** Of a webhook. */
  readonly username?: string | undefined;
  readonly ephemeralFor?: string | undefined;
  readonly isTyped?: boolean;
}

/** What can be changed in a message. */
type Change = Partial<Pick<Draft, 'text' | 'blocks' | 'attachments'>>;

/** Writes, changes and removes messages, and tells the app as Slack would. */
export interface Messages {
  post(draft: Draft): StoredMessage;
  change(message: StoredMessage, change: Change, by: string): void;
  remove(message: StoredMessage, by: string): void;
  /** Deletes a file from the messages that show it; a message left empty is deleted too. */
  removeFile(file: StoredFile): void;
  /** Shows previews of links below a message, which is no edit by anybody. */
  unfurl(message: StoredMessage, attachments: readonly MessageAttachment[]): void;
  /** Adds or removes a reaction; false if nothing changes. */
  react(message: StoredMessage, name: string, user: string, on: boolean): boolean;
}

interface Parts {
  readonly workspace: Workspace;
  readonly events: EventsApi;
  readonly payloads: Payloads;
  readonly ids: Ids;
  readonly clock: Clock;
  readonly journal: Journal;
  readonly files: Files;
  readonly timing: Timing;
}

/** Creates the writer of one workspace. */
export function createMessages(parts: Parts): Messages {
  const { workspace, payloads, ids, clock, journal, files, timing } = parts;
  const events = createMessageEvents(parts);

  /** A message with replies leaves a tombstone in its place. */
  function hasReplies(message: StoredMessage): boolean {
    const all = workspace.channels.get(message.channel)?.messages ?? [];
    return all.some((one) => one.threadTs === message.ts && one.ephemeralFor === undefined);
  }

  function removeFile(file: StoredFile): void {
    const shown = file.shares
      .map(({ channel, ts }) => workspace.find(channel, ts))
      .filter((message) => message !== undefined)
      .map((message) => ({ message, previous_message: payloads.message(message) }));
    file.deleted = true;
    file.bytes = Buffer.alloc(0);
    events.fileDeleted(file);
    for (const { message, previous_message } of shown) {
      const isEmpty = message.text === '' && message.files.every((id) => files.get(id)?.deleted === true);
      if (isEmpty) workspace.remove(message);
      note(isEmpty ? 'delete' : 'update', message);
      if (isEmpty) events.deleted(message, previous_message);
      else events.changed(message, previous_message);
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
        ...(draft.isTyped === true && { isTyped: true }),
        ...(draft.username !== undefined && { username: draft.username }),
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
      events.posted(channel, message);
      return message;
    },
    change(message, { text, blocks, attachments }, by) {
      const previous_message = payloads.message(message);
      if (text !== undefined) message.text = text;
      if (blocks !== undefined) message.blocks = withIds(blocks, ids);
      if (attachments !== undefined) message.attachments = attachments;
      message.edited = { user: by, ts: ids.ts() };
      note('update', message);
      if (message.ephemeralFor !== undefined) return;
      events.changed(message, previous_message, true);
    },
    remove(message) {
      const previous_message = payloads.message(message);
      note('delete', message);
      if (hasReplies(message)) {
        Object.assign(message, { tombstone: true, text: 'This message was deleted.', files: [], blocks: [] });
        message.reactions.clear();
        events.changed(message, previous_message);
        return;
      }
      workspace.remove(message);
      if (message.ephemeralFor !== undefined) return;
      events.deleted(message, previous_message);
    },
    removeFile,
    unfurl(message, attachments) {
      const previous_message = payloads.message(message);
      message.attachments = attachments;
      events.changed(message, previous_message);
    },
    react(message, name, user, on) {
      const users = message.reactions.get(name) ?? [];
      if (users.includes(user) === on) return false;
      const left = on ? [...users, user] : users.filter((one) => one !== user);
      if (left.length === 0) message.reactions.delete(name);
      else message.reactions.set(name, left);
      const type = on ? 'reaction_added' : 'reaction_removed';
      journal.note({ what: type, channel: message.channel, user, text: `:${name}:` });
      events.reacted(message, type, name, user);
      return true;
    },
  };
}
