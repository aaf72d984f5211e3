import {
  Routes,
  SnowflakeUtil,
  type APIGuildMember,
  type APIMessage,
  type APIUser,
  type REST,
} from 'discord.js';
import type { RememberedButtons } from '../../../core/replies/remembered-buttons.ts';
import type { Language } from '../../../languages/language.ts';
import type { Message } from '../../../languages/message.ts';
import { untilAborted } from '../../../lib/abort.ts';
import {
  maxClickers,
  type ChannelRef,
  type Click,
  type MessageRef,
  type UploadsPlatform,
} from '../../../uploads/platform-port.ts';
import {
  isBlocked,
  isBodyRefused,
  isGone,
  isNoMember,
  isNoPlaceForText,
  isReplyToNothing,
} from '../errors.ts';
import { counts } from '../limits.ts';
import { filesOf, toBody, withoutFiles, type OutgoingMessage } from '../reply/outgoing-message.ts';
import { renderError, renderReply } from '../reply/render.ts';
import { toEmoji, type ChannelFactsOf, type SharedMessages } from './messages.ts';

interface UploadsPlatformOptions {
  /** The client's own, which keeps within the bot's rate limits. */
  readonly rest: REST;
  readonly messages: SharedMessages;
  readonly rememberedButtons: RememberedButtons;
  readonly factsOf: ChannelFactsOf;
  /** Threads of a channel with messages after the one with that id. */
  readonly threadsOf: (channelId: string, after: string) => readonly string[];
  /** The language of a server's settings. */
  readonly languageOf: (guildId: string) => Language | undefined;
  readonly problem: () => Message | undefined;
  readonly isOurs: (channel: ChannelRef) => boolean;
}

/** The channel or thread that a message is in. */
const placeOf = ({ channel, thread }: MessageRef) => thread ?? channel;

