import { LRUCache } from 'lru-cache';
import { UserError } from '../../../core/errors.ts';
import type { FollowUps } from '../../../core/follow-ups.ts';
import type { Reply } from '../../../core/interaction.ts';
import type { Logger } from '../../../lib/logger.ts';
import {
  maxClickers,
  type MessageRef,
  type SharedMessage,
  type UploadsPlatform,
} from '../../../uploads/port.ts';
import { slackErrorOf, type BotIdentity, type SlackApi } from '../client.ts';
import { refusedBlocks, whenProcessed, type Content } from '../reply/deliver.ts';
import { createHistory } from '../history.ts';
import { neededScope, type People } from '../people.ts';
import { uploadProblem } from '../scopes.ts';
import { renderReply } from '../reply/render.ts';
import { emojiNames, reactionsIn, type Shared } from './messages.ts';
import { escapeText } from '../text.ts';
import { uploadAll, uploadPicture } from '../reply/images.ts';

/** Answers whose files are remembered, to go with them. */
const maxAnswers = 2_000;

export interface SlackUploadsOptions {
  readonly api: SlackApi;
  readonly shared: Shared;
  readonly people: People;
  readonly followUps: FollowUps;
  readonly identity: () => BotIdentity;
  readonly logger: Logger;
}

/** Whether Slack refused with one of these. */
function isRefusal(error: unknown, ...reasons: readonly string[]): boolean {
  return reasons.includes(slackErrorOf(error) ?? '');
}

async function unless(work: Promise<unknown>, ...reasons: readonly string[]): Promise<void> {
  await work.catch((error: unknown) => {
    if (!isRefusal(error, ...reasons)) throw error;
  });
}

/** Makes what the core does about uploads on Slack. */
export function createSlackUploads(options: SlackUploadsOptions): UploadsPlatform {
  const { shared, people, followUps, identity, logger } = options;
  /** Permissions that turned out to be missing while the bot ran. */
  const lacking = new Set<string>();
  const fileIds = new LRUCache<string, readonly string[]>({ max: maxAnswers });

  const api: SlackApi = {
    ...options.api,
    call: (work, signal) =>
      options.api.call(work, signal).catch((error: unknown) => {
        for (const scope of neededScope(error)?.split(',') ?? []) lacking.add(scope);
        throw error;
      }),
  };

  /** Shares the pictures as files, where Slack does not take them as blocks of a message. */
  async function share(
    { channel }: MessageRef,
    threadTs: string,
    reply: Reply,
    comment: string,
    signal: AbortSignal,
  ): Promise<void> {
    for (const image of reply.images ?? [])
      await uploadPicture(api, image, signal, { channel, threadTs, comment });
  }

  const history = createHistory(api);

  async function discard(ids: readonly string[], signal: AbortSignal): Promise<void> {
    for (const file of ids)
      await api
        .call((client) => client.files.delete({ file }), signal)
        .catch((error: unknown) => {
          logger.info({ reason: slackErrorOf(error) ?? String(error) }, 'a file of a reply stays');
        });
  }

  async function post(ref: MessageRef, content: Content, signal: AbortSignal): Promise<string | undefined> {
    const place = { channel: ref.channel, thread_ts: ref.thread ?? ref.messageId };
    const silent = { unfurl_links: false, unfurl_media: false };
    const answer = await whenProcessed(
      content,
      ({ text, blocks }) =>
        api.call(
          (client) => client.chat.postMessage({ ...place, ...silent, text, blocks: [...blocks] }),
          signal,
        ),
      signal,
    );
    return answer.ts;
  }

  function refBelow(ref: MessageRef, ts: string): MessageRef {
    return { ...ref, messageId: ts, thread: ref.thread ?? ref.messageId };
  }

  const platform: UploadsPlatform = {
    platform: 'slack',
    problem() {
      const { scopes } = identity();
      return uploadProblem(scopes?.filter((scope) => !lacking.has(scope)));
    },
    async react({ channel, messageId: timestamp }, emoji, signal) {
      const reaction = { channel, timestamp, name: emojiNames[emoji] };
      await unless(
        api.call((client) => client.reactions.add(reaction), signal),
        'already_reacted',
        'message_not_found',
      );
    },
    async unreact({ channel, messageId: timestamp }, emoji, signal) {
      const reaction = { channel, timestamp, name: emojiNames[emoji] };
      const gone = ['no_reaction', 'message_not_found', 'channel_not_found'];
      await unless(
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
        if (isRefusal(error, 'message_not_found')) return undefined;
        throw error;
      }
      return asked.flatMap(({ emoji, by }) => {
        const { users = [] } = reactions.find(({ name }) => name === emojiNames[emoji]) ?? {};
        return users
          .filter((id) => id !== identity().botUserId && (by === undefined || id === by))
          .slice(0, maxClickers)
          .map((id) => ({ emoji, user: { id, name: id, isBot: false } }));
      });
    },
    isBot: ({ id }, signal) => people.isBot(id, signal),
    async fetch(ref, signal) {
      const message = await history.messageAt(ref, signal);
      return message && shared.message(ref.channel, message, signal);
    },
    async since({ channel }, { from, max }, signal) {
      const found: SharedMessage[] = [];
      for (const message of await history.since(channel, from, signal)) {
        const one = shared.isUpload(message) ? await shared.message(channel, message, signal) : undefined;
        if (one && one.pictures.length > 0) found.push(one);
      }
      return found.slice(-max);
    },
    async answer(ref, { reply, command, user, onlyFor }, signal) {
      // A reply to a message that is gone would stand in the channel by itself.
      const message = await history.messageAt(ref, signal);
      if (!message) return undefined;
      const shown = await uploadAll(api, reply, signal, logger);
      const askedBy =
        message.user === user.id ? undefined : ((await people.nameOf(user.id, signal)) ?? user.name);
      const content = renderReply(reply, { ephemeral: false, command, askedBy, followUps, shown, onlyFor });
      try {
        const ts = await post(ref, content, signal);
        if (ts === undefined) return [];
        if (shown) fileIds.set(`${ref.channel}:${ts}`, shown.fileIds);
        return [refBelow(ref, ts)];
      } catch (error) {
        await discard(shown?.fileIds ?? [], signal);
        if (isRefusal(error, 'thread_not_found', 'message_not_found')) return undefined;
        if (!refusedBlocks.has(slackErrorOf(error) ?? '')) throw error;
        await share(ref, ref.thread ?? ref.messageId, reply, content.text, signal);
        return [];
      }
    },
    async tell({ channel, thread }, line, { id: user }, signal) {
      // Where nobody has replied yet, Slack shows no private line in the thread.
      const place = { channel, user, ...(thread !== undefined && { thread_ts: thread }) };
      await api.call((client) => client.chat.postEphemeral({ ...place, text: escapeText(line) }), signal);
      // What one person alone sees cannot be deleted.
      return [];
    },
    async announce({ channel }, line, signal) {
      if (channel.startsWith('D'))
        throw new UserError(
          'not_allowed',
          'This is about channels. Here I ask what to do with a picture anyway.',
        );
      const message = { channel, text: escapeText(line), unfurl_links: false, unfurl_media: false };
      await api
        .call((client) => client.chat.postMessage(message), signal)
        .catch((error: unknown) => {
          if (!isRefusal(error, 'not_in_channel', 'channel_not_found')) throw error;
          throw new UserError(
            'not_allowed',
            'I am not in this channel. Invite me with /invite, then try again.',
            { cause: error },
          );
        });
    },
    async remove({ channel, messageId: ts }, signal) {
      await unless(
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
