import { UserError } from '../core/errors.ts';
import type { Attachment } from '../core/interaction.ts';
import { download } from './download.ts';
import { usualMaxSide } from './limits.ts';
import { tooLarge } from './too-large.ts';
import { createPlatformRoute } from './platform-origins.ts';
import { isPublicAddress } from './public-address.ts';
import { createReader, type Fetch, type ReaderOptions } from './read-picture.ts';
import { createResolve } from './resolve.ts';
import { isWebPage } from './sniff.ts';
import { createUrlGuard, parseUrl, type UrlRules } from './url-guard.ts';

export interface MediaOptions extends ReaderOptions {
  /** Where URLs that a person typed may lead. */
  readonly urls: UrlRules;
}

/** The defaults of `createMedia`. */
export const mediaDefaults = {
  maxBytes: 20 * 2 ** 20,
  maxPixels: 50_000_000,
  maxSide: usualMaxSide,
  downloadTimeoutMs: 15_000,
  decodeTimeoutMs: 15_000,
  concurrentReads: 8,
  waitingReads: 32,
  concurrentDecodes: 2,
  urls: { resolve: createResolve(), isAllowedAddress: isPublicAddress, ports: [80, 443] },
} as const satisfies Required<MediaOptions>;

/** A file already in memory. */
export interface Upload {
  readonly name: string;
  readonly spoiler?: boolean;
  readonly bytes: Uint8Array;
}

/** What is known about a picture that a person gave by URL. */
export interface TypedUrlOptions {
  /** Defaults to the last part of the URL. */
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
  fromBytes(upload: Upload): Attachment;
  /** A URL that a person typed: only public web servers are contacted, on ports 80 and 443. */
  fromTypedUrl(url: string, options?: TypedUrlOptions): Attachment;
  /**
   * A URL from a platform's own payload. It must be on one of the allowed origins, which are trusted and may be local.
   * If they redirect elsewhere, the headers are dropped and the rules for typed URLs apply.
   */
  fromPlatformUrl(url: string, file: PlatformFile): Attachment;
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

/** Makes the only way in for pictures, with limits on bytes, pixels, time, memory and concurrency. */
export function createMedia(overrides: Partial<MediaOptions> = {}): Media {
  const options: MediaOptions = { ...mediaDefaults, ...overrides };
  const { maxBytes, downloadTimeoutMs: timeoutMs } = options;
  const reader = createReader(options);
  const guard = createUrlGuard(options.urls);

  function attachment(name: string, spoiler: boolean | undefined, fetch: Fetch): Attachment {
    return { name, spoiler: spoiler ?? false, read: (signal) => reader(fetch, signal) };
  }

  return {
    fromBytes({ name, spoiler, bytes }) {
      return attachment(name, spoiler, () => Promise.resolve(bytes));
    },

    fromTypedUrl(address, { name, spoiler } = {}) {
      const admit = async (url: URL, signal: AbortSignal) => ({ addresses: await guard(url, signal) });
      return attachment(name ?? nameFrom(address), spoiler, async (signal) =>
        download(parseUrl(address), { maxBytes, timeoutMs, admit }, signal),
      );
    },

    fromPlatformUrl(address, { name, spoiler, allowedOrigins, headers = {}, bytes: stated = 0 }) {
      return attachment(name, spoiler, async (signal) => {
        if (stated > maxBytes) throw tooLarge(stated, maxBytes);
        const admit = createPlatformRoute({ allowedOrigins, headers }, guard);
        const bytes = await download(parseUrl(address), { maxBytes, timeoutMs, admit }, signal);
        if (!isWebPage(bytes)) return bytes;
        // Platforms answer like this, with status 200, when the bot's token may not read files.
        throw new UserError(
          'url_unreachable',
          'The platform sent a web page instead of the picture: the bot may lack permission to read files here. Ask whoever runs it.',
        );
      });
    },
  };
}
