import { UserError } from '../../core/errors.ts';
import { stopping } from '../../core/refusals.ts';
import type { FrameProgress, Image } from '../../core/pictures/image.ts';
import type { Meme, MemeOrder } from '../../core/pictures/meme.ts';
import { createWorkerPool } from '../../lib/worker-pool.ts';
import { withDeadline } from '../with-deadline.ts';
import { encodeImage } from '../encode.ts';
import { animationLimits, memeLimits } from '../limits.ts';
import { redrawAnimation, redrawnSize } from '../animation/redraw.ts';
import { createTurns } from '../animation/work-in-turns.ts';
import { canvasOf, compose, previewOf } from './compose.ts';
import type { Plan, PlanJob } from './plan.ts';
import { message } from '../../languages/message.ts';

interface MemesOptions {
  /** The most worker threads; idle ones end. */
  readonly threads?: number;
  /** Memes drawn at once, waiting ones included; more are not drawn. */
  readonly maxAtOnce?: number;
  /** How long one may take, in ms. */
  readonly timeoutMs?: number;
  /** Receives the cause of a failure, of which the person reads no details. */
  readonly onFailure?: (error: unknown) => void;
}

/** The defaults of `createMemes`. */
const memesDefaults = {
  threads: 1,
  ...memeLimits,
  onFailure: () => undefined,
} as const satisfies Required<MemesOptions>;

/** The share of a meme's time that an animation may take; the rest is for a still instead. */
const animationShare = 0.75;

type OnFrame = (frame: FrameProgress) => void;

interface Memes {
  /**
   * Sets a caption on a picture: as white capitals with a black outline, or as black ones on a white bar above it. The
   * order's layout says which; a bar also takes what would be too small on the picture. A caption that can't be set
   * is answered with a sentence that says why.
   * @throws the signal's reason when it aborts.
   */
  drawMeme(this: void, order: MemeOrder, signal?: AbortSignal, onFrame?: OnFrame): Promise<Meme>;
  close(): Promise<void>;
}

/** Creates the part that draws memes. Letters are drawn in a worker thread that starts with the first order. */
export function createMemes(options: MemesOptions = {}): Memes {
  const { threads, maxAtOnce, timeoutMs, onFailure } = { ...memesDefaults, ...options };
  const closing = new AbortController();
  const pool = createWorkerPool<PlanJob, Plan>({
    worker: new URL('./worker.ts', import.meta.url),
    minThreads: 0,
    maxThreads: threads,
  });
  // One animation at a time, since each has many frames in memory.
  const animations = createTurns();
  let drawing = 0;

  async function draw(order: MemeOrder, signal: AbortSignal): Promise<Meme> {
    const { image, caption, layout = 'auto', maxBytes, mediaType } = order;
    const { width, height } = image;
    const preview = await previewOf(image);
    signal.throwIfAborted();
    const plan = await pool.run({ caption, width, height, layout, preview }, signal);
    if ('cannot' in plan) return plan;
    signal.throwIfAborted();
    const meme = await compose(image, plan);
    return { image: await encodeImage(meme, { maxBytes, ...(mediaType && { mediaType }) }, signal) };
  }

  /** Sets the caption on every frame, drawing the letters once; if that isn't possible, on one frame, and says why. */
  async function drawAll(order: MemeOrder, signal: AbortSignal, onFrame?: OnFrame): Promise<Meme> {
    const { image, caption, layout = 'auto', maxBytes, animationType: mediaType } = order;
    const { animation } = image;
    if (!animation || !mediaType) {
      const meme = await draw(order, signal);
      return 'image' in meme && mediaType && image.stillBecause !== undefined
        ? { ...meme, note: image.stillBecause }
        : meme;
    }
    const size = redrawnSize(animation);
    // Something moving could end up under letters on the picture.
    const shown = layout === 'auto' ? 'bar' : layout;
    const leastSide = Math.max(animationLimits.leastSide, size.width, size.height);
    const job = { caption, ...size, layout: shown, leastSide, preview: await previewOf(image) };
    const plan = await pool.run(job, signal);
    if ('cannot' in plan) return plan;
    const redrawing = {
      size,
      drawnSize: canvasOf(plan),
      draw: async (frame: Image) => compose(frame, plan),
      onFrame,
      timeoutMs: Math.min(animationLimits.seconds * 1000, timeoutMs * animationShare),
      turns: animations,
    };
    const redrawn = await redrawAnimation(animation, redrawing, { maxBytes, mediaType }, signal);
    if ('image' in redrawn) return redrawn;
    const still = await draw(order, signal);
    return 'image' in still ? { ...still, note: redrawn.stillBecause } : still;
  }

  return {
    async drawMeme(order, signal = new AbortController().signal, onFrame) {
      if (drawing >= maxAtOnce) return { cannot: message('pictures.letteringBusy') };
      drawing += 1;
      const text = message('pictures.letteringSlow');
      const either = AbortSignal.any([signal, closing.signal]);
      try {
        return await withDeadline({ timeoutMs, text }, either, (life) => drawAll(order, life, onFrame));
      } catch (error) {
        either.throwIfAborted();
        onFailure(error);
        const cannot = error instanceof UserError ? error.text : message('pictures.letteringFailed');
        return { cannot };
      } finally {
        drawing -= 1;
      }
    },
    async close() {
      closing.abort(stopping());
      await pool.close();
    },
  };
}
