import { type APIAttachment, type APIEmbed, type Attachment as DiscordFile, type REST } from 'discord.js';
import type { Attachment } from '../../../core/interaction.ts';
import { untilAborted } from '../../../lib/abort.ts';
import type { Media } from '../../../media/media.ts';
import { hasPictureExtension } from '../../../media/picture-types.ts';
import { timeoutsMs } from '../limits.ts';
import { spoilerPrefix } from '../reply/outgoing-message.ts';

/** Where Discord keeps files (reference, "CDN"). */
const cdnOrigins = ['https://cdn.discordapp.com', 'https://media.discordapp.net'];
const spoilerFlag = 1 << 3;

/** What the bot needs to know about a file in a message or an option. */
export interface PictureFile {
  readonly url: string;
  readonly name: string;
  readonly size: number;
  readonly contentType: string | undefined;
  readonly spoiler: boolean;
}

/** The parts of a message that can hold a picture. */
export interface PictureSource {
  readonly files: readonly PictureFile[];
  readonly embeds: readonly Pick<APIEmbed, 'image' | 'thumbnail'>[];
}

/** Pictures in what Discord sends. Nothing is downloaded until a command reads a picture. */
export interface Pictures {
  fromFile(file: PictureFile): Attachment;
  fromTypedUrl(url: string): Attachment;
  /** The first picture that a message shows; undefined if it shows none. */
  firstIn(source: PictureSource): Attachment | undefined;
}

export interface PicturesOptions {
  readonly media: Pick<Media, 'fromPlatformUrl' | 'fromTypedUrl'>;
  readonly rest: REST;
  readonly apiUrl: string;
  /** Milliseconds since 1970, to know which addresses have expired. */
  readonly clock: () => number;
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

function isPicture({ contentType, name }: PictureFile): boolean {
  // Discord tells the type by the extension, and doesn't know every one.
  return contentType?.startsWith('image/') ?? hasPictureExtension(name);
}

/** When a signed address expires, in ms since 1970: `ex` holds seconds in base 16 (reference, "Signed Attachment CDN URLs"). */
function expiryOf(url: string): number {
  const ex = new URL(url).searchParams.get('ex');
  return ex === null ? Infinity : Number.parseInt(ex, 16) * 1000;
}

/** Creates the reader of pictures. */
export function createPictures({ media, rest, apiUrl, clock }: PicturesOptions): Pictures {
  const allowedOrigins = [...cdnOrigins, new URL(apiUrl).origin];
  const isOnCdn = (url: string) => URL.canParse(url) && allowedOrigins.includes(new URL(url).origin);

  /** Asks Discord for a fresh address of the same file; falls back to the old one. */
  async function renewed(url: string, signal: AbortSignal): Promise<string> {
    if (!isOnCdn(url) || expiryOf(url) > clock() + timeoutsMs.renewUrlAhead) return url;
    const deadline = AbortSignal.any([signal, AbortSignal.timeout(timeoutsMs.renewUrl)]);
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
        async read(signal) {
          return media.fromPlatformUrl(await renewed(url, signal), options).read(signal);
        },
      };
    },
    fromTypedUrl: (url) => (isOnCdn(url) ? fromCdn(url) : media.fromTypedUrl(url)),
    firstIn({ files, embeds }) {
      const file = files.find(isPicture);
      if (file) return pictures.fromFile(file);
      const [url] = embeds.flatMap(({ image, thumbnail }) =>
        [image?.url, thumbnail?.url].filter((it) => it !== undefined),
      );
      return url === undefined ? undefined : pictures.fromTypedUrl(url);
    },
  };

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
