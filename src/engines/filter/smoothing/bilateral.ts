import { directions, quarterTurn, type Flow } from '../flow/flow-field.ts';
import { fillRim, rowStart, type Frame } from '../parallel/padded-frame.ts';
import { packColour, packedA, packedB, packedL, packedUnit } from '../colour/packed-lab.ts';

const distanceSteps = 256;
const lastStep = distanceSteps - 1;
const distanceShift = 7;
const one = 1024;

/** How far the bilateral filter reaches, and how similar colours must be to blend. */
interface BilateralOptions {
  /** Pixels. */
  readonly sigma: number;
  /** Lab units: colours three times as far apart hardly blend. */
  readonly range: number;
  /** Pixels on each side, 1 to 6. */
  readonly radius: number;
  /** In the unit of `Flow.strength`: pixels below this are left unchanged. */
  readonly leastStrength: number;
}

/** Lookup tables that one thread builds once and uses in all passes. */
interface BilateralTables extends BilateralOptions {
  /** Number of samples on both sides together. */
  readonly taps: number;
  /** Weight for each sample along the line and squared colour distance. */
  readonly weights: Int32Array;
  /** Index offset for each direction and sample along the line. */
  readonly offsets: Int32Array;
}

/** Steps at which a line is sampled; successive passes fill the gaps. */
const samples = [1, 3, 6];

/** Builds the tables for planes of one stride. Each step moves one pixel along the line's longer axis. */
export function bilateralTables(smoothing: BilateralOptions, stride: number): BilateralTables {
  const { sigma, range, radius } = smoothing;
  const steps = samples.filter((step) => step <= radius);
  const scale = 2 ** distanceShift / (2 * (range * packedUnit) ** 2);
  const weights = steps.flatMap((step, n) => {
    // A sample also stands for the skipped ones before it.
    const share = one * (step - (steps[n - 1] ?? 0)) * Math.exp((-step * step) / (2 * sigma * sigma));
    return Array.from({ length: distanceSteps }, (_, distance) =>
      distance === lastStep ? 0 : Math.round(share * Math.exp(-distance * scale)),
    );
  });
  const offsets = Array.from({ length: directions }, (_, direction) => {
    const angle = (direction * Math.PI) / directions;
    const longer = Math.max(Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle)));
    const along = (step: number, part: number) => Math.round((step * part) / longer);
    const ahead = steps.map((step) => along(step, Math.sin(angle)) * stride + along(step, Math.cos(angle)));
    return [...ahead, ...ahead.map((offset) => -offset)];
  });
  const tables = {
    weights: Int32Array.from([...weights, ...weights]),
    offsets: Int32Array.from(offsets.flat()),
  };
  return { ...smoothing, ...tables, taps: 2 * steps.length };
}

/**
 * One pass of the flow-aligned bilateral filter (Kyprianidis and Döllner, 2008) over packed colours: each pixel becomes
 * the weighted mean of similar pixels on a straight line along or across the flow. It sums integer differences from
 * the pixel itself, which stay small.
 */
export function bilateralPass(
  source: Int32Array,
  target: Int32Array,
  flow: Flow,
  which: 'along' | 'across',
  { taps, leastStrength, weights, offsets }: BilateralTables,
  frame: Frame,
  from: number,
  to: number,
): void {
  const { direction, strength } = flow;
  const turn = which === 'along' ? 0 : quarterTurn;
  for (let y = from; y < to; y++) {
    const start = rowStart(frame, y);
    for (let i = start; i < start + frame.width; i++) {
      const own = source[i] ?? 0;
      if ((strength[i] ?? 0) < leastStrength) {
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
      const line = (((direction[i] ?? 0) + turn) & (directions - 1)) * taps;
      for (let k = 0; k < taps; k++) {
        const colour = source[i + (offsets[line + k] ?? 0)] ?? 0;
        const dl = packedL(colour) - l;
        const da = packedA(colour) - a;
        const db = packedB(colour) - b;
        const distance = (Math.imul(dl, dl) + Math.imul(da, da) + Math.imul(db, db)) >> distanceShift;
        // Clamp to the last step without a branch: a branch that depends on the picture would be slower.
        const step = (distance | ((lastStep - distance) >> 31)) & lastStep;
        const weight = weights[k * distanceSteps + step] ?? 0;
        sum = (sum + weight) | 0;
        sumL = (sumL + Math.imul(weight, dl)) | 0;
        sumA = (sumA + Math.imul(weight, da)) | 0;
        sumB = (sumB + Math.imul(weight, db)) | 0;
      }
      // None of the three is negative, so truncation after adding a half rounds them.
      const share = 1 / sum;
      target[i] = packColour(
        (l + sumL * share + 0.5) | 0,
        (a + sumA * share + 0.5) | 0,
        (b + sumB * share + 0.5) | 0,
      );
    }
  }
  fillRim(target, frame, from, to);
}
