import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ModelPath, ModelSource } from './model-path.ts';
import { readRecord, type CacheRecord } from './cache-record.ts';
import { digestOf } from './checksum.ts';
import { partOf, sizeOf } from './download-file.ts';
import { configFile, listFiles, type ModelFile } from './model-files.ts';
import { pinOf } from './pinned-checksums.ts';

/** How much of a model is on this machine, judged by names and lengths alone. */
interface CacheStatus {
  readonly state: 'complete' | 'partial' | 'missing';
  readonly haveBytes: number;
  /** Undefined until the hub has been asked. */
  readonly totalBytes: number | undefined;
  /** The files that are here; missing optional ones don't count. */
  readonly files: readonly string[];
  /** What is wrong with config.json, so that the model's files are unknown. */
  readonly problem?: string;
}

/** The model's files; undefined if its config.json is missing. @throws Error when that is broken. */
export async function filesOf(
  { role, dtype }: ModelSource,
  { dir }: ModelPath,
): Promise<ModelFile[] | undefined> {
  const file = join(dir, configFile.path);
  return (await sizeOf(file)) === 0 ? undefined : listFiles(role, dtype, await readFile(file, 'utf8'));
}

/** Says how much of a model is here, without asking the hub or reading the weights. */
export async function statusOf(source: ModelSource, path: ModelPath): Promise<CacheStatus> {
  const nothing = { state: 'missing', haveBytes: 0, totalBytes: undefined, files: [] } as const;
  try {
    const files = await filesOf(source, path);
    if (files === undefined) return nothing;
    return await (path.isLocal
      ? statusOfFolder(files, path)
      : statusOfCached(files, path, await readRecord(path.dir)));
  } catch (error) {
    return { ...nothing, problem: error instanceof Error ? error.message : String(error) };
  }
}

async function statusOfFolder(wanted: readonly ModelFile[], { dir }: ModelPath): Promise<CacheStatus> {
  const sizes = await Promise.all(wanted.map(({ path }) => sizeOf(join(dir, path))));
  const haveBytes = sizes.reduce((sum, size) => sum + size, 0);
  const isComplete = wanted.every(({ optional }, index) => optional || sizes[index] !== 0);
  return {
    state: isComplete ? 'complete' : 'partial',
    haveBytes,
    totalBytes: isComplete ? haveBytes : undefined,
    files: wanted.flatMap(({ path }, index) => (sizes[index] === 0 ? [] : [path])),
  };
}

async function statusOfCached(
  wanted: readonly ModelFile[],
  { dir }: ModelPath,
  record: CacheRecord,
): Promise<CacheStatus> {
  let haveBytes = 0;
  let totalBytes: number | undefined = 0;
  let isComplete = true;
  const files: string[] = [];
  for (const { path, optional } of wanted) {
    const entry = record.get(path);
    if (entry !== undefined && 'absent' in entry) {
      isComplete &&= optional;
      continue;
    }
    const target = join(dir, path);
    const [size, part] = await Promise.all([sizeOf(target), sizeOf(partOf(target))]);
    const isHere = entry?.sha256 !== undefined && size === entry.bytes;
    isComplete &&= isHere;
    haveBytes += isHere ? size : Math.min(part, entry?.bytes ?? part);
    totalBytes = entry === undefined || totalBytes === undefined ? undefined : totalBytes + entry.bytes;
    if (isHere) files.push(path);
  }
  return { state: isComplete ? 'complete' : 'partial', haveBytes, totalBytes, files };
}

/** A file whose SHA-256 is not the one that is pinned or recorded. */
interface BrokenFile {
  readonly path: string;
  readonly expected: string;
  readonly got: string;
}

/** Hashes downloaded files and returns those that have changed. @throws the signal's reason. */
export async function findBroken(
  { model, revision }: ModelSource,
  { dir }: ModelPath,
  paths: readonly string[],
  signal: AbortSignal,
): Promise<BrokenFile[]> {
  const record = await readRecord(dir);
  const broken: BrokenFile[] = [];
  for (const path of paths) {
    const entry = record.get(path);
    const recorded = entry !== undefined && 'bytes' in entry ? entry.sha256 : undefined;
    const expected = pinOf(model, revision, path) ?? recorded ?? 'a record';
    const file = join(dir, path);
    const got = (await sizeOf(file)) === 0 ? 'nothing' : (await digestOf(file, signal)).sha256;
    if (got !== expected) broken.push({ path, expected, got });
  }
  return broken;
}
