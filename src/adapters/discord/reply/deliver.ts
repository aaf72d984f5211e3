import type { APIModalInteractionResponseCallbackData } from 'discord.js';
import type { Logger } from '../../../lib/logger.ts';
import { AnsweredElsewhereError, isAlreadyAcknowledged, isMessageGone } from '../errors.ts';
import type { OutgoingMessage } from './outgoing-message.ts';
import { reach, withReason, type Way } from './ways-to-send.ts';
import type { DiscordApi, InteractionKey } from '../api.ts';
import { inLanguage } from '../../../languages/in-language.ts';
import type { Language } from '../../../languages/language.ts';
import type { Text } from '../../../languages/message.ts';

/** Where an interaction happened, and who must get its reply. */
interface Place extends InteractionKey {
  readonly userId: string;
  readonly channelId: string | undefined;
  /** The language in which it is told what went wrong. */
  readonly language: Language;
}

/** Answers one interaction, from the acknowledgement to the last message. Only `openDialog` ever rejects. */
export interface Delivery {
  /** Shows “thinking…” to everybody or only to the person; the reply will be visible to the same people. */
  defer(place: { readonly ephemeral: boolean }): Promise<void>;
  /** Opens a dialog. @throws DiscordAPIError if it is too late for that. */
  openDialog(dialog: APIModalInteractionResponseCallbackData): Promise<void>;
  /** Acknowledges the press of a button without saying anything. */
  acknowledge(): Promise<void>;
  /** Deletes the message with the button that was pressed. */
  remove(): Promise<void>;
  /** Shows a line in place of “thinking…”. */
  showLine(message: OutgoingMessage): Promise<void>;
  /** Delivers the reply, trying another way if Discord refuses one. */
  deliver(messages: readonly OutgoingMessage[]): Promise<void>;
  /** Tells only the person what went wrong, and leaves no “thinking…” behind. */
  refuse(message: OutgoingMessage): Promise<void>;
}

interface DeliveryOptions {
  readonly api: DiscordApi;
  readonly place: Place;
  /** Whether a process that has died acknowledged it, so that nothing but an edit or a follow-up is taken any more. */
  readonly isAcknowledged: boolean;
  /** Aborts when the interaction's token expires, or when the process can't wait any longer. */
  readonly signal: AbortSignal;
  readonly logger: Logger;
}

type State = 'open' | 'public' | 'ephemeral';

/** Creates the delivery for one interaction. */
export function createDelivery({ api, place, isAcknowledged, signal, logger }: DeliveryOptions): Delivery {
  let state: State = isAcknowledged ? 'public' : 'open';
  /** Whether another process answers, so that this one says nothing more. */
  let isElsewhere = false;
  /** An acknowledgement that timed out may still arrive, so what follows has to wait for it. */
  let acknowledging: Promise<void> = Promise.resolve();
  const { channelId, userId, language } = place;
  const sender = { language, logger };

  const respond = (ephemeral: boolean): Way => ({
    name: 'response',
    send: (message) =>
      api.respondWith(place, message, { ephemeral }).catch((error: unknown) => {
        // An earlier attempt got through, and only its answer was lost; or another process answers.
        if (!isAlreadyAcknowledged(error) && !(error instanceof AnsweredElsewhereError)) throw error;
      }),
  });
  const edit: Way = { name: 'edit', send: (message) => api.editOriginal(place, message, signal) };
  const followUp = (ephemeral: boolean): Way => ({
    name: 'follow-up',
    send: (message) => api.followUp(place, message, { ephemeral, signal }),
  });
  const direct: Way = { name: 'direct message', send: (message) => api.sendDirect(userId, message, signal) };
  const post: Way[] =
    channelId === undefined
      ? []
      : [{ name: 'channel message', send: (message) => api.post(channelId, message, signal) }];

  /** Removes the public “thinking…”. While it is there, a follow-up would replace it and be public too. */
  async function removeOriginal(): Promise<boolean> {
    try {
      await api.deleteOriginal(place, signal);
      return true;
    } catch (error) {
      if (isMessageGone(error)) return true;
      logger.warn({ err: error }, 'the deferred reply could not be deleted');
      return false;
    }
  }

  function waysToReply(): Way[] {
    switch (state) {
      case 'open':
        return [respond(false), ...post];
      case 'public':
        return [edit, followUp(false), ...post];
      case 'ephemeral':
        return [edit, followUp(true)];
    }
  }

  async function waysToRefuse(): Promise<Way[]> {
    switch (state) {
      case 'open':
        return [respond(true)];
      case 'public':
        return (await removeOriginal()) ? [followUp(true)] : [edit];
      case 'ephemeral':
        return [edit, followUp(true)];
    }
  }

  /** Tells only the person, here or else in a direct message. */
  async function tell(message: OutgoingMessage, here: readonly Way[]): Promise<void> {
    if ((await reach(message, here, sender)) === 'sent') return;
    if ((await reach(message, [direct], sender)) === 'sent') return;
    logger.error({ user: userId }, 'a message could not be sent at all');
  }

  /** Brings the person an answer that its place refused, and says why. Nothing of it stays in the place. */
  async function deliverPrivately(messages: readonly OutgoingMessage[], reason: Text): Promise<void> {
    const here = await waysToRefuse();
    const [first = {}, ...more] = messages;
    const told = [withReason(first, reason, sender), ...more];
    const isHere = (await reach(withReason(first, reason, sender), here, sender)) === 'sent';
    for (const message of isHere ? more : told) await tell(message, isHere ? [followUp(true)] : []);
    // The place refused even the words that only the person would have seen.
    if (!isHere && (await reach({ content: inLanguage(reason, language) }, here, sender)) !== 'sent')
      await removeOriginal();
  }

  async function sendDefer(ephemeral: boolean): Promise<void> {
    try {
      await api.respond(place, { type: 5, data: { flags: ephemeral ? 64 : 0 } });
    } catch (error) {
      isElsewhere = error instanceof AnsweredElsewhereError;
      // Carry on anyway: if Discord has forgotten the interaction, the result is sent another way.
      if (!isElsewhere && !isAlreadyAcknowledged(error))
        logger.warn({ err: error }, 'not acknowledged in time');
    }
  }

  async function acknowledge(): Promise<void> {
    if (isAcknowledged) return;
    try {
      await api.respond(place, { type: 6 });
    } catch (error) {
      logger.warn({ err: error }, 'not acknowledged in time');
    }
  }

  return {
    defer({ ephemeral }) {
      state = ephemeral ? 'ephemeral' : 'public';
      if (!isAcknowledged) acknowledging = sendDefer(ephemeral);
      return acknowledging;
    },
    async openDialog(dialog) {
      if (isAcknowledged)
        throw new Error('expected an interaction that is not acknowledged, got one that is');
      await api.respond(place, { type: 9, data: dialog });
    },
    acknowledge,
    async remove() {
      await acknowledge();
      await removeOriginal();
    },
    async showLine(message) {
      if (!isElsewhere) await api.editOriginal(place, message, signal);
    },
    async deliver(messages) {
      const [first, ...more] = messages;
      if (!first || isElsewhere) return;
      const ways = waysToReply();
      const sent = await reach(first, ways, sender);
      if (typeof sent === 'object') return deliverPrivately(messages, sent.refused);
      if (sent === 'lost') return tell(first, []);
      const others = state === 'ephemeral' ? followUp(true) : followUp(false);
      for (const message of more) await tell(message, [others, ...(state === 'ephemeral' ? [] : post)]);
    },
    async refuse(message) {
      await acknowledging;
      if (isElsewhere) return;
      await tell(message, await waysToRefuse());
    },
  };
}
