import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { digestOf } from './checksum.ts';
import { partOf, sizeOf } from './download-file.ts';
import { configFile, listFiles, type WantedFile } from './model-files.ts';
import { pinOf } from './pinned-checksums.ts';
import type { ModelSource, Place } from './cache-path.ts';
import { readRecord, type ModelRecord } from './cache-record.ts';

/** How much of a model is on this machine, by names and lengths alone. */
export interface Inspection {
  readonly state: 'complete' | 'partial' | 'missing';
  readonly haveBytes: number;
  /** Undefined while nobody has asked the hub. */
  readonly totalBytes: number | undefined;
  /** The files that the model consists of here; those that it does without are left out. */
  readonly files: readonly string[];
  /** What is wrong with its config.json, so that nobody knows which files there should be. */
  readonly problem?: string;
}

/** The files of the model, or undefined while its config.json is not there. @throws Error when that is broken. */
export async function wantedFiles(
  { role, dtype }: ModelSource,
  { dir }: Place,
): Promise<WantedFile[] | undefined> {
  if ((await sizeOf(join(dir, configFile.path))) === 0) return undefined;
  return listFiles(role, dtype, await readFile(join(dir, configFile.path), 'utf8'));
}

/** Says how much of a model is there, without asking the hub or reading the weights. */
export async function inspect(source: ModelSource, place: Place): Promise<Inspection> {
  const record = await readRecord(place.dir);
  const nothing = { state: 'missing', haveBytes: 0, totalBytes: undefined, files: [] } as const;
  try {
    const wanted = await wantedFiles(source, place);
    if (wanted === undefined) return nothing;
    return await (place.isLocal ? inspectLocal(wanted, place) : inspectFetched(wanted, place, record));
  } catch (error) {
    return { ...nothing, problem: error instanceof Error ? error.message : String(error) };
  }
}

async function inspectLocal(wanted: readonly WantedFile[], { dir }: Place): Promise<Inspection> {
  const sizes = await Promise.all(wanted.map(({ path }) => sizeOf(join(dir, path))));
  const haveBytes = sizes.reduce((sum, size) => sum + size, 0);
  const isWhole = wanted.every(({ optional }, place) => optional || sizes[place] !== 0);
  const files = wanted.flatMap(({ path }, place) => (sizes[place] === 0 ? [] : [path]));
  return {
    state: isWhole ? 'complete' : 'partial',
    haveBytes,
    totalBytes: isWhole ? haveBytes : undefined,
    files,
  };
}

async function inspectFetched(
  wanted: readonly WantedFile[],
  { dir }: Place,
  record: ModelRecord,
): Promise<Inspection> {
  let haveBytes = 0;
  let totalBytes: number | undefined = 0;
  let isWhole = true;
  const files: string[] = [];
  for (const { path, optional } of wanted) {
    const entry = record.get(path);
    if (entry !== undefined && 'absent' in entry) {
      isWhole &&= optional;
      continue;
    }
    const target = join(dir, path);
    const [size, part] = await Promise.all([sizeOf(target), sizeOf(partOf(target))]);
    const isHere = entry?.sha256 !== undefined && size === entry.bytes;
    isWhole &&= isHere;
    haveBytes += isHere ? size : Math.min(part, entry?.bytes ?? part);
    totalBytes = entry === undefined || totalBytes === undefined ? undefined : totalBytes + entry.bytes;
    if (isHere) files.push(path);
  }
  return { state: isWhole ? 'complete' : 'partial', haveBytes, totalBytes, files };
}

/** A file whose content is not what its record or a pin says. */
export interface Broken {
  readonly path: string;
  readonly expected: string;
  readonly got: string;
}

/** Reads fetched files through and says which of them are not what they were. @throws the signal's reason. */
export async function findBroken(
  { model, revision }: ModelSource,
  { dir }: Place,
  paths: readonly string[],
  signal: AbortSignal,
): Promise<Broken[]> {
  const record = await readRecord(dir);
  const broken: Broken[] = [];
  for (const path of paths) {
    const entry = record.get(path);
    const recorded = entry !== undefined && 'bytes' in entry ? entry.sha256 : undefined;
    const expected = pinOf(model, revision, path) ?? recorded ?? 'a record';
    const got = (await digestOf(join(dir, path), signal)).sha256;
    if (got !== expected) broken.push({ path, expected, got });
  }
  return broken;
}
