import type { Style } from '../../inference/task.ts';
import type { Sheet } from './abstraction.ts';
import { createArena } from './shared-arrays.ts';
import { drawCartoon } from './cartoon.ts';
import { drawComic } from './comic.ts';
import { createCrew } from './thread-team.ts';
import { createFrame } from './padded-frame.ts';
import { drawSketch } from './sketch.ts';

/** Writes a drawing of `rgb` to `out`, both `width * height * 3` bytes, together with the rest of the crew. */
type DrawStyle = (rgb: Uint8Array, out: Uint8Array, sheet: Sheet) => void;

const drawings: Record<Style, DrawStyle> = { cartoon: drawCartoon, comic: drawComic, sketch: drawSketch };

/** One picture to draw. All members of the crew get the same, each with its own `index`. */
export interface Job {
  readonly style: Style;
  readonly width: number;
  readonly height: number;
  /** Holds the photo, then the drawing, then the work space, as `layout` says. */
  readonly memory: SharedArrayBuffer;
  readonly meeting: SharedArrayBuffer;
  readonly index: number;
  readonly size: number;
}

/** Bytes that drawing a picture of this size takes, whatever the style: photo, drawing and work space. */
export function memoryBytes(width: number, height: number): number {
  const half = createFrame(Math.ceil(width / 2), Math.ceil(height / 2));
  const quarter = createFrame(Math.ceil(width / 4), Math.ceil(height / 4));
  const cells = (width / 16 + 3) * (height / 16 + 3);
  const work = 34 * createFrame(width, height).size + 18 * half.size + 15 * quarter.size + 16 * cells;
  return Math.ceil(6 * width * height + work) + 2048;
}

/** Where in the memory photo and drawing stand: `width * height * 3` bytes of RGB each. */
export function layout(width: number, height: number, memory: SharedArrayBuffer) {
  const arena = createArena(memory);
  return { photo: arena.bytes(width * height * 3), drawing: arena.bytes(width * height * 3), arena };
}

/** Does one member's part of a drawing; returns when all have done theirs. Blocks the thread. */
export function draw({ style, width, height, memory, meeting, index, size }: Job): void {
  const crew = createCrew(index, size, meeting);
  const { photo, drawing, arena } = layout(width, height, memory);
  const sheet: Sheet = {
    frame: createFrame(width, height),
    arena,
    crew,
    unit: Math.max(width, height) / 1024,
  };
  drawings[style](photo, drawing, sheet);
}
