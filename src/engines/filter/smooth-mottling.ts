import type { Arena } from './shared-arrays.ts';
import type { Crew } from './thread-team.ts';
import type { Flow } from './flow-field.ts';
import { createFrame, fillRim, margin, rowStart, type Frame } from './padded-frame.ts';
import { createLabPlanes, labUnit, type LabPlanes } from './lab.ts';
import { packRows, unpackRows } from './packed-lab.ts';
import { smoothingTables, smoothLine } from './flow-bilateral.ts';

/** Pixels of the picture to one of the small copy. */
const scale = 4;
/** Lab units. */
const range = 4;
const passes = 3;

function shrink(
  source: Int16Array,
  frame: Frame,
  target: Int16Array,
  small: Frame,
  from: number,
  to: number,
): void {
  for (let y = from; y < to; y++) {
    const start = rowStart(small, y);
    for (let x = 0; x < small.width; x++) {
      let sum = 0;
      const corner = rowStart(frame, y * scale) + x * scale;
      for (let row = corner; row < corner + scale * frame.stride; row += frame.stride) {
        for (let i = row; i < row + scale; i++) sum += source[i] ?? 0;
      }
      target[start + x] = Math.round(sum / (scale * scale));
    }
  }
  fillRim(target, small, from, to);
}

const nearnessSteps = 1024;
/** How much of the way is gone, by squared distance of the colours in steps; beyond the last step none. */
const nearness = Float32Array.from({ length: nearnessSteps }, (_, n) => Math.exp((-8 * n) / nearnessSteps));
const toStep = nearnessSteps / 8 / (2 * (range * labUnit) ** 2);

/** One row of the small copy between two of its own, rim included, from `i` on. */
function blendRows(plane: Int16Array, i: number, stride: number, share: number, row: Float32Array): void {
  for (let x = 0; x < row.length; x++) {
    row[x] = (plane[i + x] ?? 0) * (1 - share) + (plane[i + stride + x] ?? 0) * share;
  }
}

/** Moves each pixel towards the small copy's colour there, the less the further apart the two are. */
function settle(
  { l, a, b }: LabPlanes,
  frame: Frame,
  base: LabPlanes,
  small: Frame,
  from: number,
  to: number,
): void {
  const [rowL, rowA, rowB] = [
    new Float32Array(small.stride),
    new Float32Array(small.stride),
    new Float32Array(small.stride),
  ];
  for (let y = from; y < to; y++) {
    const v = (y + 0.5) / scale - 0.5 + margin;
    const above = Math.floor(v) * small.stride;
    blendRows(base.l, above, small.stride, v % 1, rowL);
    blendRows(base.a, above, small.stride, v % 1, rowA);
    blendRows(base.b, above, small.stride, v % 1, rowB);
    const start = rowStart(frame, y);
    for (let x = 0; x < frame.width; x++) {
      const u = (x + 0.5) / scale - 0.5 + margin;
      const left = u | 0;
      const f = u - left;
      const i = start + x;
      const dl = (rowL[left] ?? 0) * (1 - f) + (rowL[left + 1] ?? 0) * f - (l[i] ?? 0);
      const da = (rowA[left] ?? 0) * (1 - f) + (rowA[left + 1] ?? 0) * f - (a[i] ?? 0);
      const db = (rowB[left] ?? 0) * (1 - f) + (rowB[left + 1] ?? 0) * f - (b[i] ?? 0);
      const index = (dl * dl + da * da + db * db) * toStep;
      if (index >= nearnessSteps) continue;
      const share = nearness[index | 0] ?? 0;
      l[i] = (l[i] ?? 0) + share * dl;
      a[i] = (a[i] ?? 0) + share * da;
      b[i] = (b[i] ?? 0) + share * db;
    }
  }
  for (const plane of [l, a, b]) fillRim(plane, frame, from, to);
}

/**
 * Calms what is left of slow, faint changes (mottled walls, noise in the sky), in place: a bilateral filter over a
 * copy at a quarter of the size reaches four times as far for a sixteenth of the work.
 */
export function calmPicture(picture: LabPlanes, frame: Frame, arena: Arena, crew: Crew): void {
  const small = createFrame(Math.ceil(frame.width / scale), Math.ceil(frame.height / scale));
  const base = createLabPlanes(arena, small);
  const [packed, other] = [arena.ints(small.size), arena.ints(small.size)];
  const still = arena.bytes(small.size).fill(0);
  const upright: Flow = { direction: still, strength: still, coherence: still };
  crew.share(small.height, (from, to) => {
    shrink(picture.l, frame, base.l, small, from, to);
    shrink(picture.a, frame, base.a, small, from, to);
    shrink(picture.b, frame, base.b, small, from, to);
    packRows(base, packed, small, from, to);
  });
  const tables = smoothingTables({ sigma: 3, range, radius: 6, leastStrength: 0 }, small.stride);
  for (let pass = 0; pass < passes; pass++) {
    crew.share(small.height, (from, to) =>
      smoothLine(packed, other, upright, 'along', tables, small, from, to),
    );
    crew.share(small.height, (from, to) =>
      smoothLine(other, packed, upright, 'across', tables, small, from, to),
    );
  }
  crew.share(small.height, (from, to) => unpackRows(packed, base, small, from, to));
  crew.share(frame.height, (from, to) => settle(picture, frame, base, small, from, to));
}
