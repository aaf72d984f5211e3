import { z } from 'zod';
import { isAttachment } from '../command.ts';
import type { Attachment, AttachmentRef, FromRef, MessagePictures } from '../pictures/attachment.ts';
import { isMessagePictures } from '../pictures/several-pictures.ts';

const ref = z.object({
  from: z.string(),
  workspace: z.string().exactOptional(),
  url: z.string().exactOptional(),
  copyUrl: z.string().exactOptional(),
  fileId: z.string().exactOptional(),
  key: z.string().exactOptional(),
  bytes: z.number().exactOptional(),
}) satisfies z.ZodType<AttachmentRef>;
const storedPicture = z.object({ name: z.string(), spoiler: z.boolean(), ref });

/** What stands for a picture, or for those of a message. */
const storedPictures = z.union([
  z.object({ picture: storedPicture }),
  z.object({ pictures: z.array(storedPicture), unreadable: z.number() }),
]);

/** Options as JSON can hold them, with a reference in place of each picture. */
export const storedOptions = z.record(z.string(), z.union([storedPictures, z.json()]));
export type StoredOptions = z.output<typeof storedOptions>;

function storePicture({ name, spoiler, ref }: Attachment): z.output<typeof storedPicture> {
  if (!ref) throw new Error('expected a picture that can be read again, got one without a reference');
  return { name, spoiler, ref };
}

/** Turns validated options into what JSON can hold. @throws Error for a picture without a reference. */
export function storeOptions(options: Readonly<Record<string, unknown>>): StoredOptions {
  const entries = Object.entries(options).flatMap(([name, value]): [string, unknown][] => {
    if (value === undefined) return [];
    if (isAttachment(value)) return [[name, { picture: storePicture(value) }]];
    if (isMessagePictures(value))
      return [[name, { pictures: value.pictures.map(storePicture), unreadable: value.unreadable }]];
    return [[name, value]];
  });
  return storedOptions.parse(Object.fromEntries(entries));
}

/** Turns stored options back, with pictures that `fromRef` can read. */
export function restoreOptions(stored: StoredOptions, fromRef: FromRef): Record<string, unknown> {
  const restore = (value: unknown): unknown => {
    const found = storedPictures.safeParse(value).data;
    if (!found) return value;
    if ('picture' in found) return fromRef(found.picture.ref, found.picture);
    const pictures = found.pictures.map((picture) => fromRef(picture.ref, picture));
    return { pictures, unreadable: found.unreadable } satisfies MessagePictures;
  };
  return Object.fromEntries(Object.entries(stored).map(([name, value]) => [name, restore(value)]));
}
