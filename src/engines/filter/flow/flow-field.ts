import type { SharedArrays } from '../parallel/shared-arrays.ts';
import type { ThreadTeam } from '../parallel/thread-team.ts';
import { createFrame, fillRim, margin, rowStart, type Frame } from '../parallel/padded-frame.ts';
import { labUnit, type LabPlanes } from '../colour/lab.ts';

/** Number of steps in a half turn. Directions are counted in these steps, from the x axis towards the y axis. */
export const directions = 64;

/** A quarter turn, in steps. */
export const quarterTurn = directions / 2;

/** The direction of edges and textures at each pixel, as padded planes. */
export interface Flow {
  /** Direction of least change, 0 to `directions` − 1. */
  readonly direction: Uint8Array;
  /** Change across that direction: eighths of a Lab unit per pixel, at most 255. */
  readonly strength: Uint8Array;
  /** 0 where no direction dominates, 255 where the picture runs in exactly one. */
  readonly coherence: Uint8Array;
}

/** Weights of a Gaussian of `sigma` pixels from its centre outwards; the whole symmetric kernel sums to 1. */
export function gaussian(sigma: number, radius: number): Float32Array {
  const weights = Float32Array.from({ length: radius + 1 }, (_, k) =>
    Math.exp((-k * k) / (2 * sigma * sigma)),
  );
  const sum = weights.reduce((total, weight, k) => total + (k === 0 ? weight : 2 * weight), 0);
  return weights.map((weight) => weight / sum);
}

/** Products of the picture's gradients at half resolution: one row of blocks of 2 × 2 pixels. */
function gradientRow(
  { l, a, b }: LabPlanes,
  frame: Frame,
  row: number,
  [xx, xy, yy]: Tensor,
  count: number,
): void {
  const { stride } = frame;
  const scale = 1 / (8 * labUnit);
  for (let column = 0; column < count; column++) {
    const i = rowStart(frame, row * 2) + column * 2;
    let [sxx, sxy, syy] = [0, 0, 0];
    for (const p of [l, a, b]) {
      const diagonal = (p[i + stride + 1] ?? 0) - (p[i] ?? 0);
      const other = (p[i + 1] ?? 0) - (p[i + stride] ?? 0);
      const right = (p[i + 2] ?? 0) + (p[i + stride + 2] ?? 0);
      const left = (p[i - 1] ?? 0) + (p[i + stride - 1] ?? 0);
      const below = (p[i + 2 * stride] ?? 0) + (p[i + 2 * stride + 1] ?? 0);
      const above = (p[i - stride] ?? 0) + (p[i - stride + 1] ?? 0);
      const dx = (diagonal + other + right - left) * scale;
      const dy = (diagonal - other + below - above) * scale;
      sxx += dx * dx;
      sxy += dx * dy;
      syy += dy * dy;
    }
    xx[margin + column] = sxx;
    xy[margin + column] = sxy;
    yy[margin + column] = syy;
  }
  for (const plane of [xx, xy, yy]) {
    plane.fill(plane[margin] ?? 0, 0, margin);
    plane.fill(plane[margin + count - 1] ?? 0, margin + count);
  }
}

type Tensor = readonly [xx: Float32Array, xy: Float32Array, yy: Float32Array];

function blurRow(
  source: Float32Array,
  target: Float32Array,
  start: number,
  count: number,
  weights: Float32Array,
) {
  for (let x = 0; x < count; x++) {
    const i = margin + x;
    let sum = (weights[0] ?? 0) * (source[i] ?? 0);
    for (let k = 1; k < weights.length; k++)
      sum += (weights[k] ?? 0) * ((source[i - k] ?? 0) + (source[i + k] ?? 0));
    target[start + x] = sum;
  }
}

function columnSum(plane: Float32Array, i: number, stride: number, weights: Float32Array): number {
  let sum = (weights[0] ?? 0) * (plane[i] ?? 0);
  for (let k = 1; k < weights.length; k++) {
    sum += (weights[k] ?? 0) * ((plane[i - k * stride] ?? 0) + (plane[i + k * stride] ?? 0));
  }
  return sum;
}

/** Blurs the tensor's columns, derives direction, strength and coherence, and writes each to 2 × 2 pixels. */
function readFlow(
  tensor: Tensor,
  half: Frame,
  weights: Float32Array,
  flow: Flow,
  frame: Frame,
  from: number,
  to: number,
): void {
  for (let y = from; y < to; y++) {
    for (let x = 0; x < half.width; x++) {
      const i = rowStart(half, y) + x;
      const xx = columnSum(tensor[0], i, half.stride, weights);
      const xy = columnSum(tensor[1], i, half.stride, weights);
      const yy = columnSum(tensor[2], i, half.stride, weights);
      const spread = Math.sqrt((xx - yy) * (xx - yy) + 4 * xy * xy);
      const steepest = Math.atan2(2 * xy, xx - yy) / 2;
      const target = rowStart(frame, y * 2) + x * 2;
      const direction = Math.round((steepest / Math.PI) * directions + quarterTurn) & (directions - 1);
      const strength = Math.min(255, 8 * Math.sqrt((xx + yy + spread) / 2));
      const coherence = (255 * spread) / (xx + yy + 1e-3);
      for (const j of [target, target + 1, target + frame.stride, target + frame.stride + 1]) {
        flow.direction[j] = direction;
        flow.strength[j] = strength;
        flow.coherence[j] = coherence;
      }
    }
  }
  const rows = [Math.min(frame.height, from * 2), Math.min(frame.height, to * 2)] as const;
  for (const plane of [flow.direction, flow.strength, flow.coherence]) fillRim(plane, frame, ...rows);
}

/**
 * Finds the edge tangent flow from the structure tensor of all three channels (Kyprianidis and Döllner, "Image
 * Abstraction by Structure Adaptive Filtering", 2008). The tensor is smoothed by `sigma` pixels, so half resolution is enough.
 */
export function findFlow(
  picture: LabPlanes,
  frame: Frame,
  sigma: number,
  arrays: SharedArrays,
  team: ThreadTeam,
): Flow {
  const half = createFrame(Math.ceil(frame.width / 2), Math.ceil(frame.height / 2));
  const tensor: Tensor = [arrays.floats(half.size), arrays.floats(half.size), arrays.floats(half.size)];
  const row: Tensor = [
    new Float32Array(half.stride),
    new Float32Array(half.stride),
    new Float32Array(half.stride),
  ];
  const weights = gaussian(sigma / 2, Math.min(margin, Math.ceil((sigma / 2) * 2.5)));
  team.forRows(half.height, (from, to) => {
    for (let y = from; y < to; y++) {
      gradientRow(picture, frame, y, row, half.width);
      tensor.forEach((plane, n) => blurRow(row[n] ?? plane, plane, rowStart(half, y), half.width, weights));
    }
    for (const plane of tensor) fillRim(plane, half, from, to);
  });
  const flow: Flow = {
    direction: arrays.bytes(frame.size),
    strength: arrays.bytes(frame.size),
    coherence: arrays.bytes(frame.size),
  };
  team.forRows(half.height, (from, to) => readFlow(tensor, half, weights, flow, frame, from, to));
  return flow;
}
