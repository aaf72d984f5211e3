import type { Logger } from '../../../lib/logger.ts';
import type { OpenUse } from '../../../core/open-uses.ts';
import type { DiscordApi } from '../api.ts';
import type { Delivery } from './deliver.ts';
import type { OutgoingMessage } from './outgoing-message.ts';
import { reach, withReason, type Way } from './ways.ts';

interface MessageDeliveryOptions {
  readonly api: DiscordApi;
  /** The message that is answered. */
  readonly to: { readonly id: string; readonly channelId: string; readonly userId: string };
  /** Whether only the person and the bot are there. */
  readonly isDirect: boolean;
  /** Knows the live line of a process that has died. */
  readonly use: Pick<OpenUse, 'noted' | 'note'>;
  readonly signal: AbortSignal;
  readonly logger: Logger;
}

/**
 * Answers one message. A channel has no replies that only one person sees, so what is meant for the person alone goes by direct
 * message, and refusals are replies. Only `openDialog` ever rejects.
 */
export function createMessageDelivery(options: MessageDeliveryOptions): Delivery {
  const { api, to, isDirect, use, signal, logger } = options;
  const { id, channelId, userId } = to;
  let isPrivate = false;
  /** The message with the live line, which the answer replaces. */
  let line = typeof use.noted === 'string' ? use.noted : undefined;

  const reply: Way = {
    name: 'reply',
    async send(message) {
      await api.reply(channelId, id, message, signal);
    },
  };
  const here: Way = {
    name: 'reply or edit',
    send: (message) =>
      line === undefined ? reply.send(message) : api.edit(channelId, line, message, signal),
  };
  const direct: Way = { name: 'direct message', send: (message) => api.sendDirect(userId, message, signal) };

  async function send(message: OutgoingMessage, ways: readonly Way[]): Promise<void> {
    const sent = await reach(message, ways, logger);
    if (sent === 'sent') return;
    const told = typeof sent === 'object' ? withReason(message, sent.refused) : message;
    if ((await reach(told, [direct], logger)) === 'sent') return;
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
      line = await api.reply(channelId, id, message, signal);
      use.note(line);
    },
    async deliver([first, ...more]) {
      if (!first) return;
      await send(first, isPrivate ? [direct, reply] : [here]);
      for (const message of more) await send(message, [isPrivate ? direct : reply]);
    },
    refuse: (message) => send(message, [here]),
  };
}
