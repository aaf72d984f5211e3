import { directions } from './flow-field.ts';

/** For every direction, the weighted neighbours on a straight line through a pixel. */
export interface Profile {
  /** Where the neighbours of each direction begin; those of the next begin where they end. */
  readonly starts: Int32Array;
  /** Neighbours as distances within a plane. */
  readonly offsets: Int32Array;
  /** In parts of `profileUnit`, so that kernels can sum whole numbers, which is faster. */
  readonly weights: Int32Array;
}

/** What a weight of 1 is in a profile. */
export const profileUnit = 2 ** 12;

/**
 * Samples a line `radius` pixels to both sides, turned by `turn` steps against the direction, at every `spacing`th
 * pixel of its longer axis and between two pixels on the other. `weigh` says what the samples at those distances, in pixels, weigh.
 */
export function lineProfile(
  radius: number,
  spacing: number,
  turn: number,
  stride: number,
  weigh: (distances: readonly number[]) => readonly number[],
): Profile {
  const lines = Array.from({ length: directions }, (_, direction) => {
    const angle = ((direction + turn) * Math.PI) / directions;
    const longer = Math.max(Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle)));
    const [dx, dy] = [Math.cos(angle) / longer, Math.sin(angle) / longer];
    const reach = Math.max(1, Math.floor((radius * longer) / spacing + 1e-6));
    const steps = Array.from({ length: 2 * reach + 1 }, (_, n) => (n - reach) * spacing);
    const shares = weigh(steps.map((step) => Math.abs(step) / longer));
    return steps.flatMap((step, n) => {
      const [x, y] = [step * dx, step * dy];
      const [left, top] = [Math.floor(x + 1e-6), Math.floor(y + 1e-6)];
      const between = Math.max(x - left, y - top);
      const nearer = { offset: top * stride + left, weight: (shares[n] ?? 0) * (1 - between) };
      // One of the axes moves in whole steps, so the second neighbour lies along the other.
      const further = nearer.offset + (x - left > y - top ? 1 : stride);
      return between < 1e-3 ? [nearer] : [nearer, { offset: further, weight: (shares[n] ?? 0) * between }];
    });
  });
  const taps = lines.flat();
  const starts = new Int32Array(directions + 1);
  lines.forEach((line, direction) => (starts[direction + 1] = (starts[direction] ?? 0) + line.length));
  return {
    starts,
    offsets: Int32Array.from(taps, ({ offset }) => offset),
    weights: Int32Array.from(taps, ({ weight }) => Math.round(weight * profileUnit)),
  };
}

/** Weights of a Gaussian of `sigma` pixels at these distances; they sum to 1. */
export function gaussianShares(distances: readonly number[], sigma: number): number[] {
  const weights = distances.map((distance) => Math.exp(-((distance / sigma) ** 2) / 2));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}
