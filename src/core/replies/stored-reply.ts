import { z } from 'zod';
import type { Reply } from '../reply.ts';

const bytes = z.object({ base64: z.string() });

/** Writes a reply as text, with its pictures but without what its own buttons do. */
export function writeReply(reply: Reply): string {
  const { images, ...rest } = { ...reply, variations: undefined };
  return JSON.stringify({ ...rest, ...(images && { images: images.map(writeImage) }) });
}

function writeImage(image: NonNullable<Reply['images']>[number]) {
  return { ...image, bytes: { base64: Buffer.from(image.bytes).toString('base64') } };
}

/** Reads what `writeReply` returned. */
export function readReply(text: string): Reply {
  // Only this bot writes it, encrypted and authenticated.
  return JSON.parse(text, (key, value: unknown) => {
    const found = key === 'bytes' ? bytes.safeParse(value).data : undefined;
    return found ? new Uint8Array(Buffer.from(found.base64, 'base64')) : value;
  }) as Reply;
}
