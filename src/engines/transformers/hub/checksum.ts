import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';

/** What a whole file hashes to, in hexadecimal digits. */
export interface Digest {
  readonly bytes: number;
  readonly sha256: string;
  readonly sha1: string;
  /** As git names the content. */
  readonly gitSha1: string;
}

/**
 * Reads a file from its beginning to its end. @throws the signal's reason when it aborts, and what the file system says.
 */
export async function digestOf(file: string, signal: AbortSignal): Promise<Digest> {
  const { size } = await stat(file);
  const sha256 = createHash('sha256');
  const sha1 = createHash('sha1');
  const gitSha1 = createHash('sha1').update(`blob ${size}\0`);
  let bytes = 0;
  for await (const chunk of createReadStream(file, { highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>) {
    signal.throwIfAborted();
    sha256.update(chunk);
    // The hub names small files by their git hash, large ones by SHA-256.
    if (size <= maxGitBytes) {
      sha1.update(chunk);
      gitSha1.update(chunk);
    }
    bytes += chunk.length;
  }
  return { bytes, sha256: sha256.digest('hex'), sha1: sha1.digest('hex'), gitSha1: gitSha1.digest('hex') };
}

/** Larger files are stored outside git, and reading them three times over would take seconds. */
const maxGitBytes = 64 * 1024 * 1024;

/** What a hub says that a file is. */
export interface Promised {
  readonly bytes: number;
  /** The entity tag without its quotes: a SHA-256, a SHA-1, git's hash, or a name that means nothing to others. */
  readonly tag: string | undefined;
}

/** Says what is wrong with a file, or nothing where it is what was promised. */
export function mismatch(digest: Digest, { bytes, tag }: Promised): string | undefined {
  if (digest.bytes !== bytes) return `expected ${bytes} bytes, got ${digest.bytes}`;
  if (tag === undefined) return undefined;
  if (/^[0-9a-f]{64}$/.test(tag) && tag !== digest.sha256) {
    return `expected the SHA-256 ${tag}, got ${digest.sha256}`;
  }
  // The hub gives git's hash; some mirrors give the plain SHA-1.
  const isSha1 = /^[0-9a-f]{40}$/.test(tag) && digest.bytes <= maxGitBytes;
  if (isSha1 && tag !== digest.gitSha1 && tag !== digest.sha1) {
    return `expected the SHA-1 ${tag}, got ${digest.gitSha1} as git counts, ${digest.sha1} plain`;
  }
  return undefined;
}
