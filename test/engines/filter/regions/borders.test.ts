import { expect, it } from 'vitest';
import { createFrame, rowStart } from '../../../../src/engines/filter/parallel/padded-frame.ts';
import { joinBorders, measureBorders, type Borders } from '../../../../src/engines/filter/regions/borders.ts';

/** Regions by the letters of a small drawing, numbered from a. */
function bordersOf(rows: readonly string[]): Borders {
  const frame = createFrame(rows[0]?.length ?? 0, rows.length);
  const ids = new Int32Array(frame.size);
  for (const [y, row] of rows.entries())
    for (const [x, letter] of Array.from(row).entries())
      ids[rowStart(frame, y) + x] = letter.charCodeAt(0) - 97;
  return measureBorders(ids, frame);
}

const listed = ({ count, one, other, length }: Borders) =>
  Array.from({ length: count }, (_, border) => [one[border], other[border], length[border]]);

it('measures each border between two regions once, diagonal neighbours apart', () => {
  expect(listed(bordersOf(['aab', 'aab', 'ccb']))).toEqual([
    [0, 1, 2],
    [0, 2, 2],
    [1, 2, 1],
  ]);
});

it('adds up the borders of regions that have become one, and drops the one between them', () => {
  const joined = joinBorders(bordersOf(['aab', 'aab', 'ccb']), (region) => (region === 2 ? 0 : region));
  expect(listed(joined)).toEqual([[0, 1, 3]]);
});

it('keeps thousands of regions apart', () => {
  const side = 90;
  const frame = createFrame(side, side);
  const ids = new Int32Array(frame.size);
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1) ids[rowStart(frame, y) + x] = y * side + x;
  const borders = listed(measureBorders(ids, frame));
  expect(borders).toHaveLength(2 * side * (side - 1));
  expect(new Set(borders.map(String)).size).toBe(borders.length);
  expect(borders.every(([, , length]) => length === 1)).toBe(true);
});
