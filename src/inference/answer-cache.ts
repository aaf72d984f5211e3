import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { untilAborted } from '../lib/abort.ts';
import type { Image } from '../core/image.ts';
import type { ModelCard } from './engine.ts';
import type { InferProgress, Input, Output, TaskId } from './task.ts';

/** What an engine made, with the model that made it. */
export interface Made<T extends TaskId> {
  readonly output: Output<T>;
  readonly card: ModelCard;
}

export interface ResultsOptions {
  /** Bytes of answers that are kept; 0 keeps none. */
  readonly maxBytes: number;
}

export type OnProgress = (progress: InferProgress) => void;

export interface Results<T extends TaskId> {
  /** The same key for the same input on the same model; pictures count by their pixels. */
  keyOf(engine: { readonly name: string; readonly card: ModelCard }, input: Input<T>): Promise<string>;
  kept(key: string): Made<T> | undefined;
  /**
   * Joins the run under way for a key, or begins one and keeps what it makes. The run's own signal aborts only when
   * everybody who waits for it has given up.
   */
  share(
    key: string,
    signal: AbortSignal,
    onProgress: OnProgress,
    begin: (signal: AbortSignal, onProgress: OnProgress) => Promise<Made<T>>,
  ): Promise<Made<T>>;
}

interface SharedRun<T extends TaskId> {
  readonly made: Promise<Made<T>>;
  readonly controller: AbortController;
  /** One for each who waits, also where two were given the same function. */
  readonly waiting: Set<{ readonly tell: OnProgress }>;
}

/** What an entry weighs besides its picture, in bytes. */
const entryBytes = 1024;

/** Keeps answers of one task within a bound, least recently used first out, and shares runs that are the same. */
export function createResults<T extends TaskId>({ maxBytes }: ResultsOptions): Results<T> {
  const kept =
    maxBytes > 0 ? new LRUCache<string, Made<T>>({ maxSize: maxBytes, sizeCalculation: weigh }) : undefined;
  const running = new Map<string, SharedRun<T>>();
  const pixels = new WeakMap<Image, Promise<string>>();

  function hashOf(image: Image): Promise<string> {
    const known = pixels.get(image) ?? hashPixels(image);
    pixels.set(image, known);
    return known;
  }

  return {
    async keyOf({ name, card }, input) {
      const parts: unknown[] = [name, card.model, card.revision];
      for (const [option, value] of Object.entries(input).sort(([a], [b]) => (a < b ? -1 : 1)))
        parts.push(option, isImage(value) ? await hashOf(value) : value);
      return createHash('sha256').update(JSON.stringify(parts)).digest('base64');
    },
    kept: (key) => kept?.get(key),
    async share(key, signal, onProgress, begin) {
      signal.throwIfAborted();
      const run = running.get(key) ?? start(key, begin);
      const one = { tell: onProgress };
      run.waiting.add(one);
      try {
        return await untilAborted(run.made, signal);
      } finally {
        run.waiting.delete(one);
        if (run.waiting.size === 0) {
          forget(key, run);
          run.controller.abort(signal.reason);
        }
      }
    },
  };

  /** Another run for the same key may have begun by now: that one stays. */
  function forget(key: string, run: SharedRun<T>): void {
    if (running.get(key) === run) running.delete(key);
  }

  function start(
    key: string,
    begin: (signal: AbortSignal, onProgress: OnProgress) => Promise<Made<T>>,
  ): SharedRun<T> {
    const controller = new AbortController();
    const waiting: SharedRun<T>['waiting'] = new Set();
    const made = begin(controller.signal, (progress) => waiting.forEach(({ tell }) => tell(progress)));
    const run = { made, controller, waiting };
    running.set(key, run);
    made
      .then(
        (result) => kept?.set(key, result),
        () => {},
      )
      .finally(() => forget(key, run));
    return run;
  }
}

function isImage(value: unknown): value is Image {
  return typeof value === 'object' && value !== null && 'data' in value && value.data instanceof Uint8Array;
}

/** Off the event loop: a picture has megabytes. */
async function hashPixels({ data, width, height }: Image): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(data));
  return `${width}x${height}:${Buffer.from(digest).toString('base64')}`;
}

function weigh({ output }: Made<TaskId>): number {
  return entryBytes + ('image' in output ? output.image.bytes.length : JSON.stringify(output).length * 2);
}
