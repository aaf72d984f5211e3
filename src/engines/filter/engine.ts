import { stopping } from '../../core/refusals.ts';
import type { Image } from '../../core/image.ts';
import type { Engine } from '../../inference/engine.ts';
import { styles, type Style } from '../../inference/task.ts';
import { createWorkerPool, type WorkerPool } from '../../lib/worker-pool.ts';
import { describeImage } from '../../media/describe.ts';
import { encodeImage } from '../../media/encode.ts';
import { meetingBytes } from './thread-team.ts';
import { layout, memoryBytes, type Job } from './draw.ts';
import { fitImage } from './work-size.ts';

export interface FilterEngineOptions {
  /** Worker threads, all of which draw on one picture. */
  readonly threads: number;
  /** Pixels of the longer side at which pictures are drawn. */
  readonly maxSide?: number;
}

/** Stripes, rings and grain: what makes every part of the drawing code run, so that it is compiled before the first photo. */
function warmUpPicture(): Image {
  const [width, height] = [320, 240];
  const data = Uint8Array.from({ length: width * height * 3 }, (_, n) => {
    const [x, y] = [Math.floor(n / 3) % width, Math.floor(n / 3 / width)];
    const rings = Math.sin(Math.hypot(x - 200, y - 160) / 9) > 0 ? 70 : 0;
    const stripes = x > 300 ? 50 * Math.sin(y / 2 + x / 40) : 0;
    return 90 + rings + stripes + ((n * 7919) % 23) + 20 * (n % 3);
  });
  return { data, width, height };
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

  /** Memory that no drawing is using, at most one. Workers let go of memory late, so new memory for each would pile up. */
  let spare: SharedArrayBuffer | undefined;

  /** Resolves when all threads are done with a drawing, rejects as soon as one of them fails. */
  async function drawTogether(jobs: readonly Job[], signal: AbortSignal): Promise<void> {
    disposal.signal.throwIfAborted();
    pool ??= createWorkerPool<Job, undefined>({
      worker: new URL('./worker.ts', import.meta.url),
      minThreads: threads,
      maxThreads: threads,
    });
    // The members of a crew wait for each other: where one of them fails, the others must go too.
    const failure = new AbortController();
    const either = AbortSignal.any([signal, disposal.signal, failure.signal]);
    const crew = pool;
    try {
      await Promise.all(jobs.map((job) => crew.run(job, either)));
    } catch (error) {
      failure.abort(error);
      throw error;
    }
  }

  async function draw({ data, width, height }: Image, style: Style, signal: AbortSignal): Promise<Image> {
    const memory = spare ?? new SharedArrayBuffer(memoryBytes(maxSide, maxSide));
    spare = undefined;
    const { photo, drawing } = layout(width, height, memory);
    photo.set(data);
    const meeting = new SharedArrayBuffer(meetingBytes);
    const jobs = Array.from({ length: threads }, (_, index) => ({
      style,
      width,
      height,
      memory,
      meeting,
      index,
      size: threads,
    }));
    await drawTogether(jobs, signal);
    const result = new Uint8Array(drawing);
    // Only now: a thread that is being ended may still write to its memory.
    spare = memory;
    return { data: result, width, height };
  }

  return {
    name: 'filter',
    label: 'the local filter',
    task: 'image-to-image',
    card: { model: 'flow-abstraction', revision: '1' },
    // All threads share one picture, which brings one person's picture soonest; two pictures at a time would each
    // take twice as long and finish no earlier than the second of two in a row.
    concurrency: 1,
    async load(signal) {
      for (const style of styles) await draw(warmUpPicture(), style, signal);
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
      disposal.abort(stopping());
      await pool?.close();
    },
  };
}
