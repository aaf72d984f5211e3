import { UserError } from '../../core/errors.ts';
import { stopping } from '../../core/refusals.ts';
import type { Image, Meme, MemeOrder } from '../../core/image.ts';
import { createWorkerPool } from '../../lib/worker-pool.ts';
import { withDeadline } from '../with-deadline.ts';
import { encodeImage } from '../encode.ts';
import { previewSide } from './detail.ts';
import type { Plan, PlanJob } from './plan.ts';

export interface MemesOptions {
  /** Worker threads at most; idle ones end. */
  readonly threads?: number;
  /** Memes drawn at once, waiting ones included; more are not drawn. */
  readonly maxAtOnce?: number;
  /** How long one may take, in ms. */
  readonly timeoutMs?: number;
  /** Hears of what went wrong where the person only reads that it did. */
  readonly onFailure?: (error: unknown) => void;
}

/** What holds unless `createMemes` is told otherwise. */
export const memesDefaults = {
  threads: 1,
  maxAtOnce: 16,
  timeoutMs: 20_000,
  onFailure: () => undefined,
} as const satisfies Required<MemesOptions>;

export interface Memes {
  /**
   * Sets a caption on a picture: as white capitals with a black outline, or as black ones on a white bar above it. The
   * order's layout says which; a bar also takes what would be too small on the picture. A caption that can't be set
   * is answered with a sentence that says why.
   * @throws the signal's reason when it aborts.
   */
  drawMeme(this: void, order: MemeOrder, signal?: AbortSignal): Promise<Meme>;
  close(): Promise<void>;
}

/** Shrinks or enlarges a picture with libvips until its longer side is `previewSide`. */
async function previewOf({ data, width, height }: Image): Promise<Image> {
  const { sharp } = await import('../sharp.ts');
  const { data: pixels, info } = await sharp(data, { raw: { width, height, channels: 3 } })
    .resize(previewSide, previewSide, { fit: 'inside' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data: pixels, width: info.width, height: info.height };
}

/** Carries out a plan with libvips, in its own threads. */
async function compose(
  { data, width, height }: Image,
  plan: Exclude<Plan, { cannot: string }>,
): Promise<Image> {
  const { picture, rim, layers } = plan;
  const { sharp } = await import('../sharp.ts');
  const { data: pixels, info } = await sharp(data, { raw: { width, height, channels: 3 } })
    .resize(picture.width, picture.height, { fit: 'fill' })
    .extend({ ...rim, bottom: 0, background: '#fff' })
    .composite(
      layers.map(({ left, top, data: input, ...size }) => ({
        input: Buffer.from(input.buffer, input.byteOffset, input.byteLength),
        raw: { ...size, channels: 4 },
        premultiplied: true,
        left,
        top,
      })),
    )
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data: pixels, width: info.width, height: info.height };
}

/** Makes the drawing of meme pictures. Letters are drawn in a worker thread that starts with the first order. */
export function createMemes(options: MemesOptions = {}): Memes {
  const { threads, maxAtOnce, timeoutMs, onFailure } = { ...memesDefaults, ...options };
  const closing = new AbortController();
  const pool = createWorkerPool<PlanJob, Plan>({
    worker: new URL('./worker.ts', import.meta.url),
    minThreads: 0,
    maxThreads: threads,
  });
  let drawing = 0;

  async function draw(
    { image, caption, layout = 'auto', maxBytes, mediaType }: MemeOrder,
    signal: AbortSignal,
  ): Promise<Meme> {
    const { width, height } = image;
    const preview = await previewOf(image);
    signal.throwIfAborted();
    const plan = await pool.run({ caption, width, height, layout, preview }, signal);
    if ('cannot' in plan) return plan;
    signal.throwIfAborted();
    const meme = await compose(image, plan);
    return { image: await encodeImage(meme, { maxBytes, ...(mediaType && { mediaType }) }, signal) };
  }

  return {
    async drawMeme(order, signal = new AbortController().signal) {
      if (drawing >= maxAtOnce)
        return { cannot: 'The caption is not set on the picture: too many are being drawn right now.' };
      drawing += 1;
      const message = 'Setting the caption on the picture took too long.';
      const either = AbortSignal.any([signal, closing.signal]);
      try {
        return await withDeadline({ timeoutMs, message }, either, (life) => draw(order, life));
      } catch (error) {
        either.throwIfAborted();
        onFailure(error);
        const cannot =
          error instanceof UserError ? error.message : 'The caption could not be set on the picture.';
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
