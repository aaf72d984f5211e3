import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { explainFileError } from './disk-error.ts';
import { fetchModel } from './download-model.ts';
import { configFile } from './model-files.ts';
import { createHub } from './client.ts';
import { findBroken, inspect, wantedFiles } from './cache-status.ts';
import { withLock } from './model-lock.ts';
import { placeOf, type ModelSource, type Place } from './cache-path.ts';
import { defaultPatience, type Patience } from './retries.ts';

export interface EnsureOptions {
  readonly source: ModelSource;
  readonly signal: AbortSignal;
  /** Told how much of the model is here, 0 to 1, never less than before. */
  readonly onProgress?: (fraction: number) => void;
  readonly silenceMs?: number;
  readonly patience?: Patience;
}

/** How long a hub may be silent, in ms. */
const defaultSilenceMs = 30_000;

/**
 * Sees to it that a model is whole on this machine: its files are fetched where they are missing, go on where an
 * earlier try ended, and are hashed before anybody loads them. A model that is whole needs no hub.
 * @throws Error that says what to do; the signal's reason when it aborts.
 */
export async function ensureModel({
  source,
  signal,
  onProgress = () => {},
  silenceMs = defaultSilenceMs,
  patience = defaultPatience,
}: EnsureOptions): Promise<Place> {
  const place = placeOf(source);
  const { state, files } = await inspect(source, place);
  if (place.isLocal) {
    if (state !== 'complete') throw await incomplete(source, place, files);
  } else if (state !== 'complete' || (await findBroken(source, place, files, signal)).length > 0) {
    await mkdir(place.dir, { recursive: true }).catch((error: unknown) => {
      throw explainFileError(error, place.dir);
    });
    const hub = createHub({ ...source, silenceMs });
    try {
      const work = () => fetchModel(source, place, { hub, patience, signal, onProgress });
      await withLock(join(place.dir, '.lock'), signal, work);
    } catch (error) {
      signal.throwIfAborted();
      throw explainFileError(error, place.dir);
    } finally {
      hub.close();
    }
  }
  onProgress(1);
  return place;
}

async function incomplete(source: ModelSource, place: Place, files: readonly string[]): Promise<Error> {
  const wanted = (await wantedFiles(source, place)) ?? [configFile];
  const missing = wanted.filter(({ path, optional }) => !optional && !files.includes(path));
  return new Error(
    `the folder ${place.dir} lacks ${missing.map(({ path }) => path).join(', ')} of a ${source.role} model at ${source.dtype}`,
  );
}
