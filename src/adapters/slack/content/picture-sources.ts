import { slackFile, type SlackFile } from '../payloads.ts';
import { partsOf, stringOf, type Part } from './payload-parts.ts';

/** Where a picture of a message is: among Slack's files, or on the web. */
type PictureSource = { readonly file: SlackFile } | { readonly url: string };

/** The parts of a message that show pictures. */
export interface PictureParts {
  readonly files?: readonly SlackFile[] | undefined;
  readonly blocks?: readonly unknown[] | undefined;
  readonly attachments?: readonly unknown[] | undefined;
}

function filesIn(value: unknown): PictureSource[] {
  return partsOf(value).flatMap((one) => {
    const file = slackFile.safeParse(one).data;
    return file ? [{ file }] : [];
  });
}

/** The id of a file in its address. */
function fileIdOf(url: string | undefined): string | undefined {
  return url === undefined ? undefined : /\b(F[A-Z0-9]{6,})\b/.exec(url)?.[1];
}

function shown({ image_url: address, slack_file: file }: Part): PictureSource[] {
  const [stored] = partsOf([file]);
  const id = stringOf(stored?.['id']) ?? fileIdOf(stringOf(stored?.['url']));
  if (id !== undefined) return [{ file: slackFile.parse({ id }) }];
  const url = stringOf(address);
  return url === undefined ? [] : [{ url }];
}

/** Picture blocks, and pictures beside sections; the small ones of a context are icons. */
function inBlocks(blocks: unknown): PictureSource[] {
  return partsOf(blocks).flatMap((block) => {
    if (block['type'] === 'image') return shown(block);
    return partsOf([block['accessory']]).flatMap((beside) =>
      beside['type'] === 'image' ? shown(beside) : [],
    );
  });
}

function inAttachment(attachment: Part): PictureSource[] {
  const forwarded = partsOf(attachment['message_blocks']).flatMap(({ message }) =>
    partsOf([message]).flatMap(({ blocks }) => inBlocks(blocks)),
  );
  const large = [
    ...filesIn(attachment['files']),
    ...inBlocks(attachment['blocks']),
    ...forwarded,
    ...shown({ image_url: attachment['image_url'] }),
  ];
  return large.length > 0 ? large : shown({ image_url: attachment['thumb_url'] });
}

/** Every picture that a person sees in a message, in order: its files, its blocks, and what is attached to it. */
export function pictureSources({ files = [], blocks, attachments }: PictureParts): readonly PictureSource[] {
  return [
    ...files.map((file) => ({ file })),
    ...inBlocks(blocks),
    ...partsOf(attachments).flatMap(inAttachment),
  ];
}
