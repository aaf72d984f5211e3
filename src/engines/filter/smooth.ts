import { directions, quarterTurn, type Flow } from './flow.ts';
import { fillRim, rowStart, type Frame } from './frame.ts';
import { packColour, packedA, packedB, packedL, packedUnit } from './packed.ts';

const distanceSteps = 1024;
const distanceShift = 5;
const one = 1024;

/** How far and between which colours the bilateral filter averages. */
export interface Smoothing {
  /** Pixels. */
  readonly sigma: number;
  /** Lab units: colours three times as far apart hardly mix. */
  readonly range: number;
  /** Pixels on each side, at most `margin`. */
  readonly radius: number;
  /** In the unit of `Flow.strength`: where the picture changes less, it is left alone. */
  readonly leastStrength: number;
}

/** What one thread prepares once and uses for all passes of one smoothing. */
export interface SmoothingTables extends Smoothing {
  /** Weight by step along the line and squared colour distance. */
  readonly weights: Int32Array;
  /** Neighbour by direction and step along the line. */
  readonly offsets: Int32Array;
}

/** Offsets of the pixels 1 to `radius` steps away in every direction; the longer axis moves one pixel a step. */
function lineOffsets(radius: number, stride: number): Int32Array {
  return Int32Array.from({ length: directions * radius }, (_, n) => {
    const angle = (Math.floor(n / radius) * Math.PI) / directions;
    const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
    const step = ((n % radius) + 1) / Math.max(Math.abs(dx), Math.abs(dy));
    return Math.round(dy * step) * stride + Math.round(dx * step);
  });
}

/** Weights and neighbours for pictures of one stride. */
export function smoothingTables(smoothing: Smoothing, stride: number): SmoothingTables {
  const { sigma, range, radius } = smoothing;
  const scale = 2 ** distanceShift / (2 * (range * packedUnit) ** 2);
  const weights = Int32Array.from({ length: radius * distanceSteps }, (_, n) => {
    const step = Math.floor(n / distanceSteps) + 1;
    return Math.round(one * Math.exp((-step * step) / (2 * sigma * sigma) - (n % distanceSteps) * scale));
  });
  return { ...smoothing, weights, offsets: lineOffsets(radius, stride) };
}

/**
 * One pass of the flow-aligned bilateral filter (Kyprianidis and Döllner 2008) over packed colours: each pixel becomes
 * the mean of those on a straight line along the flow, or across it, that resemble it. It sums whole numbers, and
 * differences to the pixel itself, which stay small.
 */
export function smoothLine(
  source: Int32Array,
  target: Int32Array,
  flow: Flow,
  which: 'along' | 'across',
  { radius, leastStrength, weights, offsets }: SmoothingTables,
  frame: Frame,
  from: number,
  to: number,
): void {
  const turn = which === 'along' ? 0 : quarterTurn;
  for (let y = from; y < to; y++) {
    const start = rowStart(frame, y);
    for (let i = start; i < start + frame.width; i++) {
      const own = source[i] ?? 0;
      if ((flow.strength[i] ?? 0) < leastStrength) {
        target[i] = own;
        continue;
      }
      const l = packedL(own);
      const a = packedA(own);
      const b = packedB(own);
      let sum = one;
      let sumL = 0;
      let sumA = 0;
      let sumB = 0;
      const line = (((flow.direction[i] ?? 0) + turn) & (directions - 1)) * radius;
      for (let k = 0; k < radius; k++) {
        const offset = offsets[line + k] ?? 0;
        const row = k * distanceSteps;
        for (let j = i - offset, side = 0; side < 2; side++, j += 2 * offset) {
          const colour = source[j] ?? 0;
          const dl = packedL(colour) - l;
          const da = packedA(colour) - a;
          const db = packedB(colour) - b;
          const distance = (Math.imul(dl, dl) + Math.imul(da, da) + Math.imul(db, db)) >> distanceShift;
          if (distance >= distanceSteps) continue;
          const weight = weights[row + distance] ?? 0;
          sum += weight;
          sumL = (sumL + Math.imul(weight, dl)) | 0;
          sumA = (sumA + Math.imul(weight, da)) | 0;
          sumB = (sumB + Math.imul(weight, db)) | 0;
        }
      }
      target[i] = packColour(
        l + Math.round(sumL / sum),
        a + Math.round(sumA / sum),
        b + Math.round(sumB / sum),
      );
    }
  }
  fillRim(target, frame, from, to);
}
