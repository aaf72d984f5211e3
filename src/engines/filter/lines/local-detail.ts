import type { SharedArrays } from '../parallel/shared-arrays.ts';
import type { ThreadTeam } from '../parallel/thread-team.ts';
import { rowStart, type Frame } from '../parallel/padded-frame.ts';

/** Pixels along one side of a cell. */
const cell = 16;

/** Mean value of a plane in each neighbourhood, on a coarse grid with a rim of one cell. */
export interface LocalDetail {
  readonly columns: number;
  readonly means: Float32Array;
}

/** Measures the mean of the positive values in each cell of 16 × 16 pixels, blurred with the cells around it. */
export function measureLocalDetail(
  plane: Int16Array,
  frame: Frame,
  arrays: SharedArrays,
  team: ThreadTeam,
): LocalDetail {
  const columns = Math.ceil(frame.width / cell) + 2;
  const rows = Math.ceil(frame.height / cell) + 2;
  const raw = arrays.floats(columns * rows);
  const means = arrays.floats(columns * rows);
  team.forRows(rows - 2, (from, to) => {
    for (let row = from; row < to; row++) {
      for (let column = 0; column < columns - 2; column++) {
        const [left, top] = [column * cell, row * cell];
        const width = Math.min(cell, frame.width - left);
        const height = Math.min(cell, frame.height - top);
        let sum = 0;
        for (let y = top; y < top + height; y++) {
          const start = rowStart(frame, y) + left;
          for (let i = start; i < start + width; i++) sum += Math.max(0, plane[i] ?? 0);
        }
        raw[(row + 1) * columns + column + 1] = sum / (width * height);
      }
    }
  });
  team.once(() => blurCells(raw, means, columns, rows));
  return { columns, means };
}

/** Blurs twice with a 1-2-1 kernel in both directions. The rim repeats its neighbours, so that borders don't read lower. */
function blurCells(raw: Float32Array, means: Float32Array, columns: number, rows: number): void {
  const clampX = (x: number) => Math.min(columns - 2, Math.max(1, x));
  const clampY = (y: number) => Math.min(rows - 2, Math.max(1, y));
  const pass = (source: Float32Array, target: Float32Array, dx: number, dy: number) => {
    for (let y = 0; y < rows; y++) {
      for (let x = 0; x < columns; x++) {
        const read = (step: number) =>
          source[clampY(clampY(y) + step * dy) * columns + clampX(clampX(x) + step * dx)] ?? 0;
        target[y * columns + x] = (read(-1) + 2 * read(0) + read(1)) / 4;
      }
    }
  };
  for (let round = 0; round < 2; round++) {
    pass(round === 0 ? raw : means, raw === means ? raw : means, 1, 0);
    pass(means, raw, 0, 1);
    means.set(raw);
  }
}

/** Local detail at pixel (`x`, `y`), interpolated between the cells' centres. */
export function localDetailAt({ columns, means }: LocalDetail, x: number, y: number): number {
  const gx = x / cell + 0.5;
  const gy = y / cell + 0.5;
  const left = Math.floor(gx);
  const top = Math.floor(gy);
  const fx = gx - left;
  const fy = gy - top;
  const i = top * columns + left;
  const upper = (means[i] ?? 0) * (1 - fx) + (means[i + 1] ?? 0) * fx;
  const lower = (means[i + columns] ?? 0) * (1 - fx) + (means[i + columns + 1] ?? 0) * fx;
  return upper * (1 - fy) + lower * fy;
}
