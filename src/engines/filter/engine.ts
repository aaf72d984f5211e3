import { stopping } from '../../core/refusals.ts';
import type { Animation, Image } from '../../core/pictures/image.ts';
import type { Engine, RunHooks } from '../../inference/engine.ts';
import type { Input, Output } from '../../inference/task.ts';
import { freeUnreferenced } from '../../lib/spare-memory.ts';
import { createWorkerPool, idleThreadMs, type WorkerPool } from '../../lib/worker-pool.ts';
import { alternativeTextOf } from '../../media/describe-measurement.ts';
import { encodeImage } from '../../media/encode.ts';
import { resizeImage } from '../../media/resize.ts';
import { redrawAnimation, redrawnSize, type Redrawing } from '../../media/animation/redraw.ts';
import { createTurns } from '../../media/animation/work-in-turns.ts';
import { barrierBytes } from './parallel/thread-team.ts';
import { layout, memoryBytes, type DrawingJob } from './draw.ts';
import { defaults } from './drawing-parameters.ts';
import { createFrameSheet } from './frame-sheet.ts';
import type { Look } from './styles/look.ts';
import { fitImage } from './work-size.ts';
import { message, type Text } from '../../languages/message.ts';

type Job = Input<'image-to-image'>;
type Result = Output<'image-to-image'>;
/** How a picture is drawn. */
type Way = Pick<Job, 'style' | 'strength'>;

export interface FilterEngineOptions {
  /** Worker threads, which share the work on one picture. */
  readonly threads: number;
  /** Pixels of the longer side at which pictures are drawn. */
  readonly maxSide?: number;
}

/**
 * The embedded cartoon engine, always available: it smooths the picture along its own flow, keeps the edges and draws
 * lines along them. The same picture, style and `maxSide` give the same bytes, whatever the number of threads. These
 * start with the first picture and end when they are idle for long.
 */
export function createFilterEngine(options: FilterEngineOptions): Engine<'image-to-image'> {
  const { threads, maxSide } = { ...defaults, ...options };
  const disposal = new AbortController();
  /** One drawing at a time, by all threads. */
  const turns = createTurns();
  /** One animation at a time, since each has many frames in memory. */
  const animations = createTurns();
  let pool: WorkerPool<DrawingJob, Look | undefined> | undefined;

  /** Memory kept for the next drawing, as long as the threads are. Workers release memory late, so fresh allocations would pile up. */
  let spare: SharedArrayBuffer | undefined;
  let forgetting: NodeJS.Timeout | undefined;

  function keepForNext(memory: SharedArrayBuffer): void {
    spare = memory;
    forgetting = setTimeout(() => {
      spare = undefined;
      freeUnreferenced();
    }, idleThreadMs).unref();
  }

  /** Resolves when all threads have finished a drawing, rejects as soon as one of them fails. */
  async function drawTogether(jobs: readonly DrawingJob[], signal: AbortSignal): Promise<Look | undefined> {
    disposal.signal.throwIfAborted();
    pool ??= createWorkerPool<DrawingJob, Look | undefined>({
      worker: new URL('./worker.ts', import.meta.url),
      minThreads: 0,
      maxThreads: threads,
      idleMs: idleThreadMs,
    });
    // The threads of a team wait for each other: if one fails, the others must stop too.
    const failure = new AbortController();
    const either = AbortSignal.any([signal, disposal.signal, failure.signal]);
    const workers = pool;
    try {
      const [look] = await Promise.all(jobs.map((job) => workers.run(job, either)));
      return look;
    } catch (error) {
      failure.abort(error);
      throw error;
    }
  }

  async function drawNow(
    { data, width, height }: Image,
    { style, strength = 'normal' }: Way,
    look: DrawingJob['look'],
    signal: AbortSignal,
  ): Promise<{ readonly image: Image; readonly look: Look | undefined }> {
    const memory = spare ?? new SharedArrayBuffer(memoryBytes(maxSide, maxSide));
    spare = undefined;
    clearTimeout(forgetting);
    const { photo, drawing } = layout(width, height, memory);
    photo.set(data);
    const barrier = new SharedArrayBuffer(barrierBytes);
    const jobs = Array.from({ length: threads }, (_, index) => ({
      ...{ style, strength, look },
      width,
      height,
      memory,
      barrier,
      index,
      teamSize: threads,
    }));
    const decided = await drawTogether(jobs, signal);
    const result = new Uint8Array(drawing);
    // Only after success: a thread that is being terminated may still write to its memory.
    keepForNext(memory);
    return { image: { data: result, width, height }, look: decided };
  }

  const inTurn = (image: Image, way: Way, look: DrawingJob['look'], signal: AbortSignal) =>
    turns(() => drawNow(image, way, look, signal), signal);

  async function draw(image: Image, way: Way, signal: AbortSignal, look?: Look): Promise<Image> {
    return (await inTurn(image, way, look, signal)).image;
  }

  async function drawStill(job: Job, signal: AbortSignal): Promise<Result> {
    const { image, maxBytes, mediaType, keepsSize = false } = job;
    const photo = await fitImage(image, maxSide);
    const drawn = await draw(photo, job, signal);
    // Small pictures are drawn larger, so that lines have room.
    const drawing = keepsSize && drawn.width > image.width ? await resizeImage(drawn, image) : drawn;
    return {
      image: await encodeImage(drawing, { maxBytes, ...(mediaType && { mediaType }) }, signal),
      description: alternativeTextOf(drawing),
    };
  }

  /** Draws all frames with one look; if that isn't possible, draws one frame and says why. */
  async function drawAnimation(
    animation: Animation,
    job: Job,
    signal: AbortSignal,
    hooks: RunHooks | undefined,
  ): Promise<Result | { readonly stillBecause: Text }> {
    const { image, maxBytes, animationType: mediaType = 'image/gif' } = job;
    const maxPixels = defaults.animationPixels;
    const size = redrawnSize(animation, maxPixels);
    let look: Look | undefined;
    const redrawing: Redrawing = {
      size,
      drawnSize: size,
      maxPixels,
      async prepare(life) {
        const sheet = await createFrameSheet(animation, maxSide, life);
        look = (await inTurn(sheet, job, 'decide', life)).look;
      },
      draw: (frame, life) => draw(frame, job, life, look),
      onFrame: (frame) => hooks?.progress((frame.number - 1) / frame.of, frame),
      turns: animations,
    };
    const redrawn = await redrawAnimation(animation, redrawing, { maxBytes, mediaType }, signal);
    return 'image' in redrawn ? { ...redrawn, description: alternativeTextOf(image) } : redrawn;
  }

  return {
    name: 'filter',
    label: message('engines.filter'),
    task: 'image-to-image',
    card: { model: 'flow-abstraction', revision: '3' },
    // All threads work on one picture, so that each picture is ready as soon as possible. A picture and an animation
    // take turns frame by frame, so that neither waits for the whole of the other.
    concurrency: defaults.atOnce,
    async run(input, signal, hooks) {
      signal.throwIfAborted();
      const { animation, stillBecause } = input.image;
      if (!input.animationType) return drawStill(input, signal);
      const drawn = animation ? await drawAnimation(animation, input, signal, hooks) : { stillBecause };
      if ('image' in drawn) return drawn;
      const note = drawn.stillBecause;
      return { ...(await drawStill(input, signal)), ...(note !== undefined && { note }) };
    },
    async dispose() {
      disposal.abort(stopping());
      await pool?.close();
    },
  };
}
