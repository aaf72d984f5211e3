import type { Arena } from './shared-arrays.ts';
import type { Crew } from './thread-team.ts';
import { calmPicture } from './smooth-mottling.ts';
import { findExposure } from './exposure.ts';
import { findFlow, type Flow } from './flow-field.ts';
import type { Frame } from './padded-frame.ts';
import { createLabPlanes, toLab, type LabPlanes } from './lab.ts';
import { unpackRows } from './packed-lab.ts';
import { smoothingTables, smoothLine, type Smoothing } from './flow-bilateral.ts';
import { packWithoutSpecks } from './remove-specks.ts';

/** What every drawing needs: the work's size, its shared memory and those who share the work. */
export interface Sheet {
  readonly frame: Frame;
  readonly arena: Arena;
  readonly crew: Crew;
  /** Length of the longer side against 1024 pixels: what pens and filters are scaled by. */
  readonly unit: number;
}

/** A photo with its textures gone and its edges kept. */
export interface Abstraction {
  readonly picture: LabPlanes;
  /** The exposed photo as it was; a style may overwrite it. */
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
  { frame, arena, crew, unit }: Sheet,
  { range, passes }: Pick<Smoothing, 'range'> & { readonly passes: number },
): Abstraction {
  const picture = createLabPlanes(arena, frame);
  const spare = createLabPlanes(arena, frame);
  const { tone, colour } = findExposure(rgb, frame);
  crew.share(frame.height, (from, to) => toLab(rgb, spare, tone, colour, frame, from, to));
  const flow = findFlow(spare, frame, Math.max(1.2, 2.5 * unit), arena, crew);
  const radius = Math.max(2, Math.min(6, Math.round(6 * unit)));
  const tables = smoothingTables({ sigma: radius / 2, range, radius, leastStrength }, frame.stride);
  const [packed, other] = [arena.ints(frame.size), arena.ints(frame.size)];
  crew.share(frame.height, (from, to) => packWithoutSpecks(spare, packed, frame, from, to));
  for (let pass = 0; pass < passes; pass++) {
    crew.share(frame.height, (from, to) =>
      smoothLine(packed, other, flow, 'across', tables, frame, from, to),
    );
    crew.share(frame.height, (from, to) => smoothLine(other, packed, flow, 'along', tables, frame, from, to));
  }
  crew.share(frame.height, (from, to) => unpackRows(packed, picture, frame, from, to));
  calmPicture(picture, frame, arena, crew);
  return { picture, spare, flow };
}
