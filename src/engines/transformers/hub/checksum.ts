import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';

/**
 * Larger files are stored outside git, so only their SHA-256 is known; hashing them three times would take seconds.
 */
const gitFileBytes = 64 * 1024 * 1024;

/** The hashes of a whole file, in hexadecimal digits. */
export interface Digest {
  readonly bytes: number;
  readonly sha256: string;
  readonly sha1: string;
  /** The content's git object id. */
  readonly gitSha1: string;
}

/** Hashes a file. @throws the signal's reason when it aborts; errors of the file system. */
export async function digestOf(file: string, signal: AbortSignal): Promise<Digest> {
  const { size } = await stat(file);
  const sha256 = createHash('sha256');
  const sha1 = createHash('sha1');
  const gitSha1 = createHash('sha1').update(`blob ${size}\0`);
  const hashes = size <= gitFileBytes ? [sha256, sha1, gitSha1] : [sha256];
  let bytes = 0;
  for await (const chunk of createReadStream(file, { highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>) {
    signal.throwIfAborted();
    for (const hash of hashes) hash.update(chunk);
    bytes += chunk.length;
  }
  return { bytes, sha256: sha256.digest('hex'), sha1: sha1.digest('hex'), gitSha1: gitSha1.digest('hex') };
}

/** A hub's description of a file. */
export interface RemoteFile {
  readonly bytes: number;
  /** The entity tag without quotes: a SHA-256, a SHA-1, git's hash, or something that only the server understands. */
  readonly tag: string | undefined;
}

/** Says what is wrong with a downloaded file; undefined if it is what the hub announced. */
export function mismatch(digest: Digest, { bytes, tag = '' }: RemoteFile): string | undefined {
  if (digest.bytes !== bytes) return `expected ${bytes} bytes, got ${digest.bytes}`;
  if (/^[0-9a-f]{64}$/.test(tag) && tag !== digest.sha256)
    return `expected the SHA-256 ${tag}, got ${digest.sha256}`;
  // The hub gives git's hash; some mirrors give the plain SHA-1.
  const isSha1 = /^[0-9a-f]{40}$/.test(tag) && bytes <= gitFileBytes;
  if (isSha1 && tag !== digest.gitSha1 && tag !== digest.sha1)
    return `expected the SHA-1 ${tag}, got ${digest.gitSha1} (git) and ${digest.sha1} (plain)`;
  return undefined;
}
