import { UserError } from '../errors.ts';
import type { Image } from '../image.ts';
import type { Engine } from '../inference/engine.ts';
import { styles, type Style } from '../inference/task.ts';
import { createWorkerPool, type WorkerPool } from '../inference/worker-pool.ts';
import { describeImage } from '../media/describe.ts';
import { encodeImage } from '../media/encode.ts';
import { createJobs, type Job } from './filter/draw.ts';
import { fitImage } from './filter/fit.ts';

export interface FilterEngineOptions {
  /** Worker threads, all of which draw on one picture. */
  readonly threads: number;
  /** Pixels of the longer side at which pictures are drawn. */
  readonly maxSide?: number;
}

const defaults = { maxSide: 1280 } as const;

/**
 * The embedded cartoon engine, always there: edge-preserving smoothing along the picture's own flow, and lines drawn
 * along it. The same picture, style and `maxSide` give the same bytes, whatever the number of threads.
 */
export function createFilterEngine(options: FilterEngineOptions): Engine<'image-to-image'> {
  const { threads, maxSide } = { ...defaults, ...options };
  const disposal = new AbortController();
  let pool: WorkerPool<Job, undefined> | undefined;

  async function draw(photo: Image, style: Style, signal: AbortSignal): Promise<Image> {
    disposal.signal.throwIfAborted();
    pool ??= createWorkerPool<Job, undefined>({
      worker: new URL('./filter/worker.ts', import.meta.url),
      minThreads: threads,
      maxThreads: threads,
    });
    const { width, height } = photo;
    const [first, ...others] = createJobs(style, width, height, threads);
    if (!first) throw new Error(`expected at least one thread, got ${threads}`);
    new Uint8Array(first.photo).set(photo.data);
    // The members of a crew wait for each other: where one of them fails, the others must go too.
    const failure = new AbortController();
    const either = AbortSignal.any([signal, disposal.signal, failure.signal]);
    const crew = pool;
    try {
      await Promise.all([first, ...others].map((job) => crew.run(job, either)));
    } catch (error) {
      failure.abort(error);
      signal.throwIfAborted();
      throw error;
    }
    return { data: new Uint8Array(first.drawing).slice(), width, height };
  }

  return {
    name: 'filter',
    task: 'image-to-image',
    card: { model: 'flow-abstraction', revision: '1' },
    // All threads share one picture, which brings one person's picture soonest; two pictures at a time would each
    // take twice as long and finish no earlier than the second of two in a row.
    concurrency: 1,
    async load(signal) {
      const blank: Image = { data: new Uint8Array(64 * 64 * 3), width: 64, height: 64 };
      for (const style of styles) await draw(blank, style, signal);
    },
    async run({ image, style, maxBytes, mediaType }, signal) {
      signal.throwIfAborted();
      const photo = await fitImage(image, maxSide);
      const drawing = await draw(photo, style, signal);
      return {
        image: await encodeImage(drawing, { maxBytes, ...(mediaType && { mediaType }) }, signal),
        description: describeImage(drawing),
      };
    },
    async dispose() {
      disposal.abort(new UserError('stopping', 'I am being restarted. Please try again in a minute.'));
      await pool?.close();
    },
  };
}
