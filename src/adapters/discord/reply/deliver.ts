import type { APIModalInteractionResponseCallbackData } from 'discord.js';
import type { Logger } from '../../../lib/logger.ts';
import { isAlreadyAcknowledged, isBodyRefused, isMessageGone } from '../errors.ts';
import { withoutFiles, type OutgoingMessage } from './message.ts';
import type { DiscordRest, InteractionKey } from '../api.ts';

/** Where an interaction comes from, and whom its answer must reach. */
export interface Asker extends InteractionKey {
  readonly userId: string;
  readonly channelId: string | undefined;
}

/** One interaction's answer, from the acknowledgement to the last message. Nothing here rejects but `askFor`. */
export interface Answer {
  /** Shows “thinking…”, to everybody or to the person alone; what follows stays so. */
  defer(place: { readonly ephemeral: boolean }): Promise<void>;
  /** Opens a dialog. @throws DiscordAPIError when it is too late for that. */
  askFor(dialog: APIModalInteractionResponseCallbackData): Promise<void>;
  /** Takes the press of a button without a word. */
  nod(): Promise<void>;
  /** Puts a line in the place of “thinking…”. */
  showLine(message: OutgoingMessage): Promise<void>;
  /** Delivers the reply; what Discord does not take goes another way where there is one. */
  deliver(messages: readonly OutgoingMessage[]): Promise<void>;
  /** Tells the person alone what went wrong, and leaves no “thinking…” behind. */
  refuse(message: OutgoingMessage): Promise<void>;
}

export interface AnswerOptions {
  readonly rest: DiscordRest;
  readonly asker: Asker;
  /** Ends when the token does, or when the process cannot wait any longer. */
  readonly signal: AbortSignal;
  readonly logger: Logger;
}

/** One way in which a message can reach a person. */
interface Way {
  readonly name: string;
  readonly send: (message: OutgoingMessage) => Promise<void>;
}

type State = 'open' | 'public' | 'ephemeral';

const apology: OutgoingMessage = {
  content: 'Sorry, Discord did not take my answer. Please tell the bot’s owner.',
};

/** Makes the answer to one interaction. */
export function createAnswer({ rest, asker, signal, logger }: AnswerOptions): Answer {
  let state: State = 'open';
  /** An acknowledgement that was given up on may still be on its way: what comes after it has to wait for it. */
  let acknowledging: Promise<void> = Promise.resolve();
  const { channelId, userId } = asker;

  const respond = (ephemeral: boolean): Way => ({
    name: 'response',
    send: (message) =>
      rest.respondWith(asker, message, { ephemeral }).catch((error: unknown) => {
        // An earlier try got through and only its answer was lost.
        if (!isAlreadyAcknowledged(error)) throw error;
      }),
  });
  const edit: Way = { name: 'edit', send: (message) => rest.editOriginal(asker, message, signal) };
  const followUp = (ephemeral: boolean): Way => ({
    name: 'follow-up',
    send: (message) => rest.followUp(asker, message, { ephemeral, signal }),
  });
  const whisper: Way = { name: 'direct message', send: (message) => rest.whisper(userId, message, signal) };
  const post: Way[] =
    channelId === undefined
      ? []
      : [{ name: 'channel message', send: (message) => rest.post(channelId, message, signal) }];

  /** Sends in one way; what Discord refuses to take, it may take with less in it. */
  async function sendIn({ send }: Way, message: OutgoingMessage): Promise<void> {
    const attempts = [message, ...(message.files ? [withoutFiles(message)] : []), apology];
    for (const attempt of attempts) {
      try {
        await send(attempt);
        return;
      } catch (error) {
        if (!isBodyRefused(error) || attempt === apology) throw error;
        logger.error({ err: error }, 'Discord refused what a message contains');
      }
    }
  }

  /** Tries the ways one after another. */
  async function reach(message: OutgoingMessage, ways: readonly Way[]): Promise<void> {
    for (const way of ways) {
      try {
        await sendIn(way, message);
        return;
      } catch (error) {
        logger.warn({ err: error, way: way.name }, 'a message did not get through this way');
      }
    }
    logger.error({ user: userId }, 'a message reached nobody');
  }

  /** Takes the public “thinking…” away; a follow-up would fill it, and be public, as long as it stands. */
  async function removeOriginal(): Promise<boolean> {
    try {
      await rest.deleteOriginal(asker, signal);
      return true;
    } catch (error) {
      if (isMessageGone(error)) return true;
      logger.warn({ err: error }, 'the deferred reply cannot be deleted');
      return false;
    }
  }

  function waysOfReply(): Way[] {
    switch (state) {
      case 'open':
        return [respond(false), ...post, whisper];
      case 'public':
        return [edit, followUp(false), ...post, whisper];
      case 'ephemeral':
        return [edit, followUp(true), whisper];
    }
  }

  async function waysOfRefusal(): Promise<Way[]> {
    switch (state) {
      case 'open':
        return [respond(true), whisper];
      case 'public':
        return (await removeOriginal()) ? [followUp(true), whisper] : [edit, whisper];
      case 'ephemeral':
        return [edit, followUp(true), whisper];
    }
  }

  async function acknowledge(ephemeral: boolean): Promise<void> {
    try {
      await rest.respond(asker, { type: 5, data: { flags: ephemeral ? 64 : 0 } });
    } catch (error) {
      // The work goes on all the same: if Discord has forgotten the interaction, the result takes another way.
      if (!isAlreadyAcknowledged(error)) logger.warn({ err: error }, 'not acknowledged in time');
    }
  }

  return {
    defer({ ephemeral }) {
      state = ephemeral ? 'ephemeral' : 'public';
      acknowledging = acknowledge(ephemeral);
      return acknowledging;
    },
    async askFor(dialog) {
      await rest.respond(asker, { type: 9, data: dialog });
    },
    async nod() {
      try {
        await rest.respond(asker, { type: 6 });
      } catch (error) {
        logger.warn({ err: error }, 'not acknowledged in time');
      }
    },
    showLine: (message) => rest.editOriginal(asker, message, signal),
    async deliver([first, ...more]) {
      if (!first) return;
      const ways = waysOfReply();
      await reach(first, ways);
      const others = ways.map((way) =>
        way === edit || state === 'open' ? followUp(state === 'ephemeral') : way,
      );
      for (const message of more) await reach(message, others);
    },
    async refuse(message) {
      await acknowledging;
      await reach(message, await waysOfRefusal());
    },
  };
}
