import { directions, gaussian, quarterTurn, type Flow } from './flow-field.ts';
import { fillRim, margin, rowStart, type Frame } from './padded-frame.ts';
import { labUnit, type LabPlanes } from './lab.ts';
import { gaussianShares, lineProfile, profileUnit, type Profile } from './directional-kernel.ts';

/** The pen: how wide the lines are and how far they are drawn through. */
export interface Pen {
  /** Pixels: sigma of the narrow Gaussian across the line; the wide one is 1.6 times that. */
  readonly width: number;
  /** Pixels: sigma of the smoothing along the line. */
  readonly length: number;
}

/** Weaker changes than this, in the unit of `Flow.strength`, never make a line. */
const leastStrength = 6;
/** The same for a line between colours of one lightness. */
const leastColourStrength = 10;
/** How much a contrast of colour counts beside one of lightness, squared. */
const chromaShare = 0.2;
/** How far redness decides which side of an edge is the darker one, where lightness does not. */
const rednessShare = 0.2;
/** Contrasts of lightness below the one and above the other are told without a look at the colours. */
const brightest = -1.5 * labUnit;
const darkest = 6 * labUnit;
/** A pixel less dark than this is not part of a line. */
const faintest = 0.2 * labUnit;
/** Pixels: a pen as wide as this is sampled at every other pixel. */
const wideWidth = 1.6;
/** Pixels from one sample along a line to the next, at least, and how many there are for each sigma. */
const leastStep = 1.5;
const samplesPerSigma = 4;

/** What a pen of `width` pixels weighs across the flow: a wide Gaussian less a narrow one. */
export function darknessProfile(width: number, stride: number): Profile {
  const radius = Math.min(margin - 2, width * 4);
  return lineProfile(radius, width < wideWidth ? 1 : 2, quarterTurn, stride, (distances) => {
    const narrow = gaussianShares(distances, width);
    return gaussianShares(distances, width * 1.6).map((share, n) => share - (narrow[n] ?? 0));
  });
}

/**
 * How much darker each pixel is than its surroundings across the flow, in the unit of the planes: the first half of
 * the flow-based difference of Gaussians (Kang, Lee and Chui, "Coherent Line Drawing", 2007). An edge between colours
 * of one lightness counts too, on its redder side, which in faces is the lip and not the skin.
 */
export function findDarkness(
  { l, a, b }: LabPlanes,
  flow: Flow,
  { starts, offsets, weights }: Profile,
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
      const dl = sumL / profileUnit;
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
      const da = sumA / profileUnit;
      const db = sumB / profileUnit;
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
 * The second half: the mean of the darkness along the flow's curve, which joins what belongs to one line and wears
 * down what does not. Pixels that are hardly dark themselves stay empty.
 */
export function drawThrough(
  darkness: Int16Array,
  { direction }: Flow,
  { length }: Pen,
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
