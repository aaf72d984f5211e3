import { LRUCache } from 'lru-cache';
import { UserError } from '../../../core/errors.ts';
import type { RememberedButtons } from '../../../core/replies/remembered-buttons.ts';
import type { Logger } from '../../../lib/logger.ts';
import {
  maxClickers,
  type MessageRef,
  type SharedMessage,
  type UploadsPlatform,
} from '../../../uploads/platform-port.ts';
import type { SlackApi } from '../api.ts';
import type { BotIdentity } from '../client.ts';
import { isBlocksRefused, isSlackError, neededScope, slackErrorOf, UnconfirmedError } from '../errors.ts';
import { createHistory } from '../history.ts';
import type { People } from '../people.ts';
import { whenProcessed } from '../reply/deliver.ts';
import { shareImages, uploadImages } from '../reply/images.ts';
import { toBody, type OutgoingMessage } from '../reply/outgoing-message.ts';
import { createPostOnce } from '../reply/post-once.ts';
import { renderError, renderReply } from '../reply/render.ts';
import { uploadProblem } from '../scopes.ts';
import { escapeText } from '../text.ts';
import { emojiNames, personOf, reactionsIn, type SharedMessages } from './messages.ts';
import { message } from '../../../languages/message.ts';

/** Replies to uploads whose files are remembered, to be deleted with them. */
const rememberedReplies = 2_000;

interface UploadsPlatformOptions {
  readonly api: SlackApi;
  readonly messages: SharedMessages;
  readonly people: People;
  readonly rememberedButtons: RememberedButtons;
  readonly identity: () => BotIdentity;
  /** Whether this process, and no other, looks for what was missed. */
  readonly isOurs: () => boolean;
  readonly logger: Logger;
}

/** Ignores failures for these reasons. */
async function ignore(work: Promise<unknown>, ...reasons: readonly string[]): Promise<void> {
  await work.catch((error: unknown) => {
    if (!isSlackError(error, ...reasons)) throw error;
  });
}

