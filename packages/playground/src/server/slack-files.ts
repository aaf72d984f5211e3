import type { SlackControl } from '@toonwit/slack-emulator';
import type { FileView } from '../page/protocol.ts';
import type { PictureSize } from './picture-size.ts';
import { pictureTypeOf } from './picture-type.ts';

type Visible = ReturnType<SlackControl['visible']>[number];

function fileUrl(id: string): string {
  return `/playground/files/slack/${id}`;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

const hosted = /^https?:\/\/127\.0\.0\.1:\d+\/files-pri\/[^/]*-(F[A-Z0-9]+)\//;

/** The id of an image stored at Slack. */
function ownFile(block: Readonly<Record<string, unknown>>): string | undefined {
  const { slack_file: file, image_url: url } = block;
  if (isObject(file) && typeof file['id'] === 'string') return file['id'];
  const address = isObject(file) ? file['url'] : url;
  return typeof address === 'string' ? hosted.exec(address)?.[1] : undefined;
}

/** The size of a file's picture, if it is one. */
export type SizeOf = (id: string) => PictureSize | undefined;

/** The same value with pictures that are stored at Slack under the page's own addresses. */
export function withOwnAddresses<T>(value: T, sizeOf: SizeOf): T {
  const json = JSON.stringify(value, (_key, inner: unknown) => {
    if (!isObject(inner) || inner['type'] !== 'image') return inner;
    const id = ownFile(inner);
    if (id === undefined) return inner;
    const size = sizeOf(id);
    const shown = size && { image_width: size.width, image_height: size.height };
    return { ...inner, slack_file: undefined, image_url: fileUrl(id), ...shown };
  });
  return JSON.parse(json) as T;
}

/** A file as the page shows it. */
export function toFileView({ id, name, altText, size }: Visible['files'][number], sizeOf: SizeOf): FileView {
  const contentType = pictureTypeOf(name);
  return {
    id,
    name,
    url: fileUrl(id),
    size,
    ...sizeOf(id),
    ...(contentType === undefined ? {} : { contentType }),
    ...(altText === undefined ? {} : { altText }),
  };
}
