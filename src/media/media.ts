import { UserError } from '../core/errors.ts';
import type { Attachment, FromRef } from '../core/pictures/attachment.ts';
import { download } from './download.ts';
import { mediaLimits } from './limits.ts';
import { tooLarge } from './too-large.ts';
import { createPlatformRoute } from './platform-origins.ts';
import { isPublicAddress } from './public-address.ts';
import { createByteBudget } from './byte-budget.ts';
import { createDownloadQueue } from './download-queue.ts';
import { createPictureReader, type ReaderOptions } from './read-picture.ts';
import { createResolve } from './resolve-host.ts';
import { isWebPage } from './sniff.ts';
import { createUrlGuard, parseUrl, type UrlRules } from './url-guard.ts';
import { message } from '../languages/message.ts';

export interface MediaOptions extends ReaderOptions {
  /** For a whole download, including redirects. */
  readonly downloadTimeoutMs: number;
  /** Downloads at once from servers that people name, and from the platforms. */
  readonly concurrentDownloads: number;
  /** How many more of each kind may wait; the next one is refused as `busy`. */
  readonly waitingDownloads: number;
  /** How many of each kind run at once for one person. */
  readonly downloadsPerPerson: number;
  /** How many run at once from one server that people name. */
  readonly downloadsPerHost: number;
  /** Files that are arriving take at most as much memory as this many of the largest. */
  readonly arrivingFiles: number;
  /** Where URLs that a person typed may lead. */
  readonly urls: UrlRules;
  /** Reads a file that another process keeps for this one. */
  readonly readBlob: (key: string, signal: AbortSignal) => Promise<Uint8Array>;
}

/** The defaults of `createMedia`. */
export const mediaDefaults = {
  ...mediaLimits,
  urls: { resolve: createResolve(), isAllowedAddress: isPublicAddress, ports: [80, 443] },
  readBlob: () => Promise.reject(new Error('expected a place where blobs are kept, got none')),
} as const satisfies Required<MediaOptions>;

/** A file already in memory. */
export interface Upload {
  readonly name: string;
  readonly spoiler?: boolean;
  readonly bytes: Uint8Array;
}

/** What is known about a picture that a person gave by URL. */
interface TypedUrlOptions {
  /** The last part of the URL by default. */
  readonly name?: string;
  readonly spoiler?: boolean;
}

/** What a platform's payload says about a file. */
export interface PlatformFile {
  readonly name: string;
  readonly spoiler?: boolean;
  /** Origins such as `https://cdn.discordapp.com`, `http://127.0.0.1:4000`, or `https://*.slack.com` for all subdomains. */
  readonly allowedOrigins: readonly string[];
  /** The platform's token, for instance. Sent only to the allowed origins. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The size stated by the platform; a file that is too large is not even requested. */
  readonly bytes?: number;
}

/** The only way in for pictures. Nothing is fetched, checked or decoded before an attachment is read. */
export interface Media {
  /** The largest picture that is read, in bytes. */
  readonly maxBytes: number;
  fromBytes(upload: Upload): Attachment;
  /** A URL that a person typed: only public web servers are contacted, on ports 80 and 443. */
  fromTypedUrl(url: string, options?: TypedUrlOptions): Attachment;
  /**
   * A URL from a platform's own payload. It must be on one of the allowed origins, which are trusted and may be local.
   * If they redirect elsewhere, the headers are dropped and the rules for typed URLs apply.
   */
  fromPlatformUrl(url: string, file: PlatformFile): Attachment;
  /** A picture that was typed or kept as a blob; those of platforms are read by their adapters. */
  fromRef: FromRef;
}

const maxNameLength = 100;

/** The last part of the path, decoded. */
function nameFrom(address: string): string {
  const path = URL.canParse(address) ? new URL(address).pathname : '';
  const last = path.slice(path.lastIndexOf('/') + 1).slice(0, maxNameLength);
  try {
    return decodeURIComponent(last) || 'picture';
  } catch {
    return last;
  }
}

/** Creates the only way in for pictures, with limits on bytes, pixels, time, memory and concurrency. */
export function createMedia(overrides: Partial<MediaOptions> = {}): Media {
  const options: MediaOptions = { ...mediaDefaults, ...overrides };
  const { maxBytes, downloadTimeoutMs: timeoutMs } = options;
  const decode = createPictureReader(options);
  const guard = createUrlGuard(options.urls);
  const limits = { maxBytes, timeoutMs, budget: createByteBudget(options.arrivingFiles * maxBytes) };
  const places = {
    concurrency: options.concurrentDownloads,
    maxWaiting: options.waitingDownloads,
    perPerson: options.downloadsPerPerson,
    whole: { timeoutMs: 4 * timeoutMs, text: message('pictures.waitedForDownload') },
  };
  const slow = message('pictures.arrivedSlowly', { seconds: timeoutMs / 1_000 });
  const fromStrangers = createDownloadQueue({
    ...places,
    perHost: options.downloadsPerHost,
    // Whoever names a server that stays silent would otherwise get the call back, and name it again at once.
    deadline: {
      timeoutMs,
      text: [slow, message('pictures.uploadIt')],
      code: 'url_unreachable',
    },
  });
  const fromPlatforms = createDownloadQueue({
    ...places,
    perHost: Infinity,
    deadline: { timeoutMs, text: [slow, message('pictures.laterOrUpload')] },
  });

  const media: Media = {
    maxBytes,
    fromBytes({ name, spoiler = false, bytes }) {
      return { name, spoiler, file: bytes, read: (signal) => decode(bytes, signal) };
    },

    fromTypedUrl(address, { name = nameFrom(address), spoiler = false } = {}) {
      const admit = async (url: URL, signal: AbortSignal) => ({ addresses: await guard(url, signal) });
      return {
        name,
        spoiler,
        ref: { from: 'typed', url: address },
        async read(signal, person) {
          const url = parseUrl(address);
          const bytes = await fromStrangers(
            { host: url.hostname, person },
            (stop) => download(url, { ...limits, admit }, stop),
            signal,
          );
          return decode(bytes, signal);
        },
      };
    },

    fromPlatformUrl(address, { name, spoiler = false, allowedOrigins, headers = {}, bytes: stated = 0 }) {
      return {
        name,
        spoiler,
        async read(signal, person) {
          if (stated > maxBytes) throw tooLarge(stated, maxBytes);
          const url = parseUrl(address);
          const admit = createPlatformRoute({ allowedOrigins, headers }, guard);
          const bytes = await fromPlatforms(
            { host: url.hostname, person },
            (stop) => download(url, { ...limits, admit }, stop),
            signal,
          );
          if (!isWebPage(bytes)) return decode(bytes, signal);
          // Platforms answer like this, with status 200, when the bot's token may not read files.
          throw new UserError('url_unreachable', message('pictures.loginPage'));
        },
      };
    },

    fromRef({ from, url, key }, shown) {
      if (from === 'typed' && url !== undefined) return media.fromTypedUrl(url, shown);
      if (from === 'blob' && key !== undefined)
        return {
          ...shown,
          ref: { from, key },
          read: async (signal) => decode(await options.readBlob(key, signal), signal),
        };
      throw new Error(`expected the reference of a typed address or a blob, got one from ${from}`);
    },
  };
  return media;
}