/** Creates what the core needs to react to uploads on Slack. */
export function createUploadsPlatform(options: UploadsPlatformOptions): UploadsPlatform {
  const { messages, people, rememberedButtons, identity, isOurs, logger } = options;
  /** Scopes that turned out to be missing while the bot runs. */
  const lacking = new Set<string>();
  /** Files of each reply, to be deleted with it. */
  const fileIds = new LRUCache<string, readonly string[]>({ max: rememberedReplies });

  function learnLacking(error: unknown): never {
    for (const scope of neededScope(error)?.split(',') ?? []) lacking.add(scope);
    throw error;
  }

  const api: SlackApi = {
    ...options.api,
    call: (work, signal, limits) => options.api.call(work, signal, limits).catch(learnLacking),
    callOnce: (work, signal) => options.api.callOnce(work, signal).catch(learnLacking),
  };

  const history = createHistory(api);
  const postOnce = createPostOnce(api, history);

  async function discard(ids: readonly string[], signal: AbortSignal): Promise<void> {
    for (const file of ids)
      await api
        .call((client) => client.files.delete({ file }), signal)
        .catch((error: unknown) => {
          logger.info(
            { reason: slackErrorOf(error) ?? String(error) },
            'a file of a reply could not be deleted',
          );
        });
  }

  async function post(
    ref: MessageRef,
    message: OutgoingMessage,
    signal: AbortSignal,
  ): Promise<string | undefined> {
    const place = { channel: ref.channel, thread_ts: ref.thread ?? ref.messageId };
    const silent = { unfurl_links: false, unfurl_media: false };
    const posted = await whenProcessed(
      message,
      (one) => postOnce.post({ ...place, ...silent, ...toBody(one) }, signal),
      signal,
    );
    return posted.ts;
  }

  /** An answer that may be there isn't sent again; whoever misses it can click once more. */
  function unconfirmed({ cause }: UnconfirmedError): [] {
    logger.warn({ platform: 'slack', reason: String(cause) }, 'Slack didn’t confirm an answer');
    return [];
  }

  function refBelow(ref: MessageRef, ts: string): MessageRef {
    return { ...ref, messageId: ts, thread: ref.thread ?? ref.messageId };
  }

  const platform: UploadsPlatform = {
    platform: 'slack',
    isOurs,
    problem() {
      const { scopes } = identity();
      return uploadProblem(scopes?.filter((scope) => !lacking.has(scope)));
    },
    async react({ channel, messageId: timestamp }, emoji, signal) {
      const reaction = { channel, timestamp, name: emojiNames[emoji] };
      await ignore(
        api.call((client) => client.reactions.add(reaction), signal),
        'already_reacted',
        'message_not_found',
      );
    },
    async languageOf(_channel, person) {
      if (!person) return undefined;
      const { user, mayAsk = false } = person;
      return mayAsk ? people.languageOf(user.id) : people.knownLanguageOf(user.id);
    },
    groupsOf: ({ workspace }, { id: user }, signal) => people.groupsOf({ user, workspace }, signal),
    async unreact({ channel, messageId: timestamp }, emoji, signal) {
      const reaction = { channel, timestamp, name: emojiNames[emoji] };
      const gone = ['no_reaction', 'message_not_found', 'channel_not_found'];
      await ignore(
        api.call((client) => client.reactions.remove(reaction), signal),
        ...gone,
      );
    },
    async clicks({ channel, messageId: timestamp }, asked, signal) {
      const whole = { channel, timestamp, full: true };
      let reactions;
      try {
        reactions = reactionsIn(await api.call((client) => client.reactions.get(whole), signal));
      } catch (error) {
        if (isSlackError(error, 'message_not_found')) return undefined;
        throw error;
      }
      return asked.flatMap(({ emoji, by }) => {
        const { users = [] } = reactions.find(({ name }) => name === emojiNames[emoji]) ?? {};
        return users
          .filter((id) => id !== identity().botUserId && (by === undefined || id === by))
          .slice(0, maxClickers)
          .map((id) => ({ emoji, user: { ...personOf(id, identity()), isBot: false } }));
      });
    },
    isBot: ({ id }, signal) => people.isBot(id, signal),
    async fetch(ref, signal) {
      const message = await history.messageAt(ref, signal);
      return message && messages.read(ref.channel, message, signal);
    },
    async since({ channel }, { from, max }, signal) {
      const found: SharedMessage[] = [];
      for (const message of await history.since(channel, from, signal)) {
        const one = messages.isUpload(message) ? await messages.read(channel, message, signal) : undefined;
        if (one && one.pictures.length > 0) found.push(one);
      }
      return found.slice(-max);
    },
    async answer(ref, { reply, command, user, language, onlyFor }, signal) {
      // Without the message, the reply would stand in the channel by itself.
      const message = await history.messageAt(ref, signal);
      if (!message) return undefined;
      const uploaded = await uploadImages(api, reply, signal, logger);
      const files = uploaded?.fileIds.filter((id) => id !== undefined) ?? [];
      const askedBy =
        message.user === user.id ? undefined : ((await people.nameOf(user.id, signal)) ?? user.name);
      const answer = renderReply(reply, {
        language,
        ephemeral: false,
        command,
        askedBy,
        rememberedButtons,
        uploaded,
        onlyFor,
        deleter: user.id,
      });
      try {
        const ts = await post(ref, answer, signal);
        if (ts === undefined) return [];
        if (files.length > 0) fileIds.set(`${ref.channel}:${ts}`, files);
        return [refBelow(ref, ts)];
      } catch (error) {
        if (error instanceof UnconfirmedError) return unconfirmed(error);
        await discard(files, signal);
        if (isSlackError(error, 'thread_not_found', 'message_not_found')) return undefined;
        if (!isBlocksRefused(error)) throw error;
        const threadTs = ref.thread ?? ref.messageId;
        const target = { channel: ref.channel, threadTs, comment: answer.text };
        await shareImages(api, reply, target, signal).catch((failed: unknown) => {
          if (failed instanceof UnconfirmedError) return unconfirmed(failed);
          throw failed;
        });
        return [];
      }
    },
    async tell({ channel, thread }, line, { id: user }, signal) {
      // Slack shows no private line in a thread without replies.
      const place = { channel, user, ...(thread !== undefined && { thread_ts: thread }) };
      await api.callOnce((client) => client.chat.postEphemeral({ ...place, text: escapeText(line) }), signal);
      // A line that only one person sees can't be deleted.
      return [];
    },
    async announce({ channel }, line, signal) {
      if (channel.startsWith('D')) throw new UserError('not_allowed', message('slack.channelsOnly'));
      const said = { ...toBody(renderError({ message: line })), unfurl_links: false, unfurl_media: false };
      await postOnce.post({ channel, ...said }, signal).catch((error: unknown) => {
        if (!isSlackError(error, 'not_in_channel', 'channel_not_found')) throw error;
        throw new UserError('not_allowed', message('slack.notInChannel'), { cause: error });
      });
    },
    async remove({ channel, messageId: ts }, signal) {
      await ignore(
        api.call((client) => client.chat.delete({ channel, ts }), signal),
        'message_not_found',
        'channel_not_found',
      );
      const key = `${channel}:${ts}`;
      await discard(fileIds.get(key) ?? [], signal);
      fileIds.delete(key);
    },
  };
  return platform;
}
