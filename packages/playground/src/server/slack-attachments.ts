import type { KnownBlock } from '@slack/types';
import { z } from 'zod';
import type { SlackAttachment } from '../page/protocol.ts';
import { toFileView, withOwnAddresses, type SizeOf } from './slack-files.ts';

const text = z.string().optional();
const isBlock = (value: unknown): value is KnownBlock =>
  typeof value === 'object' && value !== null && 'type' in value;
const blocks = z.array(z.custom<KnownBlock>(isBlock)).default([]);

/** What an app, or Slack itself, puts below a message; whatever else there is isn't shown. */
const attachment = z.object({
  color: text,
  pretext: text,
  author_name: text,
  title: text,
  text,
  image_url: text,
  footer: text,
  fields: z
    .array(
      z.object({
        title: z.string().default(''),
        value: z.string().default(''),
        short: z.boolean().default(false),
      }),
    )
    .default([]),
  blocks,
  message_blocks: z.array(z.object({ message: z.object({ blocks }) })).default([]),
  files: z.array(z.object({ id: z.string(), name: z.string(), size: z.number() })).default([]),
});

/** An attachment as the page shows it. */
export function toAttachment(raw: unknown, id: string, sizeOf: SizeOf): SlackAttachment {
  const read = attachment.safeParse(raw).data ?? attachment.parse({});
  const { color, pretext, author_name: author, title, text: said, image_url: imageUrl, footer } = read;
  const passedOn = read.message_blocks.flatMap(({ message }) => message.blocks);
  const shown = { color, pretext, author, title, imageUrl, footer };
  const known = Object.fromEntries(Object.entries(shown).filter(([, value]) => value !== undefined));
  return {
    id,
    ...known,
    // The text of a message that was passed on stands in its blocks too.
    ...(said !== undefined && passedOn.length === 0 && { text: said }),
    fields: read.fields,
    blocks: withOwnAddresses([...read.blocks, ...passedOn], sizeOf),
    files: read.files.map((file) => toFileView({ ...file, altText: undefined }, sizeOf)),
  };
}
