import type { SharedArrays } from '../parallel/shared-arrays.ts';
import type { ThreadTeam } from '../parallel/thread-team.ts';
import type { Flow } from '../flow/flow-field.ts';
import { createFrame, fillRim, rowStart, type Frame } from '../parallel/padded-frame.ts';
import { labUnit } from '../colour/lab.ts';
import { differenceKernel } from './line-detection.ts';
import { kernelUnit, type DirectionalKernel } from '../flow/directional-kernel.ts';

/** Pixels: width of an edge (its contrast divided by its slope) at which it starts to count as soft, and counts fully. */
const softStart = 0.6;
const softFull = 0.95;
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
  { starts, offsets, weights }: DirectionalKernel,
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
      target[i] = sum / kernelUnit;
    }
  }
  fillRim(target, half, from, to);
}

/** Largest value within `radius` pixels, along the row (`step` = 1) or the column (`step` = stride). */
function dilate(
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

/** Raises `darkness` to the coarse contrast minus `threshold`, in proportion to how soft the edge is. */
function addWhereSoft(
  coarse: Int16Array,
  slopes: Uint8Array,
  half: Frame,
  threshold: number,
  darkness: Int16Array,
  frame: Frame,
  from: number,
  to: number,
): void {
  for (let y = from; y < to; y++) {
    const start = rowStart(frame, y);
    // Bilinear interpolation between the four nearest pixels of the small plane, with weights 9, 3, 3 and 1 sixteenths.
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
      if (contrast <= threshold) continue;
      const softness = contrast / ((slopes[nearRow + near] ?? 0) * slopeUnit + 1);
      const share = Math.min(1, (softness - softStart) / (softFull - softStart));
      if (share > 0) darkness[i] = Math.max(darkness[i] ?? 0, share * (contrast - threshold));
    }
  }
  fillRim(darkness, frame, from, to);
}

/**
 * Adds out-of-focus edges to `darkness`: contrast at a scale of `width` pixels, minus `threshold` Lab units. Sharp edges
 * and textures have steeper slopes for the same contrast; the fine line detection takes care of them.
 */
export function addSoftEdges(
  l: Int16Array,
  flow: Flow,
  width: number,
  threshold: number,
  darkness: Int16Array,
  frame: Frame,
  arrays: SharedArrays,
  team: ThreadTeam,
): void {
  const half = createFrame(Math.ceil(frame.width / 2), Math.ceil(frame.height / 2));
  const [small, coarse] = [arrays.shorts(half.size), arrays.shorts(half.size)];
  const [slopes, largest] = [arrays.bytes(half.size), arrays.bytes(half.size)];
  const radius = Math.ceil(width / 2);
  team.forRows(half.height, (from, to) => {
    halve(l, frame, small, half, from, to);
    sampleSlopes(flow.strength, frame, slopes, half, from, to);
    dilate(slopes, largest, radius, 1, half, from, to);
  });
  const across = differenceKernel(width / 2, half.stride);
  team.forRows(half.height, (from, to) => {
    differenceOfGaussians(small, coarse, flow, across, frame, half, from, to);
    dilate(largest, slopes, radius, half.stride, half, from, to);
  });
  team.forRows(frame.height, (from, to) =>
    addWhereSoft(coarse, slopes, half, threshold * labUnit, darkness, frame, from, to),
  );
}
