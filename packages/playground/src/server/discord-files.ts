import type { MessageView } from '@toonwit/discord-emulator';
import type { FileView } from '../page/protocol.ts';

/** The page's URL for a file on the emulated CDN. */
function discordFileUrl(id: string): string {
  return `/playground/files/discord/${id}`;
}

const onCdn = /^https?:\/\/127\.0\.0\.1:\d+\/(?:media\/)?(?:ephemeral-)?attachments\/\d+\/(\d+)\//;

/** The same value with the CDN's signed, ever-changing URLs replaced by the page's own. */
export function withOwnAddresses<T>(value: T): T {
  const json = JSON.stringify(value, (_key, inner: unknown) => {
    const id = typeof inner === 'string' ? onCdn.exec(inner)?.[1] : undefined;
    return id === undefined ? inner : discordFileUrl(id);
  });
  return JSON.parse(json) as T;
}

export function toFileView(attachment: MessageView['attachments'][number]): FileView {
  const { id, filename, size, content_type: contentType, width, height, description, flags = 0 } = attachment;
  const spoiler = filename.startsWith('SPOILER_') || (flags & (1 << 3)) !== 0;
  return {
    id,
    name: filename,
    url: discordFileUrl(id),
    size,
    ...(contentType === undefined ? {} : { contentType }),
    ...(typeof width === 'number' && typeof height === 'number' ? { width, height } : {}),
    ...(description === undefined ? {} : { altText: description }),
    ...(spoiler ? { spoiler } : {}),
  };
}
