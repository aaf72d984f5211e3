import type { SharedArrays } from '../parallel/shared-arrays.ts';
import type { ThreadTeam } from '../parallel/thread-team.ts';
import { smoothMottling } from '../smoothing/smooth-mottling.ts';
import { findExposure } from '../colour/exposure.ts';
import type { Look } from './look.ts';
import { findFlow, type Flow } from '../flow/flow-field.ts';
import { smoothing, strengthFactors } from '../drawing-parameters.ts';
import type { Strength } from '../../../inference/task.ts';
import type { Frame } from '../parallel/padded-frame.ts';
import { createLabPlanes, toLab, type LabPlanes } from '../colour/lab.ts';
import { unpackRows } from '../colour/packed-lab.ts';
import { bilateralTables, bilateralPass } from '../smoothing/bilateral.ts';
import { packWithoutSpecks } from '../smoothing/remove-specks.ts';

/** What every drawing step needs: the size, the shared memory and the threads. */
export interface DrawingContext {
  readonly frame: Frame;
  readonly arrays: SharedArrays;
  readonly team: ThreadTeam;
  /** Length of the longer side divided by 1024 pixels; lines and filters scale with it. */
  readonly scale: number;
  readonly strength: Strength;
  /** The look, if the picture is a frame of an animation whose look is already decided. */
  readonly look?: Look;
}

/** A photo without its textures but with its edges. */
export interface Abstraction {
  readonly picture: LabPlanes;
  /** The exposed photo before smoothing. A style may overwrite it. */
  readonly spare: LabPlanes;
  readonly flow: Flow;
  /** The picture's colours are intentional, so styles enhance them less. */
  readonly graphic: boolean;
}

/** In the unit of `Flow.strength`: smoother places are left to `smoothMottling`. */
const leastStrength = 4;

/**
 * Exposes a photo (`width * height * 3` bytes of RGB) and smooths it along and across its flow. All styles draw from the
 * result.
 */
export function abstractPhoto(
  rgb: Uint8Array,
  { frame, arrays, team, scale, strength, look }: DrawingContext,
): Abstraction {
  const factors = strengthFactors[strength];
  const picture = createLabPlanes(arrays, frame);
  const spare = createLabPlanes(arrays, frame);
  const exposure = look?.exposure ?? findExposure(rgb, frame);
  team.forRows(frame.height, (from, to) => toLab(rgb, spare, exposure, frame, from, to));
  const flow = findFlow(spare, frame, Math.max(1.2, 2.5 * scale), arrays, team);
  const radius = Math.max(2, Math.min(6, Math.round(6 * scale)));
  const tables = bilateralTables(
    { sigma: radius / 2, range: smoothing.range * factors.smoothing, radius, leastStrength },
    frame.stride,
  );
  const [packed, other] = [arrays.ints(frame.size), arrays.ints(frame.size)];
  team.forRows(frame.height, (from, to) => packWithoutSpecks(spare, packed, frame, from, to));
  for (let pass = 0; pass < smoothing.passes + factors.passes; pass++) {
    team.forRows(frame.height, (from, to) =>
      bilateralPass(packed, other, flow, 'across', tables, frame, from, to),
    );
    team.forRows(frame.height, (from, to) =>
      bilateralPass(other, packed, flow, 'along', tables, frame, from, to),
    );
  }
  team.forRows(frame.height, (from, to) => unpackRows(packed, picture, frame, from, to));
  smoothMottling(picture, frame, arrays, team);
  return { picture, spare, flow, graphic: exposure.graphic };
}
