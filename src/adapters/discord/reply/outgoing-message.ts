import type { APIEmbed, RawFile, RESTAPIAttachment, RESTPostAPIWebhookWithTokenJSONBody } from 'discord.js';
import { sayIn } from '../../../languages/in-language.ts';
import type { Language } from '../../../languages/language.ts';

type Components = NonNullable<RESTPostAPIWebhookWithTokenJSONBody['components']>;

/** Discord hides a file whose name starts with this until it is clicked. */
export const spoilerPrefix = 'SPOILER_';

/** One message of the bot, whichever way it is sent. */
export interface OutgoingMessage {
  readonly content?: string;
  readonly embeds?: readonly APIEmbed[];
  readonly files?: readonly (RawFile & { readonly description: string })[];
  readonly components?: Components;
}

/** An answer that everybody sees, which an edited message may change. */
export interface PostedAnswer {
  readonly id: string;
  readonly content: string | undefined;
}

/** A message's JSON body. It mentions nobody, whatever its text says, and every file has its alternative text. */
interface MessageBody {
  content: string;
  embeds: APIEmbed[];
  components: Components;
  attachments: RESTAPIAttachment[];
  allowed_mentions: { parse: never[] };
}

/** Converts a message to its JSON body. Every field is set, so that an edit leaves nothing of the earlier message. */
export function toBody({
  content = '',
  embeds = [],
  files = [],
  components = [],
}: OutgoingMessage): MessageBody {
  return {
    content,
    embeds: [...embeds],
    components: [...components],
    attachments: files.map(({ name, description }, index) => ({
      id: String(index),
      filename: name,
      description,
    })),
    allowed_mentions: { parse: [] },
  };
}

/** The files of a message as discord.js sends them. */
export function filesOf({ files = [] }: OutgoingMessage): RawFile[] {
  return files.map(({ name, data, contentType }) => ({
    name,
    data,
    ...(contentType !== undefined && { contentType }),
  }));
}

/** The same message with a sentence in place of its files, for when Discord refuses them. */
export function withoutFiles(
  { content, embeds, components }: OutgoingMessage,
  language: Language,
): OutgoingMessage {
  const sorry = sayIn(language)('discord.fileRefused');
  return {
    content: content ? `${content}\n${sorry}` : sorry,
    ...(embeds && { embeds }),
    ...(components && { components }),
  };
}
