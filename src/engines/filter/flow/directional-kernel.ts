import { directions } from './flow-field.ts';

/** For every direction, the weighted neighbours of a pixel on a straight line through it. */
export interface DirectionalKernel {
  /** Index of each direction's first neighbour; its last one is just before the next direction's first. */
  readonly starts: Int32Array;
  /** Neighbours as index offsets within a plane. */
  readonly offsets: Int32Array;
  /** In units of 1 / `kernelUnit`: summing integers is faster. */
  readonly weights: Int32Array;
}

/** The integer that stands for a weight of 1. */
export const kernelUnit = 2 ** 12;

/**
 * Samples a line that reaches `radius` pixels to both sides and is turned by `turn` steps from the direction. There is a
 * sample at every `spacing`th pixel of the line's longer axis, interpolated along the other axis. `weigh` maps the
 * samples' distances in pixels to their weights.
 */
export function directionalKernel(
  radius: number,
  spacing: number,
  turn: number,
  stride: number,
  weigh: (distances: readonly number[]) => readonly number[],
): DirectionalKernel {
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
      // One axis moves in whole pixels, so interpolation needs a second neighbour along the other axis only.
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
    weights: Int32Array.from(taps, ({ weight }) => Math.round(weight * kernelUnit)),
  };
}

/** Weights of a Gaussian of `sigma` pixels at these distances, normalised to sum to 1. */
export function gaussianWeights(distances: readonly number[], sigma: number): number[] {
  const weights = distances.map((distance) => Math.exp(-((distance / sigma) ** 2) / 2));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}
