import { readFile, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { digestOf, mismatch, type Promised } from './checksum.ts';
import { download, partOf, sizeOf } from './download-file.ts';
import { noRoom } from './disk-error.ts';
import { configFile, type WantedFile } from './model-files.ts';
import { HubError } from './hub-error.ts';
import type { Hub } from './client.ts';
import { wantedFiles } from './cache-status.ts';
import { pinOf } from './pinned-checksums.ts';
import type { ModelSource, Place } from './cache-path.ts';
import { readRecord, writeRecord, type Entry } from './cache-record.ts';
import { repeatedly, type Patience } from './retries.ts';

export interface Fetching {
  readonly hub: Hub;
  readonly patience: Patience;
  readonly signal: AbortSignal;
  /** Told how much of all files together is here, 0 to 1, never less than before. */
  readonly onProgress: (fraction: number) => void;
}

/**
 * Fetches what is missing of a model. Its first file says which others there are. Nobody else may do so in the same
 * folder meanwhile. @throws Error for whatever makes it impossible, the signal's reason when it aborts.
 */
export async function fetchModel(source: ModelSource, place: Place, fetching: Fetching): Promise<void> {
  const record = await readRecord(place.dir);
  const task = { source, place, record, fetching };
  await fetchEach(task, [configFile], () => {});
  const wanted = (await wantedFiles(source, place)) ?? [];
  await fetchEach(task, wanted, countBytes(record, wanted, fetching.onProgress));
}

interface Task {
  readonly source: ModelSource;
  readonly place: Place;
  readonly record: Map<string, Entry>;
  readonly fetching: Fetching;
}

async function fetchEach(
  { source, place: { dir }, record, fetching }: Task,
  wanted: readonly WantedFile[],
  onBytes: (path: string, bytes: number) => void,
): Promise<void> {
  const { hub, patience, signal } = fetching;
  await forgetBroken({ source, dir, record, signal }, wanted);
  const promises = await describeAll(source, wanted, record, fetching);
  await writeRecord(dir, record);
  await checkRoom(dir, promises);
  for (const [path, promised] of promises) {
    const target = join(dir, path);
    const onFileBytes = (bytes: number) => onBytes(path, bytes);
    const found = await adopt(target, promised, signal);
    const order = { hub, path, target, promised, patience, signal, onBytes: onFileBytes };
    const { bytes, sha256 } = found ?? (await download(order));
    onFileBytes(bytes);
    if (path.endsWith('.json')) await refuseNonsense(target);
    record.set(path, { bytes, sha256 });
    await writeRecord(dir, record);
  }
}

/** A file without a checksum could be anything, and would stay once it is in the record. */
async function refuseNonsense(file: string): Promise<void> {
  try {
    JSON.parse(await readFile(file, 'utf8'));
  } catch (cause) {
    await rm(file, { force: true });
    throw new HubError(`expected ${file} to be JSON as the hub sent it, got something else`, { cause });
  }
}

interface Checking extends Pick<Task, 'source' | 'record'> {
  readonly dir: string;
  readonly signal: AbortSignal;
}

/** What was whole once, and is no longer, is to be fetched again. */
async function forgetBroken(
  { source, dir, record, signal }: Checking,
  wanted: readonly WantedFile[],
): Promise<void> {
  for (const { path } of wanted) {
    const entry = record.get(path);
    if (entry === undefined || 'absent' in entry || entry.sha256 === undefined) continue;
    const file = join(dir, path);
    const sha256 = pinOf(source.model, source.revision, path) ?? entry.sha256;
    const isWhole = (await sizeOf(file)) === entry.bytes && (await digestOf(file, signal)).sha256 === sha256;
    if (isWhole) continue;
    await rm(file, { force: true });
    record.delete(path);
  }
}

/** Asks the hub about every file that is not here yet, and notes in the record how long each is. */
async function describeAll(
  source: ModelSource,
  wanted: readonly WantedFile[],
  record: Map<string, Entry>,
  { hub, patience, signal }: Fetching,
): Promise<Map<string, Promised>> {
  const promises = new Map<string, Promised>();
  for (const { path, optional } of wanted) {
    const entry = record.get(path);
    if (entry !== undefined && ('absent' in entry ? optional : entry.sha256 !== undefined)) continue;
    const promised = await repeatedly(() => hub.describe(path, signal), patience, signal);
    if (promised === undefined) {
      if (!optional) throw lacking(path, source);
      record.set(path, { absent: true });
      continue;
    }
    promises.set(path, pinned(promised, path, source));
    record.set(path, { bytes: promised.bytes });
  }
  return promises;
}

function lacking(path: string, { model, revision, endpoint, dtype }: ModelSource): Error {
  const whole = `${model} at the revision ${revision}`;
  return new Error(
    path === configFile.path
      ? `${endpoint} has no model ${whole}, or none with a ${path}`
      : `${endpoint} has no ${path} of ${whole}; it may not be stored as ${dtype} there`,
  );
}

/** What is known of the file counts for more than what the hub says of it. */
function pinned(
  { bytes, tag }: Promised,
  path: string,
  { model, revision, endpoint }: ModelSource,
): Promised {
  const pin = pinOf(model, revision, path);
  if (pin !== undefined && /^[0-9a-f]{64}$/.test(tag ?? '') && tag !== pin) {
    throw new HubError(
      `${endpoint} offers another ${path} than ${model} has at ${revision}: expected ${pin}, got ${tag}`,
    );
  }
  return { bytes, tag: pin ?? tag };
}

/** Takes a file that is there without a record, as when somebody copied it, if it is what the hub promises. */
async function adopt(target: string, promised: Promised, signal: AbortSignal) {
  if ((await sizeOf(target)) !== promised.bytes) return undefined;
  const digest = await digestOf(target, signal).catch(() => undefined);
  return digest && mismatch(digest, promised) === undefined ? digest : undefined;
}

async function checkRoom(dir: string, promises: ReadonlyMap<string, Promised>): Promise<void> {
  let missing = 0;
  for (const [path, { bytes }] of promises) {
    const target = join(dir, path);
    const have = Math.max(await sizeOf(partOf(target)), await sizeOf(target));
    missing += Math.max(0, bytes - have);
  }
  const { bavail, bsize } = await statfs(dir);
  const free = bavail * bsize;
  if (missing > free) throw noRoom(dir, missing, free);
}

/** Adds up what is here of all files together, and tells it where it has grown. */
function countBytes(
  record: ReadonlyMap<string, Entry>,
  wanted: readonly WantedFile[],
  onProgress: (fraction: number) => void,
): (path: string, bytes: number) => void {
  const have = new Map<string, number>();
  let told = -1;
  return (path, bytes) => {
    have.set(path, bytes);
    let sum = 0;
    let total = 0;
    for (const { path: file } of wanted) {
      const entry = record.get(file);
      if (entry === undefined || 'absent' in entry) continue;
      total += entry.bytes;
      sum += entry.sha256 === undefined ? Math.min(have.get(file) ?? 0, entry.bytes) : entry.bytes;
    }
    const fraction = total === 0 ? 0 : Math.floor((sum / total) * 1000) / 1000;
    if (fraction <= told) return;
    told = fraction;
    onProgress(fraction);
  };
}
