import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { onTestFinished } from 'vitest';
import { ensureModel } from '../../../src/engines/transformers/hub/ensure-model.ts';
import {
  createTransformersSentimentEngine,
  type TransformersOptions,
} from '../../../src/engines/transformers/engine.ts';
import { modelDir } from '../../support/mini-model.ts';
import { startHub, type HubServerOptions } from '../../support/hub-server.ts';

export const standIn = {
  model: 'tester/tiny-sentiment',
  revision: 'c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00',
  weights: 'onnx/model.onnx',
} as const;

/** The real small model that stands in for the hub's, by its paths. */
export async function modelFiles(dir = modelDir): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  for (const entry of await readdir(dir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name === 'README.md') continue;
    const file = join(entry.parentPath, entry.name);
    files.set(relative(dir, file).split(sep).join('/'), await readFile(file));
  }
  return files;
}

/** A folder that is gone after the test. */
export async function temporaryFolder(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'toonwit-hub-'));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  return dir;
}

interface Loads {
  load(signal: AbortSignal, onProgress?: (fraction: number) => void): Promise<void>;
}

/** A hub with the stand-in, and an empty cache. */
export async function startWorld(options: Partial<HubServerOptions> = {}) {
  const hub = await startHub({
    model: standIn.model,
    revision: standIn.revision,
    files: await modelFiles(),
    ...options,
  });
  const cacheDir = await temporaryFolder();
  const folder = join(cacheDir, ...standIn.model.split('/'), standIn.revision);
  const source = {
    model: standIn.model,
    revision: standIn.revision,
    dtype: 'fp32',
    endpoint: hub.endpoint,
    cacheDir,
  } as const;
  const fetching = { silenceMs: 5_000, retries: { repeats: 3, firstPauseMs: 1, longestPauseMs: 50 } };
  const newEngine = (more: Partial<TransformersOptions> = {}) => {
    const engine = createTransformersSentimentEngine({ ...source, ...fetching, ortThreads: 1, ...more });
    onTestFinished(() => engine.dispose?.());
    return engine;
  };
  /** What an engine does before its worker loads the model. */
  const newDownload = ({ silenceMs, retries, ...more }: Partial<TransformersOptions> = {}): Loads => ({
    load: async (signal, onProgress) => {
      await ensureModel({
        source: { ...source, role: 'sentiment', ...more },
        silenceMs: silenceMs ?? fetching.silenceMs,
        retries: retries ?? fetching.retries,
        signal,
        ...(onProgress && { onProgress }),
      });
    },
  });
  return { hub, cacheDir, folder, newEngine, newDownload };
}

/** A signal that nobody aborts. */
export const { signal } = new AbortController();

/** Loads and gives every progress that was told. */
export async function loadWithProgress({ load }: Partial<Loads>) {
  const told: number[] = [];
  await load?.(signal, (fraction) => told.push(fraction));
  return told;
}
