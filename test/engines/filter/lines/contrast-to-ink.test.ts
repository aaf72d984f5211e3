import { describe, expect, it } from 'vitest';
import { createFrame, rowStart } from '../../../../src/engines/filter/parallel/padded-frame.ts';
import { dropSmallStrokes } from '../../../../src/engines/filter/lines/contrast-to-ink.ts';

const frame = createFrame(60, 40);

/** A context of ink from pixels `[x, y, blackness]`. */
function sheetOf(pixels: readonly (readonly [number, number, number])[]): Uint8Array {
  const ink = new Uint8Array(frame.size);
  for (const [x, y, black] of pixels) ink[rowStart(frame, y) + x] = black;
  return ink;
}

const at = (ink: Uint8Array, x: number, y: number) => ink[rowStart(frame, y) + x];
const line = Array.from({ length: 40 }, (_, x) => [x + 5, 20, 255] as const);

describe('dropping small strokes', () => {
  it('wipes out specks and keeps a line as it is', () => {
    const ink = sheetOf([...line, [3, 3, 255], [4, 4, 255], [58, 39, 255]]);
    dropSmallStrokes(ink, frame, 12);
    expect([at(ink, 3, 3), at(ink, 4, 4), at(ink, 58, 39)]).toEqual([0, 0, 0]);
    expect(line.every(([x, y]) => at(ink, x, y) === 255)).toBe(true);
  });

  it('counts pixels that touch at a corner as one stroke', () => {
    const diagonal = Array.from({ length: 30 }, (_, n) => [10 + n, 2 + n, 255] as const);
    const zigzag = Array.from({ length: 30 }, (_, n) => [20 + n, n % 2, 255] as const);
    const ink = sheetOf([...diagonal, ...zigzag]);
    dropSmallStrokes(ink, frame, 12);
    expect(diagonal.every(([x, y]) => at(ink, x, y) === 255)).toBe(true);
    expect(zigzag.every(([x, y]) => at(ink, x, y) === 255)).toBe(true);
  });

  it('counts a shape whose arms meet only at its end as one stroke', () => {
    const arms = [0, 4].flatMap((row) =>
      Array.from({ length: 12 }, (_, n) => [10 + n, 10 + row, 255] as const),
    );
    const end = [1, 2, 3].map((row) => [21, 10 + row, 255] as const);
    const ink = sheetOf([...arms, ...end]);
    dropSmallStrokes(ink, frame, 13);
    expect([...arms, ...end].every(([x, y]) => at(ink, x, y) === 255)).toBe(true);
  });

  it('fades a stroke between the limit and twice the limit, and weighs grey ink as less', () => {
    const ink = sheetOf([...line.slice(0, 18), ...line.slice(0, 18).map(([x]) => [x, 30, 100] as const)]);
    dropSmallStrokes(ink, frame, 12);
    expect(at(ink, 10, 20)).toBe(127);
    expect(at(ink, 10, 30)).toBe(0);
  });
});
