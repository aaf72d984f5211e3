import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { modelPath, type ModelPath, type ModelSource } from './model-path.ts';
import { filesOf, findBroken, statusOf } from './cache-status.ts';
import { createHubClient } from './client.ts';
import { explainDiskError } from './disk-error.ts';
import { downloadModel } from './download-model.ts';
import { configFile } from './model-files.ts';
import { withLock } from './model-lock.ts';
import { usualRetries, type RetryOptions } from './retries.ts';

/** How long the hub may be silent, in ms: before it answers, and between two pieces of a file. */
const usualSilenceMs = 30_000;

export interface EnsureOptions {
  readonly source: ModelSource;
  readonly signal: AbortSignal;
  /** Called with the downloaded share of the model, 0 to 1; it never decreases. */
  readonly onProgress?: (fraction: number) => void;
  readonly silenceMs?: number;
  readonly retries?: RetryOptions;
}

/**
 * Makes sure that a model is complete on this machine: downloads what is missing, resumes what was interrupted, and
 * hashes everything before anyone loads it. A complete model needs no hub.
 * @throws Error that says what to do; the signal's reason when it aborts.
 */
export async function ensureModel({
  source,
  signal,
  onProgress = () => {},
  silenceMs = usualSilenceMs,
  retries = usualRetries,
}: EnsureOptions): Promise<ModelPath> {
  const path = modelPath(source);
  const { dir } = path;
  const { state, files } = await statusOf(source, path);
  if (path.isLocal) {
    if (state !== 'complete') throw await incompleteFolder(source, path, files);
  } else if (state !== 'complete' || (await findBroken(source, path, files, signal)).length > 0) {
    try {
      await mkdir(dir, { recursive: true });
      const hub = createHubClient({ ...source, silenceMs });
      const work = () => downloadModel({ source, path, hub, retries, signal, onProgress });
      await withLock(join(dir, '.lock'), signal, work).finally(() => hub.close());
    } catch (error) {
      signal.throwIfAborted();
      throw explainDiskError(error, dir);
    }
  }
  onProgress(1);
  return path;
}

async function incompleteFolder(source: ModelSource, path: ModelPath, files: readonly string[]) {
  const wanted = (await filesOf(source, path)) ?? [configFile];
  const missing = wanted.filter((file) => !file.optional && !files.includes(file.path));
  const names = missing.map((file) => file.path).join(', ');
  return new Error(
    `the folder ${path.dir} lacks ${names}, which a ${source.role} model at ${source.dtype} needs`,
  );
}
