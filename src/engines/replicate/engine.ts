import { UserError } from '../../core/errors.ts';
import { stopping } from '../../core/refusals.ts';
import type { Engine } from '../../inference/engine.ts';
import { EngineError } from '../../inference/engine-error.ts';
import { alternativeTextOf } from '../../media/describe-measurement.ts';
import { measureImage } from '../../media/measure.ts';
import { encodeImage } from '../../media/encode.ts';
import type { Media } from '../../media/media.ts';
import { createApi } from './api.ts';
import { forLog } from './log-text.ts';
import { dataUri, fetchPicture } from './picture.ts';
import { createPredict } from './predict.ts';
import {
  errorText,
  isBlocked,
  outputOf,
  type Prediction,
  progressOf,
  saysPaintedOver,
} from './prediction.ts';
import { pause, type Timings, timingDefaults } from './limits.ts';
import type { Fetch } from './send-once.ts';
import { message } from '../../languages/message.ts';

export interface ReplicateEngineOptions {
  readonly apiToken: string;
  /** For instance `https://api.replicate.com/v1`. */
  readonly baseUrl: string;
  /** `owner/name:version`, with all 64 digits of the version. */
  readonly model: string;
  /** The name of the model's picture input. */
  readonly imageInput: string;
  /** The most that a run can cost, in US dollars; counted in full, because Replicate states no price. */
  readonly usdPerCall: number;
  /** Deadline of one run, in ms. */
  readonly timeoutMs: number;
  readonly media: Pick<Media, 'fromPlatformUrl' | 'fromBytes'>;
  /** Milliseconds since 1970. */
  readonly clock?: () => number;
  readonly fetch?: Fetch;
  readonly timings?: Partial<Timings>;
  /** Called when a prediction could not be cancelled. */
  readonly onCancelFailed?: (error: unknown) => void;
}

/** Replicate recommends data URIs for files below 1 MB in base64 (docs, "Input files"). */
const maxInputBytes = 700_000;
/** Predictions at once: each holds a picture, and Replicate accepts 600 new ones a minute. */
const concurrency = 4;

/** Draws with a model at Replicate, pinned by its version. It knows one style; other engines draw the rest. */
export function createReplicateEngine(options: ReplicateEngineOptions): Engine<'image-to-image'> {
  const { baseUrl, usdPerCall, timeoutMs, media } = options;
  const { name, version } = parseModel(options.model);
  const timings: Timings = { ...timingDefaults, ...options.timings };
  const disposal = new AbortController();
  /** Runs and cancellations in progress. */
  const work = new Set<Promise<unknown>>();

  function track(promise: Promise<unknown>): void {
    const forget = () => work.delete(promise);
    work.add(promise);
    promise.then(forget, forget);
  }

  const predict = createPredict({
    api: createApi({
      ...options,
      version,
      timings,
      lifetimeMs: timeoutMs,
      fetch: options.fetch ?? fetch,
      clock: options.clock ?? Date.now,
    }),
    timings,
    inBackground: track,
    onCancelFailed: options.onCancelFailed ?? (() => {}),
  });

  const runOnce: Engine<'image-to-image'>['run'] = async (input, signal, hooks) => {
    const { image, maxBytes, mediaType } = input;
    const picture = dataUri(await encodeImage(image, { maxBytes: maxInputBytes }, signal));
    let told: number | undefined;
    const prediction = await predict(picture, {
      signal,
      charge: () => hooks?.charge({ usd: usdPerCall }),
      onUpdate(latest) {
        const fraction = progressOf(latest);
        if (fraction !== undefined && fraction !== told) hooks?.progress(fraction);
        told = fraction ?? told;
      },
    });
    if (prediction.status !== 'succeeded') throw failureOf(prediction);
    const drawing = await fetchPicture(outputOf(prediction), { media, baseUrl, timings }, signal);
    if (saysPaintedOver(prediction) && measureImage(drawing).flat) throw blocked();
    const { model } = prediction;
    if (model && model !== name) hooks?.servedBy({ model, revision: version.slice(0, 12) });
    const isPart = input.animationType !== undefined && image.animation !== undefined;
    return {
      image: await encodeImage(drawing, { maxBytes, ...(mediaType && { mediaType }) }, signal),
      description: alternativeTextOf(drawing),
      ...(isPart && { note: message('engines.stillsOnly') }),
    };
  };

  return {
    name: 'replicate',
    label: 'Replicate',
    provider: 'Replicate',
    task: 'image-to-image',
    card: { model: name, revision: version.slice(0, 12) },
    concurrency,
    timeoutMs,
    maxCostUsd: usdPerCall,
    drawsStills: true,
    // Its models know one way of drawing.
    serves: ({ style, strength = 'normal', keepsSize = false }) =>
      style === 'cartoon' && strength === 'normal' && !keepsSize,
    async run(input, signal, hooks) {
      const either = AbortSignal.any([signal, disposal.signal]);
      either.throwIfAborted();
      const run = runOnce(input, either, hooks);
      track(run);
      return run;
    },
    async dispose() {
      disposal.abort(stopping());
      const patience = new AbortController();
      const overdue = pause(timings.disposeMs, patience.signal).then(
        () => true,
        () => true,
      );
      // A run may end but leave its cancellation in progress.
      while (work.size > 0) {
        const settled = Promise.allSettled(work).then(() => false);
        if (await Promise.race([settled, overdue])) break;
      }
      patience.abort(new Error('nothing is in progress any more'));
    },
  };
}

function parseModel(model: string): { readonly name: string; readonly version: string } {
  const [, name, version] = /^([^/:]+\/[^/:]+):([0-9a-f]{64})$/.exec(model) ?? [];
  if (name === undefined || version === undefined)
    throw new Error(`expected owner/name:version with a version of 64 digits, got ${model}`);
  return { name, version };
}

function failureOf(prediction: Prediction): Error {
  if (prediction.status !== 'failed')
    return new EngineError('server_error', `the prediction was ${forLog(prediction.status)} at Replicate`);
  if (isBlocked(prediction)) return blocked(prediction.error);
  return new EngineError('server_error', `the prediction failed: ${errorText(prediction.error)}`);
}

function blocked(cause?: unknown): UserError {
  return new UserError('content_refused', message('engines.pictureBlocked'), { cause });
}
