import { stopping } from '../../core/refusals.ts';
import type { Image } from '../../core/image.ts';
import type { Engine } from '../../inference/engine.ts';
import { styles, type Style } from '../../inference/task.ts';
import { createWorkerPool, type WorkerPool } from '../../lib/worker-pool.ts';
import { describeImage } from '../../media/describe.ts';
import { encodeImage } from '../../media/encode.ts';
import { barrierBytes } from './parallel/thread-team.ts';
import { layout, memoryBytes, type DrawingJob } from './draw.ts';
import { defaults } from './drawing-parameters.ts';
import { fitImage } from './work-size.ts';

export interface FilterEngineOptions {
  /** Worker threads, which share the work on one picture. */
  readonly threads: number;
  /** Pixels of the longer side at which pictures are drawn. */
  readonly maxSide?: number;
}

/** Stripes, rings and grain exercise all the drawing code, so that it is compiled before the first photo. */
function warmUpPicture(): Image {
  const [width, height] = [320, 240];
  const data = new Uint8Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const [x, y] = [pixel % width, Math.floor(pixel / width)];
    const rings = Math.sin(Math.hypot(x - 200, y - 160) / 9) > 0 ? 70 : 0;
    const stripes = x > 300 ? 50 * Math.sin(y / 2 + x / 40) : 0;
    for (let n = 3 * pixel; n < 3 * pixel + 3; n += 1)
      data[n] = 90 + rings + stripes + ((n * 7919) % 23) + 20 * (n % 3);
  }
  return { data, width, height };
}

/**
 * The embedded cartoon engine, always available: it smooths the picture along its own flow, keeps the edges and draws
 * lines along them. The same picture, style and `maxSide` give the same bytes, whatever the number of threads.
 */
export function createFilterEngine(options: FilterEngineOptions): Engine<'image-to-image'> {
  const { threads, maxSide } = { ...defaults, ...options };
  const disposal = new AbortController();
  let pool: WorkerPool<DrawingJob, undefined> | undefined;

  /** Memory kept for the next drawing. Workers release memory late, so allocating it anew each time would pile up. */
  let spare: SharedArrayBuffer | undefined;

  /** Resolves when all threads have finished a drawing, rejects as soon as one of them fails. */
  async function drawTogether(jobs: readonly DrawingJob[], signal: AbortSignal): Promise<void> {
    disposal.signal.throwIfAborted();
    pool ??= createWorkerPool<DrawingJob, undefined>({
      worker: new URL('./worker.ts', import.meta.url),
      minThreads: threads,
      maxThreads: threads,
    });
    // The threads of a team wait for each other: if one fails, the others must stop too.
    const failure = new AbortController();
    const either = AbortSignal.any([signal, disposal.signal, failure.signal]);
    const workers = pool;
    try {
      await Promise.all(jobs.map((job) => workers.run(job, either)));
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
    const barrier = new SharedArrayBuffer(barrierBytes);
    const jobs = Array.from({ length: threads }, (_, index) => ({
      style,
      width,
      height,
      memory,
      barrier,
      index,
      teamSize: threads,
    }));
    await drawTogether(jobs, signal);
    const result = new Uint8Array(drawing);
    // Only after success: a thread that is being terminated may still write to its memory.
    spare = memory;
    return { data: result, width, height };
  }

  return {
    name: 'filter',
    label: 'the local filter',
    task: 'image-to-image',
    card: { model: 'flow-abstraction', revision: '1' },
    // All threads work on one picture, so that each picture is ready as soon as possible. Two at a time would each
    // take twice as long, and neither would finish sooner than the second of two in a row.
    concurrency: 1,
    async load(signal) {
      const picture = warmUpPicture();
      for (const style of styles) await draw(picture, style, signal);
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
