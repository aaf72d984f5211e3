import type { World } from '../world.ts';
import { isJsonObject, type JsonObject } from '@toonwit/emulator-kit';
import type { KnownBlock, MessageAttachment } from '@slack/types';
import { escapeTyped } from '../mentions.ts';
import { forwarded } from '../forwards.ts';
import { checkedBlocks } from '../web-api/call.ts';
import type { Channel, Person, StoredMessage } from '../workspace.ts';
import { uploadAll, type FileDraft } from './uploads.ts';

/** Who, and in which channel; both by name or id. For a DM with the bot the channel is `@app`. */
export interface Place {
  readonly user: string;
  readonly channel: string;
}

/** A message, as a person sees it. */
export interface PointedAt extends Place {
  readonly ts: string;
}

/** What somebody writes. */
interface Draft extends Place {
  readonly text?: string;
  /** The text in Slack's own notation, in place of `text`, as an app sends it: without rich text. */
  readonly mrkdwn?: string;
  /** A bot's are checked as `chat.postMessage` does; a person's stand for whatever Slack itself adds, unchecked. */
  readonly blocks?: readonly object[] | undefined;
  /** What Slack adds below a text: alerts of apps, previews of links. */
  readonly attachments?: readonly object[] | undefined;
  /** A message that is passed on; the person sees it. */
  readonly forward?: { readonly channel: string; readonly ts: string };
  readonly files?: readonly FileDraft[];
  /** Ids of files that are in the workspace already, shared once more. */
  readonly share?: readonly string[];
  readonly threadTs?: string | undefined;
  /** Sends a reply in a thread to the channel too. */
  readonly broadcast?: boolean;
  /** A bot of another app writes as a webhook does: under a name, without a user. */
  readonly webhook?: boolean;
}

/** What people do with messages. */
export interface PersonMessages {
  /**
   * Posts; returns the message's timestamp. A mention is written `<@U…>`, or with `mention`.
   * @throws Error for a channel or a forwarded message that they do not see, and ApiError for a bot's blocks that Slack refuses.
   */
  post(what: Draft): string;
  /** Posts a message that begins with a mention of the app. */
  mention(what: Draft): string;
  edit(what: PointedAt & { text: string }): void;
  remove(what: PointedAt): void;
  /** Deletes one of the person's own files everywhere; its name where the message has several. */
  removeFile(what: PointedAt & { name?: string }): void;
  /** Adds a preview of a link's picture below a message, as Slack does. */
  unfurl(what: PointedAt & { url: string; imageUrl: string }): void;
  react(what: PointedAt & { emoji: string }): void;
  unreact(what: PointedAt & { emoji: string }): void;
}

/** Finds who acts and where. @throws Error when they are not in that channel. */
export function placeOf(
  { workspace }: World,
  { user, channel }: Place,
): { person: Person; channel: Channel } {
  const person = workspace.person(user);
  const found =
    channel === '@app' ? workspace.direct([person.id, workspace.bot.id]) : workspace.channel(channel);
  if (!found.members.has(person.id)) throw new Error(`expected ${person.name} to be in ${found.name}`);
  return { person, channel: found };
}

/** The message that somebody points at. @throws Error when they cannot see it. */
export function messageOf(
  world: World,
  pointed: PointedAt,
): { person: Person; channel: Channel; message: StoredMessage } {
  const place = placeOf(world, pointed);
  const message = world.workspace.find(place.channel.id, pointed.ts);
  const visible = message && (message.ephemeralFor === undefined || message.ephemeralFor === place.person.id);
  if (!visible)
    throw new Error(
      `expected a message that ${place.person.name} sees in ${place.channel.name}, got ${pointed.ts}`,
    );
  return { ...place, message };
}

const areObjects = (value: unknown): value is readonly JsonObject[] =>
  Array.isArray(value) && value.every(isJsonObject);
/** Whatever Slack adds counts as blocks here, since it has kinds that its own types lack. */
const isBlocks = (value: unknown): value is readonly KnownBlock[] => areObjects(value);
const isAttachments = (value: unknown): value is readonly MessageAttachment[] => areObjects(value);

/** Creates what people do with messages. */
export function createPersonMessages(world: World): PersonMessages {
  const { messages, workspace } = world;

  function own(pointed: PointedAt): { person: Person; message: StoredMessage } {
    const { person, message } = messageOf(world, pointed);
    if (message.author !== person.id) throw new Error(`expected ${person.name}'s own message, got another's`);
    return { person, message };
  }

  function passedOn(
    attachments: readonly object[],
    forward: PointedAt | undefined,
    to: Channel,
  ): readonly MessageAttachment[] {
    const all = forward
      ? [...attachments, forwarded(world, messageOf(world, forward).message, to)]
      : attachments;
    return isAttachments(all) ? all : [];
  }

  const writing: PersonMessages = {
    post({ text = '', files = [], share = [], threadTs, broadcast = false, webhook = false, ...more }) {
      const { mrkdwn, blocks, attachments = [], forward, ...place } = more;
      const { person, channel } = placeOf(world, place);
      if (channel.archived) throw new Error(`expected a channel that is not archived, got ${channel.name}`);
      const shown = person.isBot ? checkedBlocks(world, blocks) : blocks;
      const passed = passedOn(attachments, forward && { ...forward, user: place.user }, channel);
      const ids = [...uploadAll(world, person, files).map(({ id }) => id), ...share];
      const draft = {
        channel,
        author: person.id,
        via: person.isBot ? ('bot' as const) : ('person' as const),
        ...(broadcast && { subtype: 'thread_broadcast' }),
        ...(webhook && { subtype: 'bot_message', username: person.realName }),
        text: mrkdwn ?? escapeTyped(text),
        isTyped: mrkdwn === undefined && !person.isBot,
        ...(isBlocks(shown) && { blocks: shown }),
        attachments: passed,
        files: ids,
      };
      return messages.post({ ...draft, threadTs }).ts;
    },
    mention({ text = '', mrkdwn, ...rest }) {
      const withMention = (words: string) => `<@${workspace.bot.id}> ${words}`.trim();
      if (mrkdwn !== undefined) return writing.post({ ...rest, mrkdwn: withMention(mrkdwn) });
      return writing.post({ ...rest, text: withMention(text) });
    },
    edit({ text, ...pointed }) {
      const { person, message } = own(pointed);
      messages.change(message, { text: escapeTyped(text) }, person.id);
    },
    remove(pointed) {
      const { person, message } = own(pointed);
      messages.remove(message, person.id);
    },
    removeFile({ name, ...pointed }) {
      const { person, message } = own(pointed);
      const file = message.files
        .map((id) => world.files.get(id))
        .find((one) => one?.user === person.id && (name === undefined || one.name === name));
      if (!file) throw new Error(`expected a file of ${person.name} in that message, got none`);
      messages.removeFile(file);
    },
    unfurl({ url, imageUrl, ...pointed }) {
      const { message } = messageOf(world, pointed);
      const attachment = { from_url: url, original_url: url, image_url: imageUrl, fallback: url, id: 1 };
      messages.unfurl(message, [attachment]);
    },
    react({ emoji, ...pointed }) {
      const { person, message } = messageOf(world, pointed);
      messages.react(message, emoji, person.id, true);
    },
    unreact({ emoji, ...pointed }) {
      const { person, message } = messageOf(world, pointed);
      messages.react(message, emoji, person.id, false);
    },
  };
  return writing;
}
