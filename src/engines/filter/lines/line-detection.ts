import { directions, gaussian, quarterTurn, type Flow } from '../flow/flow-field.ts';
import { fillRim, margin, rowStart, type Frame } from '../parallel/padded-frame.ts';
import { labUnit, type LabPlanes } from '../colour/lab.ts';
import {
  gaussianWeights,
  directionalKernel,
  kernelUnit,
  type DirectionalKernel,
} from '../flow/directional-kernel.ts';

/** How wide lines are, and how far they continue through gaps. */
export interface LineOptions {
  /** Pixels: sigma of the narrower Gaussian across the line; the wider one is 1.6 times that. */
  readonly width: number;
  /** Pixels: sigma of the smoothing along the line. */
  readonly length: number;
}

/** In the unit of `Flow.strength`: weaker changes never make a line. */
const leastStrength = 6;
/** The same for lines between colours of equal lightness. */
const leastColourStrength = 10;
/** Weight of squared colour contrast relative to squared lightness contrast. */
const chromaShare = 0.2;
/** Weight of redness in deciding which side of an edge is the darker one. */
const rednessShare = 0.2;
/** Lightness contrasts outside this range decide alone; colours aren't computed. */
const brightest = -1.5 * labUnit;
const darkest = 6 * labUnit;
/** Pixels less dark than this are not part of a line. */
const faintest = 0.2 * labUnit;
/** Pixels: lines at least this wide are sampled at every other pixel. */
const wideWidth = 1.6;
/** Smallest distance in pixels between samples along a line, and how many samples there are per sigma. */
const leastStep = 1.5;
const samplesPerSigma = 4;

/** Kernel across the flow for lines of `width` pixels: a wider Gaussian minus a narrower one. */
export function differenceKernel(width: number, stride: number): DirectionalKernel {
  const radius = Math.min(margin - 2, width * 4);
  return directionalKernel(radius, width < wideWidth ? 1 : 2, quarterTurn, stride, (distances) => {
    const narrow = gaussianWeights(distances, width);
    return gaussianWeights(distances, width * 1.6).map((share, n) => share - (narrow[n] ?? 0));
  });
}

/**
 * Computes how much darker each pixel is than its surroundings across the flow, in the planes' unit: the first half of
 * the flow-based difference of Gaussians (Kang, Lee and Chui, "Coherent Line Drawing", 2007). Edges between colours of
 * equal lightness count too, on their redder side: in faces that is the lip, not the skin.
 */
export function differenceAcrossFlow(
  { l, a, b }: LabPlanes,
  flow: Flow,
  { starts, offsets, weights }: DirectionalKernel,
  target: Int16Array,
  frame: Frame,
  from: number,
  to: number,
): void {
  for (let y = from; y < to; y++) {
    const rowEnd = rowStart(frame, y) + frame.width;
    for (let i = rowStart(frame, y); i < rowEnd; i++) {
      const strength = flow.strength[i] ?? 0;
      if (strength < leastStrength) {
        target[i] = 0;
        continue;
      }
      const direction = flow.direction[i] ?? 0;
      const start = starts[direction] ?? 0;
      const end = starts[direction + 1] ?? 0;
      let sumL = 0;
      for (let k = start; k < end; k++) {
        sumL = (sumL + Math.imul(weights[k] ?? 0, l[i + (offsets[k] ?? 0)] ?? 0)) | 0;
      }
      const dl = sumL / kernelUnit;
      if (strength < leastColourStrength || dl < brightest || dl > darkest) {
        target[i] = dl;
        continue;
      }
      let sumA = 0;
      let sumB = 0;
      for (let k = start; k < end; k++) {
        const j = i + (offsets[k] ?? 0);
        const weight = weights[k] ?? 0;
        sumA = (sumA + Math.imul(weight, a[j] ?? 0)) | 0;
        sumB = (sumB + Math.imul(weight, b[j] ?? 0)) | 0;
      }
      const da = sumA / kernelUnit;
      const db = sumB / kernelUnit;
      const whole = Math.sqrt(dl * dl + chromaShare * (da * da + db * db));
      const side = (dl - rednessShare * da) / (0.5 * whole + 1);
      target[i] = Math.max(-1, Math.min(1, side)) * whole;
    }
  }
  fillRim(target, frame, from, to);
}

const cosines = Float32Array.from({ length: directions }, (_, d) => Math.cos((d * Math.PI) / directions));
const sines = Float32Array.from({ length: directions }, (_, d) => Math.sin((d * Math.PI) / directions));

/**
 * The second half: averages the darkness along the flow's curve, which strengthens continuous lines and weakens isolated
 * pixels. Pixels that are hardly dark themselves stay empty.
 */
export function averageAlongFlow(
  darkness: Int16Array,
  { direction }: Flow,
  { length }: LineOptions,
  target: Int16Array,
  frame: Frame,
  from: number,
  to: number,
): void {
  const stepLength = Math.max(leastStep, length / samplesPerSigma);
  const steps = Math.floor(Math.min(margin - 2, length * 2) / stepLength);
  const weights = gaussian(length / stepLength, steps);
  const { stride } = frame;
  for (let y = from; y < to; y++) {
    const start = rowStart(frame, y);
    for (let i = start; i < start + frame.width; i++) {
      const own = darkness[i] ?? 0;
      if (own <= faintest) {
        target[i] = 0;
        continue;
      }
      let sum = (weights[0] ?? 0) * own;
      for (let side = -1; side <= 1; side += 2) {
        let dx = side * (cosines[direction[i] ?? 0] ?? 0);
        let dy = side * (sines[direction[i] ?? 0] ?? 0);
        let x = 0;
        let y = 0;
        for (let k = 1; k <= steps; k++) {
          x += stepLength * dx;
          y += stepLength * dy;
          const left = Math.floor(x);
          const top = Math.floor(y);
          const fx = x - left;
          const fy = y - top;
          const j = i + top * stride + left;
          const upper = (darkness[j] ?? 0) * (1 - fx) + (darkness[j + 1] ?? 0) * fx;
          const lower = (darkness[j + stride] ?? 0) * (1 - fx) + (darkness[j + stride + 1] ?? 0) * fx;
          sum += (weights[k] ?? 0) * (upper * (1 - fy) + lower * fy);
          const next =
            direction[fy < 0.5 ? (fx < 0.5 ? j : j + 1) : fx < 0.5 ? j + stride : j + stride + 1] ?? 0;
          const cosine = cosines[next] ?? 0;
          const sine = sines[next] ?? 0;
          const ahead = cosine * dx + sine * dy < 0 ? -1 : 1;
          dx = ahead * cosine;
          dy = ahead * sine;
        }
      }
      target[i] = sum;
    }
  }
  fillRim(target, frame, from, to);
}
