import { UserError } from '../../core/errors.ts';
import type { Animation, FrameProgress, Image } from '../../core/pictures/image.ts';
import type { EncodedImage } from '../../core/pictures/encoded-image.ts';
import { withDeadline } from '../with-deadline.ts';
import {
  type AnimationEncoding,
  AnimationTooLarge,
  encodeAnimation,
  type Economy,
} from './encode-animation.ts';
import { framesOf, type Size, UnreadableFrame } from './frames.ts';
import { animationLimits } from '../limits.ts';
import type { Turns } from './work-in-turns.ts';
import { everyNth, inGifTime, wholeTimeline } from './timeline.ts';
import { message, type Text } from '../../languages/message.ts';

import { joinWithAnd } from '../join-with-and.ts';

/** Width times height times frames of the result, all in memory at three bytes each. Frames beyond it are dropped. */
const resultPixels = 24_000_000;

/** How the frames of an animation are drawn. */
export interface Redrawing {
  /** The size at which frames are decoded, and the size of what is drawn from them. */
  readonly size: Size;
  readonly drawnSize: Size;
  /** The most that is drawn, as width times height times frames; `resultPixels` by default. */
  readonly maxPixels?: number;
  /** Runs before the first frame is drawn. */
  readonly prepare?: (signal: AbortSignal) => Promise<void>;
  readonly draw: (frame: Image, signal: AbortSignal) => Promise<Image>;
  readonly onFrame?: ((frame: FrameProgress) => void) | undefined;
  /** The deadline, including the wait for a turn; `animationLimits.seconds` by default. */
  readonly timeoutMs?: number;
  /** The queue for its turn, which it keeps until it has really ended: libvips can't be interrupted. */
  readonly turns: Turns;
}

/** A redrawn animation, with a sentence about anything it lost; or a sentence that says why there is none. */
type Redrawn = { readonly image: EncodedImage; readonly note?: Text } | { readonly stillBecause: Text };

const stillBecause = {
  slow: message('pictures.animationSlow'),
  damaged: message('pictures.animationDamaged'),
  large: message('pictures.animationLarge'),
} as const;

/**
 * The size at which an animation is redrawn: its own or up to twice that, as far as the bounds and the
 * total number of pixels allow.
 */
export function redrawnSize({ width, height, delaysMs }: Animation, maxPixels: number = resultPixels): Size {
  const { maxSide, leastSide } = animationLimits;
  const longer = Math.max(width, height);
  const affordable = Math.sqrt(maxPixels / delaysMs.length / (width * height));
  const factor = Math.min(2, maxSide / longer, Math.max(affordable, leastSide / longer));
  const scaled = (side: number) => Math.max(1, Math.min(maxSide, Math.round(side * factor)));
  return { width: scaled(width), height: scaled(height) };
}

/** The frames to draw and how long each is shown. Only every `step`-th is drawn. */
function timelineOf(
  { format, delaysMs }: Animation,
  { drawnSize, maxPixels = resultPixels }: Redrawing,
  isGif: boolean,
) {
  const whole = wholeTimeline(delaysMs);
  const timed = isGif && format !== 'gif' ? inGifTime(whole) : whole;
  const step = Math.ceil((timed.frames.length * drawnSize.width * drawnSize.height) / maxPixels);
  return { timeline: everyNth(timed, step), step };
}

/** Says in one sentence what an animation lost so that it could be drawn and sent. */
function noteOn(every: number, { colours, scale }: Economy, isGif: boolean): Text | undefined {
  const lost: Text[] = [
    ...(colours < 256
      ? [isGif ? message('pictures.fewColours', { colours }) : message('pictures.lowerQuality')]
      : []),
    ...(scale < 1 ? [message('pictures.partOfSize', { percent: Math.round(scale * 100) })] : []),
    ...(every > 1 ? [message('pictures.everyNth', { every })] : []),
  ];
  if (lost.length === 0) return undefined;
  return message('pictures.animationReduced', { lost: joinWithAnd(lost) });
}

async function redraw(
  animation: Animation,
  redrawing: Redrawing,
  encoding: AnimationEncoding,
  signal: AbortSignal,
): Promise<{ readonly image: EncodedImage; readonly note?: Text }> {
  const { size, drawnSize, prepare, draw, onFrame } = redrawing;
  const isGif = encoding.mediaType === 'image/gif';
  const { timeline, step } = timelineOf(animation, redrawing, isGif);
  const { frames } = timeline;
  const bytes = drawnSize.width * drawnSize.height * 3;
  await prepare?.(signal);
  const data = new Uint8Array(frames.length * bytes);
  let number = 0;
  let last: { readonly frame: Image; readonly drawn: Image } | undefined;
  for await (const frame of framesOf(animation, frames, size, signal)) {
    onFrame?.({ number: number + 1, of: frames.length });
    // Many animations hold a frame for a while.
    const isSame = last !== undefined && Buffer.compare(last.frame.data, frame.data) === 0;
    const drawn = isSame && last ? last.drawn : await draw(frame, signal);
    signal.throwIfAborted();
    data.set(drawn.data, number * bytes);
    number += 1;
    last = { frame, drawn };
  }
  const drawn = { data, ...drawnSize, timeline, plays: animation.plays };
  const { image, economy } = await encodeAnimation(drawn, encoding, signal);
  const note = noteOn(step * economy.every, economy, isGif);
  return { image, ...(note !== undefined && { note }) };
}

/**
 * Redraws an animation frame by frame, at its own speed, and encodes it.
 * @throws the signal's reason within one frame of its abort, and what `draw` throws.
 */
export async function redrawAnimation(
  animation: Animation,
  redrawing: Redrawing,
  encoding: AnimationEncoding,
  signal: AbortSignal,
): Promise<Redrawn> {
  const timeoutMs = redrawing.timeoutMs ?? animationLimits.seconds * 1000;
  try {
    return await withDeadline({ timeoutMs, text: stillBecause.slow }, signal, (life) =>
      redrawing.turns(() => redraw(animation, redrawing, encoding, life), life),
    );
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof UserError && error.code === 'timed_out') return { stillBecause: stillBecause.slow };
    if (error instanceof UnreadableFrame) return { stillBecause: stillBecause.damaged };
    if (error instanceof AnimationTooLarge) return { stillBecause: stillBecause.large };
    throw error;
  }
}
