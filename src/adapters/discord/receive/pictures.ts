import type { REST } from 'discord.js';
import { UserError } from '../../../core/errors.ts';
import type { Attachment, FromRef, MessagePictures } from '../../../core/pictures/attachment.ts';
import { untilAborted } from '../../../lib/abort.ts';
import type { Media } from '../../../media/media.ts';
import { fileKindOf, messagePictures, type MessageFile } from '../../kit/picture-files.ts';
import { spoilerPrefix } from '../reply/outgoing-message.ts';
import type { PictureFile } from './picture-file.ts';
import { filesOf, mediaOf, type ShownMedia, type ShownMessage } from './shown-message.ts';
import { timeoutsMs } from '../limits.ts';

/** Where Discord keeps files (reference, "CDN"). */
const cdnOrigins = [
  'https://cdn.discordapp.com',
  'https://media.discordapp.net',
  // Copies of pictures on the web that messages show.
  'https://images-ext-1.discordapp.net',
  'https://images-ext-2.discordapp.net',
];

/** The platform in references to pictures that only this adapter can read. */
const from = 'discord';

/** Pictures in what Discord sends. Nothing is downloaded until a command reads a picture. */
export interface Pictures {
  fromFile(file: PictureFile): Attachment;
  fromTypedUrl(url: string): Attachment;
  /** A picture of an earlier interaction, by its reference. */
  readonly fromRef: FromRef;
  /** A picture that an embed or a component shows. */
  fromMedia(this: void, media: ShownMedia): Attachment;
  /** The pictures among files that were uploaded together; undefined if there are none. */
  inFiles(files: readonly PictureFile[]): MessagePictures | undefined;
  /** The pictures of a message and of those that it forwards; undefined if there are none. */
  inMessage(message: ShownMessage): MessagePictures | undefined;
}

interface PicturesOptions {
  readonly media: Pick<Media, 'fromPlatformUrl' | 'fromTypedUrl' | 'fromRef'>;
  readonly rest: REST;
  readonly apiUrl: string;
  /** Milliseconds since 1970, to know which addresses have expired. */
  readonly clock: () => number;
}

/** When a signed address expires, in ms since 1970: `ex` holds seconds in base 16 (reference, "Signed Attachment CDN URLs"). */
function expiryOf(url: string): number {
  const ex = new URL(url).searchParams.get('ex');
  return ex === null ? Infinity : Number.parseInt(ex, 16) * 1000;
}

/** Creates the reader of pictures. */
export function createPictures({ media, rest, apiUrl, clock }: PicturesOptions): Pictures {
  const allowedOrigins = [...cdnOrigins, new URL(apiUrl).origin];
  const isOn = (origins: readonly string[], url: string) =>
    URL.canParse(url) && origins.includes(new URL(url).origin);
  const isOnCdn = (url: string) => isOn(allowedOrigins, url);

  /** Asks Discord for a fresh address of the same file; falls back to the old one. */
  async function renewed(url: string, signal: AbortSignal): Promise<string> {
    if (!isOnCdn(url) || expiryOf(url) > clock() + timeoutsMs.renewAddressAhead) return url;
    const deadline = AbortSignal.any([signal, AbortSignal.timeout(timeoutsMs.freshAddress)]);
    const asked = rest.post('/attachments/refresh-urls', {
      body: { attachment_urls: [url] },
      signal: deadline,
    });
    const answer: unknown = await untilAborted(asked, deadline).catch(() => undefined);
    return refreshedIn(answer) ?? url;
  }

  const pictures: Pictures = {
    fromFile({ url, name, size, spoiler }) {
      const shown = name.startsWith(spoilerPrefix) ? name.slice(spoilerPrefix.length) : name;
      const options = { name: shown, spoiler, allowedOrigins, bytes: size };
      return {
        name: shown,
        spoiler,
        ref: { from, url, bytes: size },
        async read(signal, person) {
          return media.fromPlatformUrl(await renewed(url, signal), options).read(signal, person);
        },
      };
    },
    // DISCORD_API_URL may lead into the bot's own network, so what a person typed doesn't profit from it.
    fromTypedUrl: (url) => (isOn(cdnOrigins, url) ? fromCdn(url) : media.fromTypedUrl(url)),
    fromRef(ref, shown) {
      const { url, copyUrl, bytes = 0 } = ref;
      if (ref.from !== from || url === undefined) return media.fromRef(ref, shown);
      const picture =
        copyUrl === undefined
          ? pictures.fromFile({ url, size: bytes, contentType: undefined, ...shown })
          : pictures.fromMedia({ url, proxyUrl: copyUrl, contentType: undefined, spoiler: shown.spoiler });
      return { ...picture, ...shown };
    },
    fromMedia({ url, proxyUrl, spoiler }) {
      const original = { ...(isOnCdn(url) ? fromCdn(url) : media.fromTypedUrl(url)), spoiler };
      if (isOnCdn(url) || proxyUrl === undefined || !isOnCdn(proxyUrl)) return original;
      const copy = fromCdn(proxyUrl);
      return {
        ...original,
        ref: { from, url, copyUrl: proxyUrl },
        // The copy is still there when the original is gone, and asking for it tells no stranger about the bot.
        read: (signal, person) =>
          copy.read(signal, person).catch((error: unknown) => {
            signal.throwIfAborted();
            if (error instanceof UserError && error.code !== 'url_unreachable') throw error;
            return original.read(signal, person);
          }),
      };
    },
    inFiles: (files) => messagePictures(files.map(toMessageFile), []),
    inMessage(message) {
      const shown = mediaOf(message).filter(({ contentType: type }) => type?.startsWith('image/') ?? true);
      return messagePictures(filesOf(message).map(toMessageFile), shown.map(pictures.fromMedia));
    },
  };

  function toMessageFile(file: PictureFile): MessageFile {
    return { kind: fileKindOf(file.contentType, file.name), picture: pictures.fromFile(file) };
  }

  /** Addresses that people copy out of Discord have usually expired by the time they are pasted. */
  function fromCdn(url: string): Attachment {
    const name = new URL(url).pathname.split('/').at(-1) ?? 'picture';
    return pictures.fromFile({
      url,
      name,
      size: 0,
      contentType: undefined,
      spoiler: name.startsWith(spoilerPrefix),
    });
  }

  return pictures;
}

function refreshedIn(answer: unknown): string | undefined {
  if (typeof answer !== 'object' || answer === null || !('refreshed_urls' in answer)) return undefined;
  const [entry] = Array.isArray(answer.refreshed_urls) ? (answer.refreshed_urls as unknown[]) : [];
  if (typeof entry !== 'object' || entry === null || !('refreshed' in entry)) return undefined;
  return typeof entry.refreshed === 'string' ? entry.refreshed : undefined;
}
