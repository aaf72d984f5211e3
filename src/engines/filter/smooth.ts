import { directions, quarterTurn, type Flow } from './flow.ts';
import { fillRim, rowStart, type Frame } from './frame.ts';
import { labUnit, type LabPlanes } from './lab.ts';

const distanceSteps = 4096;
const distanceShift = 11;
const one = 1024;

/** How far and between which colours the bilateral filter averages. */
export interface Smoothing {
  /** Pixels. */
  readonly sigma: number;
  /** Lab units: colours three times as far apart do not mix. */
  readonly range: number;
  /** Pixels on each side, at most `margin`. */
  readonly radius: number;
}

/** What one thread prepares once and uses for all passes of one smoothing. */
export interface SmoothingTables {
  readonly radius: number;
  /** Weight by step along the line and squared colour distance. */
  readonly weights: Int32Array;
  /** Neighbour by direction and step along the line. */
  readonly offsets: Int32Array;
}

/** Offsets of the pixels 1 to `radius` steps away in every direction; the longer axis moves one pixel a step. */
export function lineOffsets(radius: number, stride: number): Int32Array {
  return Int32Array.from({ length: directions * radius }, (_, n) => {
    const angle = (Math.floor(n / radius) * Math.PI) / directions;
    const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
    const step = ((n % radius) + 1) / Math.max(Math.abs(dx), Math.abs(dy));
    return Math.round(dy * step) * stride + Math.round(dx * step);
  });
}

/** Weights and neighbours for pictures of one stride. */
export function smoothingTables({ sigma, range, radius }: Smoothing, stride: number): SmoothingTables {
  const scale = 2 ** distanceShift / (2 * (range * labUnit) ** 2);
  const weights = Int32Array.from({ length: (radius + 1) * distanceSteps }, (_, n) => {
    const step = Math.floor(n / distanceSteps);
    return Math.round(one * Math.exp((-step * step) / (2 * sigma * sigma) - (n % distanceSteps) * scale));
  });
  return { radius, weights, offsets: lineOffsets(radius, stride) };
}

/**
 * One pass of the flow-aligned bilateral filter (Kyprianidis and Döllner 2008): each pixel becomes the mean of those
 * on a straight line along the flow, or across it, that resemble it. Whole numbers throughout, so that the result
 * does not hang on how rows are shared out.
 */
export function smoothLine(
  source: LabPlanes,
  target: LabPlanes,
  flow: Flow,
  which: 'along' | 'across',
  { radius, weights, offsets }: SmoothingTables,
  frame: Frame,
  from: number,
  to: number,
): void {
  const { l, a, b } = source;
  const turn = which === 'along' ? 0 : quarterTurn;
  for (let y = from; y < to; y++) {
    const start = rowStart(frame, y);
    for (let i = start; i < start + frame.width; i++) {
      const l0 = l[i] ?? 0;
      const a0 = a[i] ?? 0;
      const b0 = b[i] ?? 0;
      let sum = one;
      let sumL = l0 * one;
      let sumA = a0 * one;
      let sumB = b0 * one;
      const line = (((flow.direction[i] ?? 0) + turn) & (directions - 1)) * radius;
      for (let k = 0; k < radius; k++) {
        const offset = offsets[line + k] ?? 0;
        for (let side = 0; side < 2; side++) {
          const j = side === 0 ? i + offset : i - offset;
          const l1 = l[j] ?? 0;
          const a1 = a[j] ?? 0;
          const b1 = b[j] ?? 0;
          const dl = l1 - l0;
          const da = a1 - a0;
          const db = b1 - b0;
          const distance = (dl * dl + da * da + db * db) >> distanceShift;
          if (distance < distanceSteps) {
            const weight = weights[(k + 1) * distanceSteps + distance] ?? 0;
            sum += weight;
            sumL += weight * l1;
            sumA += weight * a1;
            sumB += weight * b1;
          }
        }
      }
      target.l[i] = Math.round(sumL / sum);
      target.a[i] = Math.round(sumA / sum);
      target.b[i] = Math.round(sumB / sum);
    }
  }
  for (const plane of [target.l, target.a, target.b]) fillRim(plane, frame, from, to);
}
