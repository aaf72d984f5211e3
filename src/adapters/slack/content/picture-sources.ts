import { slackFile, type SlackFile } from '../payloads.ts';
import { partsOf, stringOf, type Part } from './payload-parts.ts';

/** Where a picture is: among Slack's files, or on the web. */
type Source = { readonly file: SlackFile } | { readonly url: string };

/** A picture of a message. */
export type PictureSource = Source & {
  /** Whether Slack shows it of a page that the text links to; nobody put it into the message. */
  readonly isPreview: boolean;
  /** Whether it is in a message that this one passes on. */
  readonly isPassedOn: boolean;
};

/** The parts of a message that show pictures. */
export interface PictureParts {
  readonly files?: readonly SlackFile[] | undefined;
  readonly blocks?: readonly unknown[] | undefined;
  readonly attachments?: readonly unknown[] | undefined;
}

function filesIn(value: unknown): Source[] {
  return partsOf(value).flatMap((one) => {
    const file = slackFile.safeParse(one).data;
    return file ? [{ file }] : [];
  });
}

/** The id of a file in its address. */
function fileIdOf(url: string | undefined): string | undefined {
  return url === undefined ? undefined : /\b(F[A-Z0-9]{6,})\b/.exec(url)?.[1];
}

function shown({ image_url: address, slack_file: file }: Part): Source[] {
  const [stored] = partsOf([file]);
  const id = stringOf(stored?.['id']) ?? fileIdOf(stringOf(stored?.['url']));
  if (id !== undefined) return [{ file: slackFile.parse({ id }) }];
  const url = stringOf(address);
  return url === undefined ? [] : [{ url }];
}

/** Picture blocks, and pictures beside sections; the small ones of a context are icons. */
function inBlocks(blocks: unknown): Source[] {
  return partsOf(blocks).flatMap((block) => {
    if (block['type'] === 'image') return shown(block);
    return partsOf([block['accessory']]).flatMap((beside) =>
      beside['type'] === 'image' ? shown(beside) : [],
    );
  });
}

const isPassedOn = (attachment: Part) => attachment['is_share'] === true;

/** A message that is passed on has an address too. */
function isPreview(attachment: Part): boolean {
  return stringOf(attachment['from_url']) !== undefined && !isPassedOn(attachment);
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
  const found = large.length > 0 ? large : shown({ image_url: attachment['thumb_url'] });
  const kind = { isPreview: isPreview(attachment), isPassedOn: isPassedOn(attachment) };
  return found.map((source) => ({ ...source, ...kind }));
}

/** The picture that Slack shows of a page whose address is in a message. */
export function previewIn({ attachments }: PictureParts, page: string): string | undefined {
  return partsOf(attachments)
    .filter((attachment) => isPreview(attachment) && attachment['from_url'] === page)
    .flatMap(inAttachment)
    .flatMap((source) => ('url' in source ? [source.url] : []))
    .at(0);
}

/** Every picture that a person sees in a message, in order: its files, its blocks, and what is attached to it. */
export function pictureSources({ files = [], blocks, attachments }: PictureParts): readonly PictureSource[] {
  const own = [...files.map((file) => ({ file })), ...inBlocks(blocks)];
  return [
    ...own.map((source) => ({ ...source, isPreview: false, isPassedOn: false })),
    ...partsOf(attachments).flatMap(inAttachment),
  ];
}
