import type { Logger } from '../../../lib/logger.ts';
import { isBodyRefused, placeRefusal } from '../errors.ts';
import { withoutFiles, type OutgoingMessage } from './outgoing-message.ts';
import { sayIn } from '../../../languages/in-language.ts';
import type { Language } from '../../../languages/language.ts';
import type { Text } from '../../../languages/message.ts';

/** One way to send a message to a person. */
export interface Way {
  readonly name: string;
  readonly send: (message: OutgoingMessage) => Promise<void>;
}

/** How sending ended; `refused` is the sentence that says why the place takes the message from nobody. */
type Sent = 'sent' | 'lost' | { readonly refused: Text };

/** For whom a message is. */
export interface Sender {
  readonly language: Language;
  readonly logger: Logger;
}

/** Sends one way. If Discord refuses the content, tries again without files, then with an apology only. */
async function sendIn({ send }: Way, message: OutgoingMessage, { language, logger }: Sender): Promise<void> {
  const apology: OutgoingMessage = { content: sayIn(language)('discord.apology') };
  const attempts = [message, ...(message.files ? [withoutFiles(message, language)] : []), apology];
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

/** Tries one way after another, until one works or the place itself refuses the message. Never rejects. */
export async function reach(message: OutgoingMessage, ways: readonly Way[], sender: Sender): Promise<Sent> {
  for (const way of ways) {
    try {
      await sendIn(way, message, sender);
      return 'sent';
    } catch (error) {
      sender.logger.warn({ err: error, way: way.name }, 'a message could not be sent this way');
      const refused = placeRefusal(error);
      if (refused !== undefined) return { refused };
    }
  }
  return 'lost';
}

/** The same message with a sentence above it that says why it comes in this way. */
export function withReason(
  message: OutgoingMessage,
  reason: Text,
  { language }: Pick<Sender, 'language'>,
): OutgoingMessage {
  const content = [sayIn(language)('discord.onlyYou', { reason }), message.content]
    .filter(Boolean)
    .join('\n');
  return { ...message, content };
}