/** Creates what the core needs to react to uploads on Discord. */
export function createUploadsPlatform(options: UploadsPlatformOptions): UploadsPlatform {
  const { rest, messages, rememberedButtons, factsOf, threadsOf, languageOf, problem, isOurs } = options;

  /** Ignores that the message, or the reaction itself, is already gone. */
  async function ignoreGone(request: Promise<unknown>): Promise<void> {
    await request.catch((error: unknown) => {
      if (!isGone(error)) throw error;
    });
  }

  async function post(
    channelId: string,
    message: OutgoingMessage,
    { signal, replyTo }: { readonly signal: AbortSignal; readonly replyTo?: string },
  ): Promise<string> {
    const reference = replyTo !== undefined && {
      message_reference: { message_id: replyTo, fail_if_not_exists: true },
    };
    const body = { ...toBody(message), ...reference };
    const sent = rest.post(Routes.channelMessages(channelId), { body, files: filesOf(message), signal });
    // By Discord's own types, this is the route's only answer.
    const { id } = (await untilAborted(sent, signal)) as APIMessage;
    return id;
  }

  /** Replies to a message, without the files if Discord refuses them. */
  async function reply(
    ref: MessageRef,
    message: OutgoingMessage,
    options: { readonly signal: AbortSignal; readonly language: Language; readonly replyTo?: string },
  ): Promise<MessageRef> {
    const channelId = placeOf(ref);
    try {
      return { ...ref, messageId: await post(channelId, message, options) };
    } catch (error) {
      if (!message.files || !isBodyRefused(error) || isReplyToNothing(error)) throw error;
      return { ...ref, messageId: await post(channelId, withoutFiles(message, options.language), options) };
    }
  }

  /** Looks a message up; undefined if it is gone. */
  async function messageAt(ref: MessageRef, signal: AbortSignal): Promise<APIMessage | undefined> {
    try {
      // By Discord's own types, this is the route's only answer.
      return (await rest.get(Routes.channelMessage(placeOf(ref), ref.messageId), { signal })) as APIMessage;
    } catch (error) {
      if (isGone(error)) return undefined;
      throw error;
    }
  }

  /** Some of those who reacted, in the order of their ids, or the one who is asked for. */
  async function peopleAt(ref: MessageRef, emoji: string, by: string | undefined, signal: AbortSignal) {
    const one = by !== undefined && { after: String(BigInt(by) - 1n), limit: '1' };
    const query = new URLSearchParams({ limit: String(maxClickers), ...one });
    const path = Routes.channelMessageReaction(placeOf(ref), ref.messageId, emoji);
    // By Discord's own types, this is the route's only answer.
    const people = (await rest.get(path, { query, signal })) as APIUser[];
    return people.filter(({ id }) => by === undefined || id === by);
  }

  return {
    platform: 'discord',
    problem,
    isOurs,
    isNsfw: ({ channel }) => factsOf(channel).nsfw,
    // Reactions don't say which language somebody's client has.
    languageOf: ({ workspace }) =>
      Promise.resolve(workspace === undefined ? undefined : languageOf(workspace)),
    async groupsOf({ workspace: guildId }, { id }, signal) {
      if (guildId === undefined) return [];
      try {
        // By Discord's own types, this is the route's only answer.
        const member = (await rest.get(Routes.guildMember(guildId, id), { signal })) as APIGuildMember;
        return [...member.roles, guildId];
      } catch (error) {
        if (isNoMember(error)) return [];
        throw error;
      }
    },
    async react(ref, emoji, signal) {
      const path = Routes.channelMessageOwnReaction(placeOf(ref), ref.messageId, emoji);
      await rest.put(path, { signal }).catch((error: unknown) => {
        if (!isGone(error) && !isBlocked(error)) throw error;
      });
    },
    unreact: (ref, emoji, signal) =>
      ignoreGone(
        rest.delete(Routes.channelMessageOwnReaction(placeOf(ref), ref.messageId, emoji), { signal }),
      ),
    async fetch(ref, signal) {
      const found = await messageAt(ref, signal);
      return found && messages.read(found);
    },
    async type(ref, signal) {
      await rest.post(Routes.channelTyping(placeOf(ref)), { signal });
    },
    async clicks(ref, asked, signal) {
      const found = await messageAt(ref, signal);
      if (!found) return undefined;
      const clicked: Click[] = [];
      for (const { emoji, by } of asked) {
        const reaction = found.reactions?.find(({ emoji: { name } }) => toEmoji(name) === emoji);
        const isOthers = reaction && reaction.count > (reaction.me ? 1 : 0);
        const people = isOthers ? await peopleAt(ref, reaction.emoji.name ?? emoji, by, signal) : [];
        for (const { id, bot, username, global_name: name } of people)
          clicked.push({ emoji, user: { id, name: name ?? username, isBot: bot === true } });
      }
      return clicked;
    },
    async since({ channel }, { from, max }, signal) {
      // The id that a message posted just before would have.
      const after = String(SnowflakeUtil.generate({ timestamp: Math.max(0, from - 1) }));
      const query = new URLSearchParams({ after, limit: String(Math.min(max, counts.messagesPerPage)) });
      const found: APIMessage[] = [];
      for (const place of [channel, ...threadsOf(channel, after)])
        // By Discord's own types, this is the route's only answer.
        found.push(...((await rest.get(Routes.channelMessages(place), { query, signal })) as APIMessage[]));
      return found
        .toSorted((a, b) => Date.parse(a.timestamp) - Date.parse(b.timestamp))
        .flatMap((message) => messages.read(message) ?? []);
    },
    async answer(ref, { reply: answer, command, user, language, onlyFor }, signal) {
      const how = { command, rememberedButtons, onlyFor, askedBy: user.id, language };
      const [first, ...more] = renderReply(answer, how);
      if (!first) return [];
      try {
        const posted = [await reply(ref, first, { signal, language, replyTo: ref.messageId })];
        for (const message of more) posted.push(await reply(ref, message, { signal, language }));
        return posted;
      } catch (error) {
        if (isReplyToNothing(error) || isGone(error)) return undefined;
        throw error;
      }
    },
    async tell(ref, line, _user, signal) {
      const replyTo = ref.messageId;
      return [
        { ...ref, messageId: await post(placeOf(ref), renderError({ message: line }), { signal, replyTo }) },
      ];
    },
    async announce({ channel, thread }, line, signal) {
      const message = renderError({ message: line });
      await post(channel, message, { signal }).catch(async (error: unknown) => {
        if (!isNoPlaceForText(error) || thread === undefined) throw error;
        await post(thread, message, { signal });
      });
    },
    remove: (ref, signal) =>
      ignoreGone(rest.delete(Routes.channelMessage(placeOf(ref), ref.messageId), { signal })),
  };
}
