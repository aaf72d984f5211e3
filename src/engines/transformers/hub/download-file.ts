import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { digestOf, mismatch, type Digest, type RemoteFile } from './checksum.ts';
import type { HubClient } from './client.ts';
import { explainDiskError } from './disk-error.ts';
import { HubError } from './hub-error.ts';
import { withRetries, type RetryOptions } from './retries.ts';

/** Times that a file with a wrong checksum is downloaded again from its beginning. */
const corruptDownloads = 2;
/** An attempt that downloads less than this many bytes counts as no progress. */
const progressBytes = 256 * 1024;

interface DownloadOptions {
  readonly hub: HubClient;
  /** The file's path on the hub. */
  readonly path: string;
  /** Where the complete file goes. Until then it is kept beside it as `.part`, across restarts. */
  readonly target: string;
  readonly expected: RemoteFile;
  readonly retries: RetryOptions;
  readonly signal: AbortSignal;
  /** Called with the number of bytes downloaded; it drops when a corrupt file is downloaded again. */
  readonly onBytes: (bytes: number) => void;
}

/** A file's length in bytes; 0 if it doesn't exist. */
export async function sizeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).size;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 0;
    throw error;
  }
}

/** The path of an incomplete download. */
export function partOf(target: string): string {
  return `${target}.part`;
}

/**
 * Downloads one file, resuming where an earlier attempt ended, and moves it into place once its length and checksum are
 * correct. @throws HubError when the hub fails for good, Error for the disk, the signal's reason when it aborts.
 */
export async function downloadFile(options: DownloadOptions): Promise<Digest> {
  const { path, target, expected, signal, onBytes } = options;
  const part = partOf(target);
  try {
    await mkdir(dirname(target), { recursive: true });
    for (let corrupt = 0; ; corrupt += 1) {
      await downloadRest(options, part);
      const digest = await digestOf(part, signal);
      const wrong = mismatch(digest, expected);
      if (wrong === undefined) {
        await rename(part, target);
        return digest;
      }
      await rm(part, { force: true });
      onBytes(0);
      if (corrupt === corruptDownloads)
        throw new HubError(`${path} was corrupt ${corrupt + 1} times in a row: ${wrong}`);
    }
  } catch (error) {
    signal.throwIfAborted();
    throw explainDiskError(error, target);
  }
}

async function downloadRest(options: DownloadOptions, part: string): Promise<void> {
  const { hub, path, expected, retries, signal, onBytes } = options;
  if ((await sizeOf(part)) > expected.bytes) await rm(part);
  await withRetries(
    async (madeProgress) => {
      const had = await sizeOf(part);
      onBytes(had);
      if (had === expected.bytes && had > 0) return;
      const { body, from } = await hub.open(path, had, signal);
      let failure: Error | undefined;
      try {
        const file = createWriteStream(part, { flags: from > 0 ? 'a' : 'w', flush: true });
        await pipeline(counted(body, from, options), file, { signal });
      } catch (error) {
        signal.throwIfAborted();
        failure = asInterruption(error, path);
      }
      const have = await sizeOf(part);
      if (have - had >= progressBytes) madeProgress();
      if (failure !== undefined) throw failure;
      if (have < expected.bytes)
        throw new HubError(`${path} ended after ${have} of ${expected.bytes} bytes`, { repeatable: true });
    },
    retries,
    signal,
  );
}

async function* counted(
  body: AsyncIterable<Uint8Array>,
  from: number,
  { path, expected: { bytes }, onBytes }: DownloadOptions,
) {
  let have = from;
  for await (const chunk of body) {
    have += chunk.length;
    if (have > bytes) throw new HubError(`expected ${path} to have ${bytes} bytes, got more`);
    yield chunk;
    onBytes(have);
  }
}

/** Leaves disk errors unchanged; any other is a broken connection. */
function asInterruption(error: unknown, path: string): Error {
  if (error instanceof HubError) return error;
  if (error instanceof Error && ('path' in error || ('syscall' in error && error.syscall === 'write')))
    return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  const what = code === 'UND_ERR_BODY_TIMEOUT' ? 'stopped in the middle' : `was cut off (${code})`;
  return new HubError(`${path} ${what}`, { repeatable: true, cause: error });
}
