import type { Logger } from '../../../lib/logger.ts';
import type { UnansweredUse } from '../../../core/processes/unanswered-uses.ts';
import type { Edit } from '../../kit/edited-messages.ts';
import { outdatedNote } from '../../kit/wording.ts';
import type { DiscordApi } from '../api.ts';
import type { Delivery } from './deliver.ts';
import type { OutgoingMessage, PostedAnswer } from './outgoing-message.ts';
import { reach, withReason, type Way } from './ways-to-send.ts';
import { inLanguage } from '../../../languages/in-language.ts';
import type { Language } from '../../../languages/language.ts';

interface MessageDeliveryOptions {
  readonly api: DiscordApi;
  /** The message that is answered. */
  readonly to: { readonly id: string; readonly channelId: string; readonly userId: string };
  /** Whether only the person and the bot are there. */
  readonly isDirect: boolean;
  readonly language: Language;
  readonly edit: Edit<PostedAnswer>;
  /** Knows the live line of a process that has died. */
  readonly use: Pick<UnansweredUse, 'noted' | 'note'>;
  readonly signal: AbortSignal;
  readonly logger: Logger;
}

/**
 * Answers one message. A channel has no replies that only one person sees, so what is meant for the person alone goes by direct
 * message, and refusals are replies. Only `openDialog` ever rejects.
 */
export function createMessageDelivery(options: MessageDeliveryOptions): Delivery {
  const { api, to, isDirect, language, edit, use, signal, logger } = options;
  const sender = { language, logger };
  const { id, channelId, userId } = to;
  const { replaces: old, onAnswered } = edit;
  let isPrivate = false;
  /** The message that the answer replaces: the live line, or the answer to the message before it was edited. */
  let line = typeof use.noted === 'string' ? use.noted : old?.id;

  const reply: Way = {
    name: 'reply',
    async send(message) {
      await api.reply(channelId, id, message, signal);
    },
  };
  const replace: Way = {
    name: 'edit',
    async send(message) {
      if (line === undefined) throw new Error('expected an answer to replace, got none');
      await api.edit(channelId, line, message, signal);
      onAnswered?.({ id: line, content: message.content });
    },
  };
  const first: Way = {
    name: 'reply',
    async send(message) {
      const posted = await api.reply(channelId, id, message, signal);
      onAnswered?.({ id: posted, content: message.content });
    },
  };
  const here = () => (line === undefined ? [first] : [replace, first]);
  const direct: Way = { name: 'direct message', send: (message) => api.sendDirect(userId, message, signal) };

  /** Says above an answer that it is outdated, when the new one is seen by the person alone. */
  async function outdate({ id: posted, content = '' }: PostedAnswer): Promise<void> {
    const said = [`-# ${inLanguage(outdatedNote, language)}`, content].filter(Boolean).join('\n');
    await api
      .retext(channelId, posted, said, signal)
      .catch((error: unknown) => logger.info({ err: error }, 'an outdated answer could not be marked'));
  }

  async function send(message: OutgoingMessage, ways: readonly Way[]): Promise<void> {
    const sent = await reach(message, ways, sender);
    if (sent === 'sent') return;
    const told = typeof sent === 'object' ? withReason(message, sent.refused, sender) : message;
    if ((await reach(told, [direct], sender)) === 'sent') return;
    logger.error({ user: userId }, 'a message could not be sent at all');
  }

  return {
    async defer({ ephemeral }) {
      isPrivate = ephemeral && !isDirect;
      if (!isPrivate) await api.type(channelId, signal).catch(() => undefined);
    },
    openDialog: () => Promise.reject(new Error('expected an interaction, got a message')),
    acknowledge: () => Promise.resolve(),
    remove: () => Promise.resolve(),
    async showLine(message) {
      if (isPrivate) return;
      if (line !== undefined) return api.edit(channelId, line, message, signal);
      const shown = await api.reply(channelId, id, message, signal);
      // Whoever took over meanwhile has a line of its own.
      if (await use.note(shown)) line = shown;
      else await api.delete(channelId, shown, signal);
    },
    async deliver([answer, ...more]) {
      if (!answer) return;
      await send(answer, isPrivate ? [direct, reply] : here());
      for (const message of more) await send(message, [isPrivate ? direct : reply]);
      if (old && isPrivate) await outdate(old);
    },
    refuse: (message) => send(message, here()),
  };
}
