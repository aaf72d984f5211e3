import type { Strength, Style } from '../../inference/task.ts';
import type { DrawingContext } from './styles/abstraction.ts';
import { createSharedArrays } from './parallel/shared-arrays.ts';
import { drawCartoon } from './styles/cartoon.ts';
import { drawComic } from './styles/comic.ts';
import { drawPopArt } from './styles/pop-art.ts';
import { createThreadTeam } from './parallel/thread-team.ts';
import { createFrame } from './parallel/padded-frame.ts';
import { drawSketch } from './styles/sketch.ts';
import { drawWatercolour } from './styles/watercolour.ts';
import { decideLook } from './styles/decide-look.ts';
import type { Look } from './styles/look.ts';

/** Draws `rgb` into `out`, both `width * height * 3` bytes, together with the other threads of the team. */
type DrawStyle = (rgb: Uint8Array, out: Uint8Array, context: DrawingContext) => void;

const drawings: Record<Style, DrawStyle> = {
  cartoon: drawCartoon,
  comic: drawComic,
  sketch: drawSketch,
  watercolour: drawWatercolour,
  'pop-art': drawPopArt,
};

/** One picture to draw. Every thread of the team gets the same job with its own `index`. */
export interface DrawingJob {
  readonly style: Style;
  readonly strength: Strength;
  /** What was decided for all frames of an animation; `decide` asks for it instead of a drawing. */
  readonly look?: Look | 'decide' | undefined;
  readonly width: number;
  readonly height: number;
  /** Holds the photo, the drawing and the work space, in this order (see `layout`). */
  readonly memory: SharedArrayBuffer;
  readonly barrier: SharedArrayBuffer;
  readonly index: number;
  /** Threads in the team. */
  readonly teamSize: number;
}

/** Bytes needed to draw a picture of this size in any style: photo, drawing and work space. */
export function memoryBytes(width: number, height: number): number {
  const half = createFrame(Math.ceil(width / 2), Math.ceil(height / 2));
  const quarter = createFrame(Math.ceil(width / 4), Math.ceil(height / 4));
  const cells = (width / 16 + 3) * (height / 16 + 3);
  const work = 34 * createFrame(width, height).size + 18 * half.size + 15 * quarter.size + 24 * cells;
  return Math.ceil(6 * width * height + work) + 2048;
}

/** The photo and the drawing within the memory, `width * height * 3` bytes of RGB each, and what is left for work space. */
export function layout(width: number, height: number, memory: SharedArrayBuffer) {
  const arrays = createSharedArrays(memory);
  return { photo: arrays.bytes(width * height * 3), drawing: arrays.bytes(width * height * 3), arrays };
}

/**
 * Does one thread's part of a drawing and returns when all threads are done, with the look if that is asked for. Blocks
 * the thread while it waits.
 */
export function draw(job: DrawingJob): Look | undefined {
  const { style, strength, look, width, height, memory, barrier, index, teamSize } = job;
  const team = createThreadTeam(index, teamSize, barrier);
  const { photo, drawing, arrays } = layout(width, height, memory);
  const context: DrawingContext = {
    frame: createFrame(width, height),
    arrays,
    team,
    scale: Math.max(width, height) / 1024,
    strength,
  };
  if (look === 'decide') return decideLook(style, photo, context);
  drawings[style](photo, drawing, { ...context, ...(look && { look }) });
  return undefined;
}
