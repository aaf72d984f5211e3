import type { Arena } from './arena.ts';
import type { Crew } from './crew.ts';
import { calmPicture } from './calm.ts';
import { findExposure } from './exposure.ts';
import { findFlow, type Flow } from './flow.ts';
import type { Frame } from './frame.ts';
import { createLabPlanes, toLab, type LabPlanes } from './lab.ts';
import { packRows, unpackRows } from './packed.ts';
import { smoothingTables, smoothLine, type Smoothing } from './smooth.ts';
import { removeSpecks } from './speckle.ts';

/** What every drawing needs: the work's size, its shared memory, and which rows are this thread's. */
export interface Sheet {
  readonly frame: Frame;
  readonly arena: Arena;
  readonly crew: Crew;
  /** This thread's rows: from the first up to but not including the second. */
  readonly rows: readonly [number, number];
  /** Length of the longer side against 1024 pixels: what pens and filters are scaled by. */
  readonly unit: number;
}

/** A photo with its textures gone and its edges kept. */
export interface Abstraction {
  readonly picture: LabPlanes;
  /** Planes whose content is no longer needed. */
  readonly spare: LabPlanes;
  readonly flow: Flow;
}

/** In the unit of `Flow.strength`: calmer places are left to `calmPicture`. */
const leastStrength = 4;

/**
 * Exposes and smooths a photo (`width * height * 3` bytes of RGB) along and across its flow, `passes` times: the abstraction
 * that all styles draw from.
 */
export function abstractPhoto(
  rgb: Uint8Array,
  { frame, arena, crew, rows, unit }: Sheet,
  { range, passes }: Pick<Smoothing, 'range'> & { readonly passes: number },
): Abstraction {
  const picture = createLabPlanes(arena, frame);
  const spare = createLabPlanes(arena, frame);
  toLab(rgb, spare, frame, ...rows);
  crew.meet();
  const { tone, colour } = findExposure(spare.l, frame);
  removeSpecks(spare, picture, tone, colour, frame, ...rows);
  crew.meet();
  const flow = findFlow(picture, frame, Math.max(1.2, 2.5 * unit), arena, crew);
  const radius = Math.max(2, Math.min(6, Math.round(6 * unit)));
  const tables = smoothingTables({ sigma: radius / 2, range, radius, leastStrength }, frame.stride);
  const [packed, other] = [arena.ints(frame.size), arena.ints(frame.size)];
  packRows(picture, packed, frame, ...rows);
  crew.meet();
  for (let pass = 0; pass < passes; pass++) {
    smoothLine(packed, other, flow, 'across', tables, frame, ...rows);
    crew.meet();
    smoothLine(other, packed, flow, 'along', tables, frame, ...rows);
    crew.meet();
  }
  unpackRows(packed, picture, frame, ...rows);
  crew.meet();
  calmPicture(picture, frame, arena, crew);
  return { picture, spare, flow };
}
