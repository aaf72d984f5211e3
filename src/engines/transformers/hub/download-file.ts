import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { digestOf, mismatch, type Digest, type Promised } from './checksum.ts';
import { explainFileError } from './disk-error.ts';
import { HubError } from './hub-error.ts';
import type { Hub } from './client.ts';
import { repeatedly, type Patience } from './retries.ts';

export interface DownloadOptions {
  readonly hub: Hub;
  /** The file's path on the hub. */
  readonly path: string;
  /** Where it goes once it is whole. Until then it stands beside that as `.part`, across restarts. */
  readonly target: string;
  readonly promised: Promised;
  readonly patience: Patience;
  readonly signal: AbortSignal;
  /** Told how many bytes of the file are there; falls where a broken file is begun anew. */
  readonly onBytes: (bytes: number) => void;
}

/** A file that arrived broken is fetched from its beginning this often before the hub is given up. */
const maxBroken = 2;

/** A try that got less than this much further, in bytes, counts as one that got nowhere. */
const progressBytes = 256 * 1024;

export async function sizeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).size;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 0;
    throw error;
  }
}

export function partOf(target: string): string {
  return `${target}.part`;
}

/**
 * Fetches one file, from where an earlier try ended, and puts it in place once its length and checksum are right.
 * @throws HubError when the hub fails for good, Error for the file system, the signal's reason when it aborts.
 */
export async function download(options: DownloadOptions): Promise<Digest> {
  const { path, target, promised, signal, onBytes } = options;
  const part = partOf(target);
  try {
    await mkdir(dirname(target), { recursive: true });
    for (let broken = 0; ; broken += 1) {
      await fetchRest(options, part);
      const digest = await digestOf(part, signal);
      const wrong = mismatch(digest, promised);
      if (wrong === undefined) {
        await rename(part, target);
        return digest;
      }
      await rm(part, { force: true });
      onBytes(0);
      if (broken === maxBroken) throw new HubError(`${path} arrived broken again and again: ${wrong}`);
    }
  } catch (error) {
    signal.throwIfAborted();
    throw explainFileError(error, target);
  }
}

async function fetchRest(options: DownloadOptions, part: string): Promise<void> {
  const { hub, path, promised, patience, signal, onBytes } = options;
  if ((await sizeOf(part)) > promised.bytes) await rm(part);
  await repeatedly(
    async (gotOn) => {
      const had = await sizeOf(part);
      onBytes(had);
      if (had === promised.bytes && had > 0) return;
      const { body, from } = await hub.open(path, had, signal);
      const counted = count(body, { from, bytes: promised.bytes, path, onBytes });
      try {
        await pipeline(counted, createWriteStream(part, { flags: from > 0 ? 'a' : 'w', flush: true }), {
          signal,
        });
      } catch (error) {
        signal.throwIfAborted();
        if ((await sizeOf(part)) - had >= progressBytes) gotOn();
        throw cutOr(error, path);
      }
      const have = await sizeOf(part);
      if (have < promised.bytes) {
        if (have - had >= progressBytes) gotOn();
        throw new HubError(`${path} ended after ${have} of ${promised.bytes} bytes`, { repeatable: true });
      }
    },
    patience,
    signal,
  );
}

interface Counting {
  readonly from: number;
  readonly bytes: number;
  readonly path: string;
  readonly onBytes: (bytes: number) => void;
}

async function* count(body: AsyncIterable<Uint8Array>, { from, bytes, path, onBytes }: Counting) {
  let have = from;
  for await (const chunk of body) {
    have += chunk.length;
    if (have > bytes) throw new HubError(`expected ${path} to have ${bytes} bytes, got more`);
    yield chunk;
    onBytes(have);
  }
}

/** What the file system says stays as it is; everything else is a connection that broke. */
function cutOr(error: unknown, path: string): unknown {
  if (error instanceof HubError) return error;
  const isOfFile = error instanceof Error && 'syscall' in error && error.syscall === 'write';
  if (isOfFile || (error instanceof Error && 'path' in error)) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  const message =
    code === 'UND_ERR_BODY_TIMEOUT' ? `${path} stopped in the middle` : `${path} was cut off (${code})`;
  return new HubError(message, { repeatable: true, cause: error });
}
