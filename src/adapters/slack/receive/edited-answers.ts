import type { Logger } from '../../../lib/logger.ts';
import type { SlackApi } from '../api.ts';
import { slackErrorOf } from '../errors.ts';
import { whenProcessed } from '../reply/deliver.ts';
import { toBody, type OutgoingMessage, type PostedAnswer } from '../reply/outgoing-message.ts';
import { renderOutdated } from '../reply/render.ts';
import type { Language } from '../../../languages/language.ts';

/** Changes answers to messages that were edited. No method rejects. */
interface EditedAnswers {
  /** Puts a new answer in the place of an old one; undefined if that isn't possible. */
  replace(
    old: PostedAnswer,
    message: OutgoingMessage,
    signal: AbortSignal,
  ): Promise<PostedAnswer | undefined>;
  /** Says below an old answer that it is outdated. */
  outdate(old: PostedAnswer, language: Language, signal: AbortSignal): Promise<void>;
}

/** Creates the changer of answers. */
export function createEditedAnswers(api: SlackApi, logger: Logger): EditedAnswers {
  async function replace(
    { channel, ts }: PostedAnswer,
    message: OutgoingMessage,
    signal: AbortSignal,
  ): Promise<PostedAnswer | undefined> {
    const update = (one: OutgoingMessage) =>
      api.call((client) => client.chat.update({ channel, ts, ...toBody(one) }), signal);
    try {
      await whenProcessed(message, update, signal);
      return { channel, ts, message };
    } catch (error) {
      const reason = slackErrorOf(error) ?? String(error);
      logger.info({ platform: 'slack', reason }, 'an answer to an edited message could not be changed');
      return undefined;
    }
  }

  return {
    replace,
    async outdate(old, language, signal) {
      await replace(old, renderOutdated(old.message, language), signal);
    },
  };
}
