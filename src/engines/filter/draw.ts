import type { Style } from '../../inference/task.ts';
import type { Sheet } from './abstract.ts';
import { createArena } from './arena.ts';
import { drawCartoon } from './cartoon.ts';
import { drawComic } from './comic.ts';
import { createCrew, meetingBytes } from './crew.ts';
import { createFrame } from './frame.ts';
import { drawSketch } from './sketch.ts';

/** Writes a drawing of `rgb` to `out`, both `width * height * 3` bytes, together with the rest of the crew. */
type DrawStyle = (rgb: Uint8Array, out: Uint8Array, sheet: Sheet) => void;

const drawings: Record<Style, DrawStyle> = { cartoon: drawCartoon, comic: drawComic, sketch: drawSketch };

/** One picture to draw. All members of the crew get the same, each with its own `index`. */
export interface Job {
  readonly style: Style;
  readonly width: number;
  readonly height: number;
  /** RGB bytes of the photo. */
  readonly photo: SharedArrayBuffer;
  /** RGB bytes of the drawing. */
  readonly drawing: SharedArrayBuffer;
  readonly workspace: SharedArrayBuffer;
  readonly meeting: SharedArrayBuffer;
  readonly index: number;
  readonly size: number;
}

/** Bytes of the workspace that a picture of this size needs, whatever the style. */
function workspaceBytes(width: number, height: number): number {
  const half = createFrame(Math.ceil(width / 2), Math.ceil(height / 2));
  const quarter = createFrame(Math.ceil(width / 4), Math.ceil(height / 4));
  const cells = (width / 16 + 3) * (height / 16 + 3);
  return (
    Math.ceil(34 * createFrame(width, height).size + 12 * half.size + 15 * quarter.size + 8 * cells) + 1024
  );
}

/** The shared memory for one picture and the jobs of a crew of `size` that draws it. */
export function createJobs(style: Style, width: number, height: number, size: number): Job[] {
  const memory = {
    photo: new SharedArrayBuffer(width * height * 3),
    drawing: new SharedArrayBuffer(width * height * 3),
    workspace: new SharedArrayBuffer(workspaceBytes(width, height)),
    meeting: new SharedArrayBuffer(meetingBytes),
  };
  return Array.from({ length: size }, (_, index) => ({ style, width, height, ...memory, index, size }));
}

/** Does one member's part of a drawing; returns when all have done theirs. Blocks the thread. */
export function draw({ style, width, height, photo, drawing, workspace, meeting, index, size }: Job): void {
  const crew = createCrew(index, size, meeting);
  const sheet: Sheet = {
    frame: createFrame(width, height),
    arena: createArena(workspace),
    crew,
    rows: crew.band(height),
    unit: Math.max(width, height) / 1024,
  };
  drawings[style](new Uint8Array(photo), new Uint8Array(drawing), sheet);
  crew.meet();
}
