import { setTimeout as pause } from 'node:timers/promises';
import { UserError } from '../../../core/errors.ts';
import type { Image } from '../../../core/pictures/image.ts';
import type {
  Attachment,
  AttachmentRef,
  FromRef,
  MessagePictures,
} from '../../../core/pictures/attachment.ts';
import type { Media } from '../../../media/media.ts';
import { fileKindOf, messagePictures, type FileKind } from '../../kit/picture-files.ts';
import { slackApiUrl, type BotToken, type SlackApi } from '../api.ts';
import { slackErrorOf } from '../errors.ts';
import { pictureSources, type PictureParts, type PictureSource } from '../content/picture-sources.ts';
import { slackFile, type SlackFile } from '../payloads.ts';
import { message } from '../../../languages/message.ts';
import { waitsMs } from '../limits.ts';

interface PicturesOptions {
  readonly api: SlackApi;
  readonly media: Pick<Media, 'fromPlatformUrl' | 'fromTypedUrl' | 'fromRef'>;
  readonly token: BotToken;
  readonly apiUrl: string;
  /** The installation whose token reads them, where there are several. */
  readonly workspace?: string | undefined;
}

/** The platform in references to pictures that only this adapter can read. */
const from = 'slack';

/** Pictures in what Slack sends. Nothing is downloaded until a command reads a picture. */
export interface Pictures {
  fromFile(this: void, file: SlackFile): Attachment;
  /** A picture of an earlier interaction, by its reference. */
  readonly fromRef: FromRef;
  /** What Slack knows about a file. @throws Slack's answer if the bot may not see it. */
  details(this: void, id: string, signal: AbortSignal): Promise<SlackFile | undefined>;
  /** The pictures that a person sees in a message: uploaded, in blocks, and in what is attached to it; undefined without any. */
  inMessage(this: void, message: PictureParts): MessagePictures | undefined;
  /** The same without the previews of links, which nobody put there. */
  sharedIn(this: void, message: PictureParts): MessagePictures | undefined;
  /** A picture at an address, typed or in a message, which doesn't profit from what the bot may see in Slack. */
  fromTypedUrl(this: void, url: string): Attachment;
}

/** Where Slack keeps files; the token is sent to these origins only. */
function originsFor(apiUrl: string): string[] {
  const slack = ['https://files.slack.com', 'https://slack-files.com'];
  return apiUrl === slackApiUrl ? slack : [...slack, new URL(apiUrl).origin];
}

function kindOf({ mimetype, name }: SlackFile): FileKind {
  // A file of a channel shared with another workspace arrives as an id alone.
  if (mimetype === undefined && name === undefined) return 'picture';
  // While Slack processes a file, its type is empty.
  return fileKindOf(mimetype === '' ? undefined : mimetype, name ?? '');
}

/** Creates the reader of pictures. */
export function createPictures({ api, media, token, apiUrl, workspace }: PicturesOptions): Pictures {
  const allowedOrigins = originsFor(apiUrl);
  const owned = { from, ...(workspace !== undefined && { workspace }) };

  /** What Slack keeps, which takes the token to read. */
  function kept(
    url: string,
    file: Pick<Parameters<Media['fromPlatformUrl']>[1], 'name' | 'bytes'>,
  ): Attachment {
    const picture = async () => {
      const headers = { Authorization: `Bearer ${await token()}` };
      return media.fromPlatformUrl(url, { ...file, allowedOrigins, headers });
    };
    const read: Attachment['read'] = async (signal, person) => (await picture()).read(signal, person);
    return { name: file.name, spoiler: false, read };
  }

  /** Slack rate-limits downloads too and sometimes fails, so it tries a few times. */
  async function readWithRetries(
    picture: Attachment,
    ...[signal, person]: Parameters<Attachment['read']>
  ): Promise<Image> {
    for (const wait of waitsMs.download) {
      try {
        return await picture.read(signal, person);
      } catch (error) {
        if (!(error instanceof UserError) || error.code !== 'url_unreachable') throw error;
        await pause(wait, undefined, { signal });
      }
    }
    return picture.read(signal, person);
  }

  function hosted({ name, size, ...file }: SlackFile): Attachment | undefined {
    const url = file.url_private_download ?? file.url_private;
    if (url === undefined) return undefined;
    // An app chose the address of a file that is kept elsewhere: it may name one of Slack's files.
    if (file.mode === 'external') return media.fromTypedUrl(url, name === undefined ? {} : { name });
    const stated = size !== undefined && { bytes: size };
    const picture = kept(url, { name: name ?? 'picture', ...stated });
    return {
      ...picture,
      ref: { ...owned, url, fileId: file.id, ...stated },
      read: (signal, person) => readWithRetries(picture, signal, person),
    };
  }

  async function details(id: string, signal: AbortSignal): Promise<SlackFile | undefined> {
    const { file } = await api.call((client) => client.files.info({ file: id }), signal);
    return slackFile.optional().parse(file && { ...file, id });
  }

  async function lookUp(id: string, signal: AbortSignal): Promise<Attachment> {
    try {
      const file = await details(id, signal);
      const found = file && hosted(file);
      if (found) return found;
    } catch (error) {
      if (slackErrorOf(error) === undefined) throw error;
      const lacksScope = slackErrorOf(error) === 'missing_scope';
      const text = message(lacksScope ? 'slack.pictureHiddenByScope' : 'slack.pictureHidden');
      throw new UserError('url_unreachable', text, { cause: error });
    }
    throw new UserError('url_unreachable', message('slack.pictureLost'));
  }

  function fromFile(file: SlackFile): Attachment {
    const known = hosted(file);
    if (known) return known;
    const read: Attachment['read'] = async (signal, person) =>
      (await lookUp(file.id, signal)).read(signal, person);
    return { name: file.name ?? 'picture', spoiler: false, ref: { ...owned, fileId: file.id }, read };
  }

  function fromRef(ref: AttachmentRef, shown: Parameters<FromRef>[1]): Attachment {
    const { url, fileId: id, bytes: size } = ref;
    if (ref.from !== from) return media.fromRef(ref, shown);
    if (id === undefined) return media.fromTypedUrl(url ?? '', shown);
    const file = { id, name: shown.name, url_private: url, ...(size !== undefined && { size }) };
    return { ...fromFile(file), ...shown };
  }

  function inSources(sources: readonly PictureSource[]): MessagePictures | undefined {
    const files = sources.flatMap((source) => ('file' in source ? [source.file] : []));
    const byId = new Map(files.filter(({ mode }) => mode !== 'tombstone').map((file) => [file.id, file]));
    const shown = sources.flatMap((source) => ('url' in source ? [media.fromTypedUrl(source.url)] : []));
    return messagePictures(
      [...byId.values()].map((file) => ({ kind: kindOf(file), picture: fromFile(file) })),
      shown,
    );
  }

  return {
    fromFile,
    fromRef,
    fromTypedUrl: (url) => media.fromTypedUrl(url),
    details,
    inMessage: (message) => inSources(pictureSources(message)),
    sharedIn: (message) => inSources(pictureSources(message).filter(({ isPreview }) => !isPreview)),
  };
}
