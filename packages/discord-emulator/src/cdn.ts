import { createHmac, randomBytes } from 'node:crypto';
import type { APIAttachment } from 'discord-api-types/v10';
import { type Clock, mediaTypeOf } from '@toonwit/emulator-kit';
import type { Snowflakes } from './snowflake.ts';
import type { StoredFile } from './stored-types.ts';
import type { Wire } from './protocol.ts';

/** A file as a person or the bot uploads it. */
export interface UploadedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly contentType?: string;
  readonly description?: string;
  readonly spoiler?: boolean;
}

export interface Cdn {
  /** Stores a file; the folder is a channel's id, or the application's where the upload is ephemeral. */
  add(file: UploadedFile, place: { folder: string; ephemeral: boolean }): Promise<StoredFile>;
  /** A fresh signed address. */
  url(file: StoredFile): string;
  /** The same on the media proxy. */
  proxyUrl(file: StoredFile): string;
  toAttachment(file: StoredFile): Wire<APIAttachment>;
  /** The stored bytes, whether or not an address for them is still valid. */
  bytesOf(id: string): Uint8Array | undefined;
  file(id: string): { readonly name: string; readonly bytes: Uint8Array } | undefined;
  /** Signs an address of this CDN anew; undefined for any other address. */
  refresh(url: string): string | undefined;
  /** Answers a request for a path with its query; undefined means "no longer available". */
  serve(path: string, query: URLSearchParams): { bytes: Uint8Array; contentType: string } | undefined;
}

interface CdnOptions {
  readonly ids: Snowflakes;
  readonly clock: Clock;
  /** Scheme, host and port of the addresses, known once the server listens. */
  readonly origin: () => string;
  readonly lifetimeMs: number;
  /** Bytes kept in all; the oldest files go first. */
  readonly maxBytes: number;
}

const spoilerPrefix = 'SPOILER_';
const spoilerFlag = 1 << 3;

/** Discord keeps letters, digits, dots, dashes and underscores of a file's name. */
function safeName(name: string): string {
  const safe = name.replaceAll(/[^\w.-]+/g, '_').replace(/^[.]+/, '');
  return safe === '' ? 'unknown' : safe;
}

/** Discord names the encoding of text. */
function contentTypeOf(filename: string): string | undefined {
  const type = mediaTypeOf(filename);
  return type === 'text/plain' || type === 'application/json' ? `${type}; charset=utf-8` : type;
}

async function sizeOf(bytes: Uint8Array): Promise<{ width: number; height: number } | undefined> {
  try {
    // Imported with the first picture: the native library takes 30 MB.
    const { default: sharp } = await import('sharp');
    const { autoOrient } = await sharp(bytes, { limitInputPixels: false }).metadata();
    return autoOrient;
  } catch {
    return undefined;
  }
}

/** Files behind signed, expiring addresses (reference, "Signed Attachment CDN URLs"). */
export function createCdn({ ids, clock, origin, lifetimeMs, maxBytes }: CdnOptions): Cdn {
  const secret = randomBytes(32);
  const stored = new Map<string, { file: StoredFile; bytes: Uint8Array }>();
  let total = 0;

  const pathOf = ({ folder, id, filename, ephemeral }: StoredFile) =>
    `/${ephemeral ? 'ephemeral-attachments' : 'attachments'}/${folder}/${id}/${filename}`;
  const seal = (path: string, ex: string, is: string) =>
    createHmac('sha256', secret).update(`${path}?${ex}&${is}`).digest('hex');
  const sign = (path: string) => {
    const issued = clock.now();
    const is = Math.floor(issued / 1000).toString(16);
    const ex = Math.floor((issued + lifetimeMs) / 1000).toString(16);
    return `${path}?ex=${ex}&is=${is}&hm=${seal(path, ex, is)}&`;
  };
  const idIn = (path: string) => path.split('/')[3] ?? '';

  const cdn: Cdn = {
    async add({ name, bytes, description, spoiler = false, ...given }, { folder, ephemeral }) {
      const safe = safeName(name);
      const hidden = spoiler || safe.startsWith(spoilerPrefix);
      const contentType = contentTypeOf(safe) ?? given.contentType;
      const size = contentType?.startsWith('image/') ? await sizeOf(bytes) : undefined;
      const file: StoredFile = {
        id: ids.next(),
        folder,
        filename: hidden && !safe.startsWith(spoilerPrefix) ? `${spoilerPrefix}${safe}` : safe,
        size: bytes.byteLength,
        contentType,
        width: size?.width,
        height: size?.height,
        description,
        spoiler: hidden,
        ephemeral,
      };
      stored.set(file.id, { file, bytes });
      total += bytes.byteLength;
      for (const [id, oldest] of stored) {
        if (total <= maxBytes || id === file.id) break;
        stored.delete(id);
        total -= oldest.bytes.byteLength;
      }
      return file;
    },
    url: (file) => `${origin()}${sign(pathOf(file))}`,
    // The proxy keeps the signature, and takes more parameters after the closing ampersand.
    proxyUrl: (file) => `${origin()}/media${sign(pathOf(file))}`,
    toAttachment: (file) => ({
      id: file.id,
      filename: file.filename,
      size: file.size,
      url: cdn.url(file),
      proxy_url: cdn.proxyUrl(file),
      ...(file.width === undefined ? {} : { width: file.width }),
      ...(file.height === undefined ? {} : { height: file.height }),
      ...(file.contentType === undefined ? {} : { content_type: file.contentType }),
      ...(file.description === undefined ? {} : { description: file.description }),
      ...(file.ephemeral ? { ephemeral: true } : {}),
      ...(file.spoiler ? { flags: spoilerFlag } : {}),
    }),
    bytesOf: (id) => stored.get(id)?.bytes,
    file(id) {
      const known = stored.get(id);
      return known && { name: known.file.filename, bytes: known.bytes };
    },
    refresh(url) {
      const parsed = URL.canParse(url) ? new URL(url) : undefined;
      if (parsed?.origin !== origin()) return undefined;
      const path = parsed.pathname.replace(/^\/media/, '');
      const known = stored.get(idIn(path));
      return known && pathOf(known.file) === path ? cdn.url(known.file) : undefined;
    },
    serve(path, query) {
      const known = stored.get(idIn(path));
      const [ex, is, hm] = ['ex', 'is', 'hm'].map((key) => query.get(key) ?? '');
      if (known === undefined || ex === undefined || is === undefined) return undefined;
      if (pathOf(known.file) !== path || hm !== seal(path, ex, is)) return undefined;
      if (clock.now() >= Number.parseInt(ex, 16) * 1000) return undefined;
      return { bytes: known.bytes, contentType: known.file.contentType ?? 'application/octet-stream' };
    },
  };
  return cdn;
}
