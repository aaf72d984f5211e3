/** CIE 1931 xy of red, green, blue and white. */
export type Chromaticities = readonly [
  red: readonly [x: number, y: number],
  green: readonly [x: number, y: number],
  blue: readonly [x: number, y: number],
  white: readonly [x: number, y: number],
];

/** A 3 × 3 matrix, row by row. */
type Matrix = readonly [number, number, number, number, number, number, number, number, number];

const d65 = [0.3127, 0.329] as const;

export const srgbPrimaries: Chromaticities = [[0.64, 0.33], [0.3, 0.6], [0.15, 0.06], d65];
export const bt2020Primaries: Chromaticities = [[0.708, 0.292], [0.17, 0.797], [0.131, 0.046], d65];

/** Primaries by ITU-T H.273 code point. */
export const primariesByNumber: ReadonlyMap<number, Chromaticities> = new Map([
  [1, srgbPrimaries],
  [5, [[0.64, 0.33], [0.29, 0.6], [0.15, 0.06], d65]],
  [6, [[0.63, 0.34], [0.31, 0.595], [0.155, 0.07], d65]],
  [9, bt2020Primaries],
  [
    11,
    [
      [0.68, 0.32],
      [0.265, 0.69],
      [0.15, 0.06],
      [0.314, 0.351],
    ],
  ],
  [12, [[0.68, 0.32], [0.265, 0.69], [0.15, 0.06], d65]],
] satisfies [number, Chromaticities][]);

function multiply(one: Matrix, other: Matrix): Matrix {
  const cell = (row: number, column: number) =>
    [0, 1, 2].reduce((sum, k) => sum + (one[row * 3 + k] ?? 0) * (other[k * 3 + column] ?? 0), 0);
  return [0, 1, 2].flatMap((row) => [0, 1, 2].map((column) => cell(row, column))) as unknown as Matrix;
}

function inverse([a, b, c, d, e, f, g, h, i]: Matrix): Matrix {
  const cofactors = [e * i - f * h, c * h - b * i, b * f - c * e] as const;
  const determinant = a * cofactors[0] + d * cofactors[1] + g * cofactors[2];
  const scaled = (value: number) => value / determinant;
  return [
    ...([cofactors[0], cofactors[1], cofactors[2]].map(scaled) as [number, number, number]),
    ...([f * g - d * i, a * i - c * g, c * d - a * f].map(scaled) as [number, number, number]),
    ...([d * h - e * g, b * g - a * h, a * e - b * d].map(scaled) as [number, number, number]),
  ];
}

function apply(matrix: Matrix, [x, y, z]: readonly [number, number, number]): [number, number, number] {
  return [0, 3, 6].map(
    (row) => (matrix[row] ?? 0) * x + (matrix[row + 1] ?? 0) * y + (matrix[row + 2] ?? 0) * z,
  ) as [number, number, number];
}

const xyzOf = ([x, y]: readonly [number, number]): [number, number, number] => [x / y, 1, (1 - x - y) / y];

function toXyz([red, green, blue, white]: Chromaticities): Matrix {
  const [r, g, b] = [xyzOf(red), xyzOf(green), xyzOf(blue)];
  const columns: Matrix = [r[0], g[0], b[0], r[1], g[1], b[1], r[2], g[2], b[2]];
  const [sr, sg, sb] = apply(inverse(columns), xyzOf(white));
  return multiply(columns, [sr, 0, 0, 0, sg, 0, 0, 0, sb]);
}

const bradford: Matrix = [0.8951, 0.2664, -0.1614, -0.7502, 1.7135, 0.0367, 0.0389, -0.0685, 1.0296];

/** Adapts colours from one white point to another (Bradford). */
function adaptation(from: readonly [number, number], to: readonly [number, number]): Matrix {
  const [before, after] = [apply(bradford, xyzOf(from)), apply(bradford, xyzOf(to))];
  const [l, m, s] = [after[0] / before[0], after[1] / before[1], after[2] / before[2]];
  return multiply(inverse(bradford), multiply([l, 0, 0, 0, m, 0, 0, 0, s], bradford));
}

/** The matrix that converts linear light from one set of primaries to another. */
export function matrixBetween(from: Chromaticities, to: Chromaticities): Matrix {
  return multiply(inverse(toXyz(to)), multiply(adaptation(from[3], to[3]), toXyz(from)));
}
