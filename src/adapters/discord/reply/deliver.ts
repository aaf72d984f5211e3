import type { APIModalInteractionResponseCallbackData } from 'discord.js';
import type { Logger } from '../../../lib/logger.ts';
import { isAlreadyAcknowledged, isBodyRefused, isMessageGone } from '../errors.ts';
import { withoutFiles, type OutgoingMessage } from './outgoing-message.ts';
import type { DiscordApi, InteractionKey } from '../api.ts';

/** Where an interaction happened, and who must get its reply. */
export interface Place extends InteractionKey {
  readonly userId: string;
  readonly channelId: string | undefined;
}

/** Answers one interaction, from the acknowledgement to the last message. Only `openDialog` ever rejects. */
export interface Delivery {
  /** Shows “thinking…” to everybody or only to the person; the reply will be visible to the same people. */
  defer(place: { readonly ephemeral: boolean }): Promise<void>;
  /** Opens a dialog. @throws DiscordAPIError if it is too late for that. */
  openDialog(dialog: APIModalInteractionResponseCallbackData): Promise<void>;
  /** Acknowledges the press of a button without saying anything. */
  acknowledge(): Promise<void>;
  /** Shows a line in place of “thinking…”. */
  showLine(message: OutgoingMessage): Promise<void>;
  /** Delivers the reply, trying another way if Discord refuses one. */
  deliver(messages: readonly OutgoingMessage[]): Promise<void>;
  /** Tells only the person what went wrong, and leaves no “thinking…” behind. */
  refuse(message: OutgoingMessage): Promise<void>;
}

export interface DeliveryOptions {
  readonly api: DiscordApi;
  readonly place: Place;
  /** Aborts when the interaction's token expires, or when the process can't wait any longer. */
  readonly signal: AbortSignal;
  readonly logger: Logger;
}

/** One way to send a message to a person. */
interface Way {
  readonly name: string;
  readonly send: (message: OutgoingMessage) => Promise<void>;
}

type State = 'open' | 'public' | 'ephemeral';

const apology: OutgoingMessage = {
  content: 'Sorry, Discord refused my answer. Please tell the bot’s owner.',
};

/** Creates the delivery for one interaction. */
export function createDelivery({ api, place, signal, logger }: DeliveryOptions): Delivery {
  let state: State = 'open';
  /** An acknowledgement that timed out may still arrive, so what follows has to wait for it. */
  let acknowledging: Promise<void> = Promise.resolve();
  const { channelId, userId } = place;

  const respond = (ephemeral: boolean): Way => ({
    name: 'response',
    send: (message) =>
      api.respondWith(place, message, { ephemeral }).catch((error: unknown) => {
        // An earlier attempt got through, and only its answer was lost.
        if (!isAlreadyAcknowledged(error)) throw error;
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

  /** Sends one way. If Discord refuses the content, tries again without files, then with an apology only. */
  async function sendIn({ send }: Way, message: OutgoingMessage): Promise<void> {
    const attempts = [message, ...(message.files ? [withoutFiles(message)] : []), apology];
    for (const attempt of attempts) {
      try {
        await send(attempt);
        return;
      } catch (error) {
        if (!isBodyRefused(error) || attempt === apology) throw error;
        logger.error({ err: error }, 'Discord refused the content of a message');
      }
    }
  }

  /** Tries one way after another. */
  async function reach(message: OutgoingMessage, ways: readonly Way[]): Promise<void> {
    for (const way of ways) {
      try {
        await sendIn(way, message);
        return;
      } catch (error) {
        logger.warn({ err: error, way: way.name }, 'a message could not be sent this way');
      }
    }
    logger.error({ user: userId }, 'a message could not be sent at all');
  }

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
        return [respond(false), ...post, direct];
      case 'public':
        return [edit, followUp(false), ...post, direct];
      case 'ephemeral':
        return [edit, followUp(true), direct];
    }
  }

  async function waysToRefuse(): Promise<Way[]> {
    switch (state) {
      case 'open':
        return [respond(true), direct];
      case 'public':
        return (await removeOriginal()) ? [followUp(true), direct] : [edit, direct];
      case 'ephemeral':
        return [edit, followUp(true), direct];
    }
  }

  async function sendDefer(ephemeral: boolean): Promise<void> {
    try {
      await api.respond(place, { type: 5, data: { flags: ephemeral ? 64 : 0 } });
    } catch (error) {
      // Carry on anyway: if Discord has forgotten the interaction, the result is sent another way.
      if (!isAlreadyAcknowledged(error)) logger.warn({ err: error }, 'not acknowledged in time');
    }
  }

  return {
    defer({ ephemeral }) {
      state = ephemeral ? 'ephemeral' : 'public';
      acknowledging = sendDefer(ephemeral);
      return acknowledging;
    },
    async openDialog(dialog) {
      await api.respond(place, { type: 9, data: dialog });
    },
    async acknowledge() {
      try {
        await api.respond(place, { type: 6 });
      } catch (error) {
        logger.warn({ err: error }, 'not acknowledged in time');
      }
    },
    showLine: (message) => api.editOriginal(place, message, signal),
    async deliver([first, ...more]) {
      if (!first) return;
      const ways = waysToReply();
      await reach(first, ways);
      const others = ways.map((way) =>
        way === edit || state === 'open' ? followUp(state === 'ephemeral') : way,
      );
      for (const message of more) await reach(message, others);
    },
    async refuse(message) {
      await acknowledging;
      await reach(message, await waysToRefuse());
    },
  };
}
