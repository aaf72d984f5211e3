import { readFile, rename, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { ModelPath, ModelSource } from './model-path.ts';
import { readRecord, writeRecord, type CacheRecord, type Entry } from './cache-record.ts';
import { filesOf, findBroken } from './cache-status.ts';
import type { RemoteFile } from './checksum.ts';
import type { HubClient } from './client.ts';
import { noSpaceError } from './disk-error.ts';
import { downloadFile, partOf, sizeOf } from './download-file.ts';
import { HubError } from './hub-error.ts';
import { configFile, type ModelFile } from './model-files.ts';
import { pinOf } from './pinned-checksums.ts';
import { withRetries, type RetryOptions } from './retries.ts';

interface ModelDownload {
  readonly source: ModelSource;
  readonly path: ModelPath;
  readonly hub: HubClient;
  readonly retries: RetryOptions;
  readonly signal: AbortSignal;
  /** Called with the downloaded share of all files, 0 to 1; it never decreases. */
  readonly onProgress: (fraction: number) => void;
}

/**
 * Downloads what is missing of a model. Its config.json comes first, because it determines the other files. The caller
 * makes sure that nobody else downloads into the same folder.
 * @throws Error for whatever makes it impossible, the signal's reason when it aborts.
 */
export async function downloadModel(download: ModelDownload): Promise<void> {
  const record = await readRecord(download.path.dir);
  await downloadAll(download, record, [configFile], () => {});
  const files = (await filesOf(download.source, download.path)) ?? [];
  await downloadAll(download, record, files, progressOf(record, files, download.onProgress));
}

async function downloadAll(
  { source, path: modelPath, hub, retries, signal }: ModelDownload,
  record: Map<string, Entry>,
  files: readonly ModelFile[],
  onBytes: (path: string, bytes: number) => void,
): Promise<void> {
  const { dir } = modelPath;
  const complete = files.filter(({ path }) => isComplete(record.get(path))).map(({ path }) => path);
  for (const { path } of await findBroken(source, modelPath, complete, signal)) {
    await rm(join(dir, path), { force: true });
    record.delete(path);
  }
  const missing = new Map<string, RemoteFile>();
  for (const { path, optional } of files) {
    const entry = record.get(path);
    if (isComplete(entry) || (optional && entry !== undefined && 'absent' in entry)) continue;
    const remote = await withRetries(() => hub.describe(path, signal), retries, signal);
    if (remote === undefined && !optional) throw missingFile(path, source);
    record.set(path, remote === undefined ? { absent: true } : { bytes: remote.bytes });
    if (remote !== undefined) missing.set(path, withPin(remote, path, source));
  }
  await writeRecord(dir, record);
  await checkSpace(dir, missing);
  for (const [path, expected] of missing) {
    const target = join(dir, path);
    // A file without a record, perhaps copied by hand, counts as downloaded and is checked like any other.
    if ((await sizeOf(target)) === expected.bytes) await rename(target, partOf(target));
    const onFileBytes = (bytes: number) => onBytes(path, bytes);
    const options = { hub, path, target, expected, retries, signal, onBytes: onFileBytes };
    const { bytes, sha256 } = await downloadFile(options);
    onFileBytes(bytes);
    if (path.endsWith('.json')) await rejectInvalidJson(target);
    record.set(path, { bytes, sha256 });
    await writeRecord(dir, record);
  }
}

function isComplete(entry: Entry | undefined): boolean {
  return entry !== undefined && 'bytes' in entry && entry.sha256 !== undefined;
}

/** A file without a checksum could be anything, and would be kept once recorded. */
async function rejectInvalidJson(file: string): Promise<void> {
  try {
    JSON.parse(await readFile(file, 'utf8'));
  } catch (cause) {
    await rm(file, { force: true });
    throw new HubError(`expected ${file} to be JSON, got something else from the hub`, { cause });
  }
}

function missingFile(path: string, { model, revision, endpoint, dtype }: ModelSource): Error {
  const name = `${model} at the revision ${revision}`;
  return new Error(
    path === configFile.path
      ? `${endpoint} has no model ${name}, or none with a ${path}`
      : `${endpoint} has no ${path} of ${name}; it may not be available as ${dtype}`,
  );
}

/** A pinned checksum takes precedence over what the hub says. */
function withPin({ bytes, tag }: RemoteFile, path: string, source: ModelSource): RemoteFile {
  const { model, revision, endpoint } = source;
  const pin = pinOf(model, revision, path);
  if (pin !== undefined && /^[0-9a-f]{64}$/.test(tag ?? '') && tag !== pin)
    throw new HubError(
      `${endpoint} offers a different ${path} for ${model} at ${revision}: expected ${pin}, got ${tag}`,
    );
  return { bytes, tag: pin ?? tag };
}

async function checkSpace(dir: string, missing: ReadonlyMap<string, RemoteFile>): Promise<void> {
  let neededBytes = 0;
  for (const [path, { bytes }] of missing) {
    const target = join(dir, path);
    neededBytes += Math.max(0, bytes - (await sizeOf(partOf(target))) - (await sizeOf(target)));
  }
  const { bavail, bsize } = await statfs(dir);
  if (neededBytes > bavail * bsize) throw noSpaceError(dir, neededBytes, bavail * bsize);
}

/** Adds up the downloaded bytes of all files and reports their share, in steps of a thousandth, when it grows. */
function progressOf(
  record: CacheRecord,
  files: readonly ModelFile[],
  onProgress: (fraction: number) => void,
): (path: string, bytes: number) => void {
  const have = new Map<string, number>();
  let reported = -1;
  return (changed, changedBytes) => {
    have.set(changed, changedBytes);
    let sum = 0;
    let total = 0;
    for (const { path } of files) {
      const entry = record.get(path);
      if (entry === undefined || 'absent' in entry) continue;
      total += entry.bytes;
      sum += entry.sha256 === undefined ? Math.min(have.get(path) ?? 0, entry.bytes) : entry.bytes;
    }
    const fraction = total === 0 ? 0 : Math.floor((sum / total) * 1000) / 1000;
    if (fraction <= reported) return;
    reported = fraction;
    onProgress(fraction);
  };
}
