import type { APIAttachment, Attachment as DiscordFile } from 'discord.js';
import { spoilerPrefix } from '../reply/outgoing-message.ts';

const spoilerFlag = 1 << 3;

/** What the bot needs to know about a file in a message or an option. */
export interface PictureFile {
  readonly url: string;
  readonly name: string;
  readonly size: number;
  readonly contentType: string | undefined;
  readonly spoiler: boolean;
}

/** Reads a file from the library's object. */
export function fromLibraryFile({ url, name, size, contentType, flags }: DiscordFile): PictureFile {
  const spoiler = name.startsWith(spoilerPrefix) || (flags.bitfield & spoilerFlag) !== 0;
  return { url, name, size, contentType: contentType ?? undefined, spoiler };
}

/** Reads a file from the API's payload. */
export function fromApiFile({ url, filename, size, content_type, flags }: APIAttachment): PictureFile {
  const spoiler = filename.startsWith(spoilerPrefix) || ((flags ?? 0) & spoilerFlag) !== 0;
  return { url, name: filename, size, contentType: content_type, spoiler };
}
