import type { APIEmbed, RawFile, RESTAPIAttachment, RESTPostAPIWebhookWithTokenJSONBody } from 'discord.js';

/** One message as the bot sends it, by whichever way it reaches the person. */
export interface OutgoingMessage {
  readonly content?: string;
  readonly embeds?: readonly APIEmbed[];
  readonly files?: readonly (RawFile & { readonly description: string })[];
  readonly components?: NonNullable<RESTPostAPIWebhookWithTokenJSONBody['components']>;
}

/** A message's JSON body. It mentions nobody, whatever it says, and every file has its alternative text. */
export interface MessageBody {
  content: string;
  embeds: APIEmbed[];
  components: NonNullable<RESTPostAPIWebhookWithTokenJSONBody['components']>;
  attachments: RESTAPIAttachment[];
  allowed_mentions: { parse: never[] };
}

/** Writes every field, so that an edit leaves nothing of what stood there before. */
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

/** The same without its files, and a sentence about them: for when Discord refuses them. */
export function withoutFiles({ content, embeds, components }: OutgoingMessage): OutgoingMessage {
  const sorry = 'Discord did not take the file that belongs here.';
  return {
    content: content ? `${content}\n${sorry}` : sorry,
    ...(embeds && { embeds }),
    ...(components && { components }),
  };
}
