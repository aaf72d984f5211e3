import type { Arena } from './shared-arrays.ts';
import type { Crew } from './thread-team.ts';
import type { Flow } from './flow-field.ts';
import { createFrame, fillRim, rowStart, type Frame } from './padded-frame.ts';
import { labUnit } from './lab.ts';
import { darknessProfile } from './flow-dog.ts';
import { profileUnit, type Profile } from './directional-kernel.ts';

/** An edge is soft where its contrast, against the slope there, is that many pixels: from the one, fully from the other. */
const softFrom = 0.6;
const softAt = 0.95;
const slopeUnit = labUnit / 8;

function halve(
  source: Int16Array,
  frame: Frame,
  target: Int16Array,
  half: Frame,
  from: number,
  to: number,
): void {
  const { stride } = frame;
  for (let y = from; y < to; y++) {
    const start = rowStart(half, y);
    for (let x = 0; x < half.width; x++) {
      const i = rowStart(frame, y * 2) + x * 2;
      const sum =
        (source[i] ?? 0) + (source[i + 1] ?? 0) + (source[i + stride] ?? 0) + (source[i + stride + 1] ?? 0);
      target[start + x] = sum >> 2;
    }
  }
  fillRim(target, half, from, to);
}

function differenceOfGaussians(
  l: Int16Array,
  target: Int16Array,
  { direction }: Flow,
  { starts, offsets, weights }: Profile,
  frame: Frame,
  half: Frame,
  from: number,
  to: number,
): void {
  for (let y = from; y < to; y++) {
    for (let x = 0; x < half.width; x++) {
      const i = rowStart(half, y) + x;
      const d = direction[rowStart(frame, y * 2) + x * 2] ?? 0;
      const end = starts[d + 1] ?? 0;
      let sum = 0;
      for (let k = starts[d] ?? 0; k < end; k++) {
        sum = (sum + Math.imul(weights[k] ?? 0, l[i + (offsets[k] ?? 0)] ?? 0)) | 0;
      }
      target[i] = sum / profileUnit;
    }
  }
  fillRim(target, half, from, to);
}

/** The largest value within `radius` pixels of each, of `step` = 1 in its row or of `step` = stride in its column. */
function spreadLargest(
  source: Uint8Array,
  target: Uint8Array,
  radius: number,
  step: number,
  half: Frame,
  from: number,
  to: number,
): void {
  for (let y = from; y < to; y++) {
    const start = rowStart(half, y);
    for (let i = start; i < start + half.width; i++) {
      let largest = 0;
      for (let j = i - radius * step; j <= i + radius * step; j += step)
        largest = Math.max(largest, source[j] ?? 0);
      target[i] = largest;
    }
  }
  fillRim(target, half, from, to);
}

function sampleSlopes(
  strength: Uint8Array,
  frame: Frame,
  target: Uint8Array,
  half: Frame,
  from: number,
  to: number,
): void {
  for (let y = from; y < to; y++) {
    const start = rowStart(half, y);
    for (let x = 0; x < half.width; x++) target[start + x] = strength[rowStart(frame, y * 2) + x * 2] ?? 0;
  }
  fillRim(target, half, from, to);
}

/** Raises `darkness` to the coarse contrast, less `least`, as far as the edge there is soft. */
function addWhereSoft(
  coarse: Int16Array,
  slopes: Uint8Array,
  half: Frame,
  least: number,
  darkness: Int16Array,
  frame: Frame,
  from: number,
  to: number,
): void {
  for (let y = from; y < to; y++) {
    const start = rowStart(frame, y);
    // Between the four nearest of the small plane, whose weights are 9, 3, 3 and 1 sixteenths.
    const nearRow = rowStart(half, y >> 1);
    const farRow = nearRow + ((y & 1) === 0 ? -half.stride : half.stride);
    for (let x = 0; x < frame.width; x++) {
      const i = start + x;
      const near = x >> 1;
      const far = near + ((x & 1) === 0 ? -1 : 1);
      const contrast =
        (9 * (coarse[nearRow + near] ?? 0) +
          3 * ((coarse[nearRow + far] ?? 0) + (coarse[farRow + near] ?? 0)) +
          (coarse[farRow + far] ?? 0)) /
        16;
      if (contrast <= least) continue;
      const softness = contrast / ((slopes[nearRow + near] ?? 0) * slopeUnit + 1);
      const share = Math.min(1, (softness - softFrom) / (softAt - softFrom));
      if (share > 0) darkness[i] = Math.max(darkness[i] ?? 0, share * (contrast - least));
    }
  }
  fillRim(darkness, frame, from, to);
}

/**
 * Adds to `darkness` what a wide pen (`width` pixels) sees of edges that are out of focus, less `threshold` Lab units.
 * Sharp edges and textures have more slope nearby for the same contrast and are left to the fine pen.
 */
export function addSoftDarkness(
  l: Int16Array,
  flow: Flow,
  width: number,
  threshold: number,
  darkness: Int16Array,
  frame: Frame,
  arena: Arena,
  crew: Crew,
): void {
  const half = createFrame(Math.ceil(frame.width / 2), Math.ceil(frame.height / 2));
  const [small, coarse] = [arena.shorts(half.size), arena.shorts(half.size)];
  const [slopes, largest] = [arena.bytes(half.size), arena.bytes(half.size)];
  const radius = Math.ceil(width / 2);
  crew.share(half.height, (from, to) => {
    halve(l, frame, small, half, from, to);
    sampleSlopes(flow.strength, frame, slopes, half, from, to);
    spreadLargest(slopes, largest, radius, 1, half, from, to);
  });
  const across = darknessProfile(width / 2, half.stride);
  crew.share(half.height, (from, to) => {
    differenceOfGaussians(small, coarse, flow, across, frame, half, from, to);
    spreadLargest(largest, slopes, radius, half.stride, half, from, to);
  });
  crew.share(frame.height, (from, to) =>
    addWhereSoft(coarse, slopes, half, threshold * labUnit, darkness, frame, from, to),
  );
}
