import { rowStart, type Frame } from './frame.ts';
import { labUnit } from './lab.ts';

/** Share of a picture that is darker than each whole Lab unit of lightness, 0 to 100. Reads every fourth pixel. */
export function darkerShares(l: Int16Array, frame: Frame): Float32Array {
  const counts = new Float32Array(101);
  for (let y = 0; y < frame.height; y += 2) {
    const start = rowStart(frame, y);
    for (let i = start; i < start + frame.width; i += 2) {
      const step = Math.max(0, Math.min(100, Math.round((l[i] ?? 0) / labUnit)));
      counts[step] = (counts[step] ?? 0) + 1;
    }
  }
  const total = counts.reduce((sum, count) => sum + count, 0);
  let below = 0;
  return counts.map((count) => {
    below += count;
    return (below - count / 2) / total;
  });
}

/** Lightness as a table from 0 to 100 in eighths of a unit. */
export type ToneCurve = Float32Array;

const stepsPerUnit = 8;

/** A table of any function from lightness to lightness, both 0 to 100. */
export function toneCurve(tone: (lightness: number) => number): ToneCurve {
  return Float32Array.from({ length: 100 * stepsPerUnit + 1 }, (_, n) =>
    Math.max(0, Math.min(100, tone(n / stepsPerUnit))),
  );
}

/** The lightness that a curve gives to `l`, which is in the integers of the planes. */
export function onCurve(curve: ToneCurve, l: number): number {
  const n = Math.round((l * stepsPerUnit) / labUnit);
  return curve[n < 0 ? 0 : n > 100 * stepsPerUnit ? 100 * stepsPerUnit : n] ?? 0;
}

/** Lightness up to which the brightest hundredth is raised, and how far at most. */
const white = 96;
const largestGain = 2;
/** Lightness of the middle of a picture below which it is lifted, and the strongest lift. */
const comfortableMiddle = 42;
const strongestLift = 0.8;

/** How a picture should be exposed before it is drawn. */
export interface Exposure {
  readonly tone: ToneCurve;
  /** What its colours are multiplied by, so that they keep up with the light. */
  readonly colour: number;
}

/** Lifts a dark picture, with measure; a bright one hardly changes. */
export function findExposure(l: Int16Array, frame: Frame): Exposure {
  const shares = darkerShares(l, frame);
  const quantile = (share: number) =>
    Math.max(
      1,
      shares.findIndex((value) => value >= share),
    );
  const gain = Math.min(largestGain, Math.max(1, white / quantile(0.99)));
  const middle = Math.min(99, quantile(0.5) * gain);
  const lift = Math.max(
    strongestLift,
    Math.min(1, Math.log(comfortableMiddle / 100) / Math.log(middle / 100)),
  );
  const tone = (lightness: number) => 100 * Math.min(1, (lightness * gain) / 100) ** lift;
  return { tone: toneCurve(tone), colour: Math.sqrt((gain * tone(middle / gain)) / middle) };
}
