import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { UserError } from '../../core/errors.ts';
import { stopping } from '../../core/refusals.ts';
import type { ModelCard } from '../../inference/engine.ts';
import { createThread } from '../kit/model-thread.ts';
import { digestOf } from './hub/checksum.ts';
import { ensureModel, type EnsureOptions } from './hub/ensure-model.ts';
import { isWeights } from './hub/model-files.ts';
import { statusOf } from './hub/cache-status.ts';
import { modelPath, type ModelSource, type ModelPath } from './hub/model-path.ts';
import type { ModelSettings } from './worker-messages.ts';
import type { Text } from '../../languages/message.ts';

interface ModelOptions {
  readonly source: ModelSource;
  /** The file URL of the worker module that runs the model. */
  readonly worker: URL;
  /** ONNX Runtime threads per run. */
  readonly ortThreads: number;
  /** The sentence that people read if the model doesn't run. */
  readonly broken: Text;
  readonly fetching: Pick<EnsureOptions, 'silenceMs' | 'retries'>;
}

/** A model from a hub or a local folder, in a worker thread. */
interface ModelInThread<In, Out> {
  /** A local folder's revision is known once it is loaded: the start of its weights' SHA-256. */
  readonly card: ModelCard;
  /** Downloads what is missing, checks everything and loads it. @throws Error that says why it failed. */
  readonly load: (signal: AbortSignal, onProgress?: (fraction: number) => void) => Promise<void>;
  readonly run: (input: In, signal: AbortSignal) => Promise<Out>;
  readonly dispose: () => Promise<void>;
}

/** The progress once everything is downloaded; the rest is loading. */
const downloadedFraction = 0.99;

/** Creates the model's thread, which starts with the load. Another load downloads and checks again if necessary. */
export function createModelInThread<In, Out>({
  source,
  worker,
  ortThreads,
  broken,
  fetching,
}: ModelOptions): ModelInThread<In, Out> {
  const { dir, isLocal } = modelPath(source);
  const settings: ModelSettings = { modelDir: dir, dtype: source.dtype, ortThreads };
  const thread = createThread<In, Out, ModelSettings>({ worker, settings, broken });
  const closing = new AbortController();
  const loads = new Set<Promise<void>>();
  let isLoaded = false;
  let revision = isLocal ? 'local' : source.revision.slice(0, 12);

  async function load(signal: AbortSignal, onProgress: (fraction: number) => void): Promise<void> {
    const place = await ensureModel({
      source,
      signal,
      onProgress: (fraction) => onProgress(fraction * downloadedFraction),
      ...fetching,
    });
    if (isLocal) revision = (await weightsSha256(source, place, signal)).slice(0, 12);
    await thread.load();
    isLoaded = true;
    onProgress(1);
  }

  return {
    get card() {
      return { model: isLocal ? nameOf(source.model) : source.model, revision };
    },
    async load(signal, onProgress = () => {}) {
      const either = AbortSignal.any([signal, closing.signal]);
      either.throwIfAborted();
      const loading = load(either, onProgress);
      loads.add(loading);
      try {
        await loading;
      } finally {
        loads.delete(loading);
      }
    },
    run(input, signal) {
      // Unchecked weights must never run.
      if (!isLoaded) throw new UserError('engine_unavailable', broken);
      return thread.run(input, signal);
    },
    async dispose() {
      const reason = stopping();
      closing.abort(reason);
      await Promise.allSettled(loads);
      await thread.close(reason);
    },
  };
}

function nameOf(folder: string): string {
  return folder.split(/[/\\]/).findLast((part) => part !== '' && part !== '.') ?? folder;
}

async function weightsSha256(source: ModelSource, place: ModelPath, signal: AbortSignal): Promise<string> {
  const { files } = await statusOf(source, place);
  const hash = createHash('sha256');
  for (const path of files.filter(isWeights)) {
    hash.update((await digestOf(join(place.dir, path), signal)).sha256);
  }
  return hash.digest('hex');
}
