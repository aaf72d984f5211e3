import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { untilAborted } from '../lib/abort.ts';
import type { Image } from '../core/pictures/image.ts';
import { answerId } from './answer-id.ts';
import { fromBytes, toBytes } from './answer-bytes.ts';
import type { Engine, Made } from './engine.ts';
import type { InferProgress, Input, TaskId } from './task.ts';

/** Size of a cached answer apart from its picture, in bytes. */
const cachedEntryBytes = 1024;

/** PORT. Answers that all processes keep together, as bytes. Where they can't be had, an answer is made again. */
export interface SharedAnswers {
  /** Never rejects, and takes a second at most. */
  get(key: string): Promise<Uint8Array | undefined>;
  /** Keeps an answer. Resolves once it is kept or can't be; never rejects. */
  add(key: string, answer: Uint8Array): Promise<void>;
  /**
   * Asks whether to make an answer that costs money. While another process makes it, waits for that one's; without an answer,
   * this process is to make it, and to call `release` afterwards. The signal ends the wait. Never rejects.
   */
  claim(key: string, signal: AbortSignal): Promise<AnswerClaim>;
  /** Forgets an answer in the background, by its id. */
  forget(this: void, id: string): void;
  /** Calls back when a process forgets an answer. */
  onForgotten(listener: (id: string) => void): void;
}

/** The right to make an answer, or what another process has made meanwhile. */
export interface AnswerClaim {
  readonly answer?: Uint8Array | undefined;
  /** Lets others make it. Never throws. */
  release(): void;
}

interface AnswerCacheOptions {
  /** Bytes of answers to keep in this process; 0 keeps none, nor asks other processes. */
  readonly maxBytes: number;
  readonly shared?: SharedAnswers | undefined;
}

type OnProgress = (progress: InferProgress) => void;

export interface AnswerCache<T extends TaskId> {
  /** Returns the same key for the same input on the same model; pictures are compared by their pixels. */
  keyOf(engine: Pick<Engine<T>, 'task' | 'name' | 'card'>, input: Input<T>): Promise<string>;
  kept(key: string): Promise<Made<T> | undefined>;
  /** Forgets an answer by its id. */
  forget(this: void, id: string): void;
  /**
   * Joins the run in progress for a key, or starts one and keeps its answer; one that is paid for may be another process's. The
   * run's own signal aborts only when everyone waiting for it has given up.
   */
  share(key: string, options: ShareOptions, begin: Begin<T>): Promise<Made<T>>;
}

interface ShareOptions {
  readonly signal: AbortSignal;
  readonly onProgress: OnProgress;
  /** How long another process's answer may be waited for, in ms, if the answer costs money. */
  readonly claimMs?: number | undefined;
}

type Begin<T extends TaskId> = (signal: AbortSignal, onProgress: OnProgress) => Promise<Made<T>>;

interface SharedRun<T extends TaskId> {
  readonly made: Promise<Made<T>>;
  readonly controller: AbortController;
  /** One entry per caller, even if two passed the same function. */
  readonly waiting: Set<{ readonly tell: OnProgress }>;
}

/** Caches one task's answers up to a limit, dropping the least recently used, and shares identical runs. */
export function createAnswerCache<T extends TaskId>({
  maxBytes,
  shared,
}: AnswerCacheOptions): AnswerCache<T> {
  const kept =
    maxBytes > 0 ? new LRUCache<string, Made<T>>({ maxSize: maxBytes, sizeCalculation: weigh }) : undefined;
  const running = new Map<string, SharedRun<T>>();
  const forgetOwn = (id: string) => {
    const key = [...(kept?.keys() ?? [])].find((each) => answerId(each) === id);
    if (key !== undefined) kept?.delete(key);
  };
  shared?.onForgotten(forgetOwn);
  const pixels = new WeakMap<Image, Promise<string>>();

  function hashOf(image: Image): Promise<string> {
    const known = pixels.get(image) ?? hashPixels(image);
    pixels.set(image, known);
    return known;
  }

  return {
    async keyOf({ task, name, card }, input) {
      const parts: unknown[] = [task, name, card.model, card.revision];
      for (const [option, value] of Object.entries(input).sort(([a], [b]) => (a < b ? -1 : 1)))
        parts.push(option, isImage(value) ? await hashOf(value) : value);
      return createHash('sha256').update(JSON.stringify(parts)).digest('base64');
    },
    async kept(key) {
      const own = kept?.get(key);
      if (own || !kept || !shared) return own;
      const bytes = await shared.get(key);
      const others = bytes && fromBytes<T>(bytes);
      if (others) kept.set(key, others);
      return others ?? kept.get(key);
    },
    forget(id) {
      forgetOwn(id);
      shared?.forget(id);
    },
    async share(key, { signal, onProgress, claimMs }, begin) {
      signal.throwIfAborted();
      const justMade = kept?.get(key);
      if (justMade) return justMade;
      const run = running.get(key) ?? start(key, begin, claimMs);
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

  async function keep(key: string, result: Made<T>, isShared: boolean): Promise<void> {
    if (!kept) return;
    kept.set(key, result);
    if (!isShared) await shared?.add(key, toBytes(result));
  }

  /** Leaves alone a newer run that has started under the same key. */
  function forget(key: string, run: SharedRun<T>): void {
    if (running.get(key) === run) running.delete(key);
  }

  function start(key: string, begin: Begin<T>, claimMs: number | undefined): SharedRun<T> {
    const controller = new AbortController();
    const waiting: SharedRun<T>['waiting'] = new Set();
    const claim =
      claimMs !== undefined && kept
        ? shared?.claim(key, AbortSignal.any([controller.signal, AbortSignal.timeout(Math.floor(claimMs))]))
        : undefined;
    let isOthers = false;
    const read = ({ answer }: AnswerClaim) => {
      const others = answer && fromBytes<T>(answer);
      isOthers = others !== undefined;
      return others ?? make();
    };
    const make = () => begin(controller.signal, (progress) => waiting.forEach(({ tell }) => tell(progress)));
    const made = claim ? claim.then(read) : make();
    const run = { made, controller, waiting };
    running.set(key, run);
    made
      .then(
        (result) => keep(key, result, isOthers),
        () => {},
      )
      .finally(() => forget(key, run))
      .finally(async () => (await claim)?.release());
    return run;
  }
}

/** A local model reads text in milliseconds, which is cheaper than remembering it. */
export function isWorthKeeping<T extends TaskId>(engine: Engine<T>, input: Input<T>): boolean {
  return engine.provider !== undefined || Object.hasOwn(input, 'image');
}

function isImage(value: unknown): value is Image {
  return typeof value === 'object' && value !== null && 'data' in value && value.data instanceof Uint8Array;
}

/** Runs off the event loop: a picture has megabytes. */
async function hashPixels({ data, width, height, animation }: Image): Promise<string> {
  const frames = animation ? await digest(animation.file) : '';
  return `${width}x${height}:${await digest(data)}${frames}`;
}

async function digest(bytes: Uint8Array): Promise<string> {
  return Buffer.from(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))).toString('base64');
}

function weigh({ output }: Made<TaskId>): number {
  return (
    cachedEntryBytes + ('image' in output ? output.image.bytes.length : JSON.stringify(output).length * 2)
  );
}
