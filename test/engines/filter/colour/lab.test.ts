import { describe, expect, it } from 'vitest';
import { createSharedArrays } from '../../../../src/engines/filter/parallel/shared-arrays.ts';
import { createFrame, margin, rowStart } from '../../../../src/engines/filter/parallel/padded-frame.ts';
import { createLabPlanes, labUnit, toLab } from '../../../../src/engines/filter/colour/lab.ts';
import { putRgb } from '../../../../src/engines/filter/colour/put-rgb.ts';
import { toneCurve } from '../../../../src/engines/filter/colour/tone-curve.ts';
import { packRows, unpackRows } from '../../../../src/engines/filter/colour/packed-lab.ts';
import { fc } from '../../../support/property.ts';

const frame = createFrame(1, 1);
const at = rowStart(frame, 0);

/** One colour through the planes and, if wanted, through the packed form. */
function labOf(rgb: readonly number[], packed = false) {
  const planes = createLabPlanes(createSharedArrays(new SharedArrayBuffer(frame.size * 8)), frame);
  toLab(
    Uint8Array.from(rgb),
    planes,
    { gain: 1, tone: toneCurve((lightness) => lightness), chromaGain: 1 },
    frame,
    0,
    1,
  );
  if (packed) {
    const colours = new Int32Array(frame.size);
    packRows(planes, colours, frame, 0, 1);
    unpackRows(colours, planes, frame, 0, 1);
  }
  return { planes, lab: [planes.l, planes.a, planes.b].map((plane) => (plane[at] ?? 0) / labUnit) };
}

describe('the colour space of the filter', () => {
  // Greys by the CIE formulas, colours by OkLab's, to a tenth; a × 358, b × 385.
  it.each([
    [
      [255, 255, 255],
      [100, 0, 0],
    ],
    [
      [0, 0, 0],
      [0, 0, 0],
    ],
    [
      [255, 0, 0],
      [56.8, 80.5, 48.5],
    ],
    [
      [0, 255, 0],
      [84.5, -83.7, 69.1],
    ],
    [
      [0, 0, 255],
      [36.4, -11.6, -119.9],
    ],
    [
      [119, 119, 119],
      [50, 0, 0],
    ],
  ])('converts %j to %j', (rgb, expected) => {
    labOf(rgb).lab.forEach((value, channel) => expect(value).toBeCloseTo(expected[channel] ?? NaN, 0));
  });

  // Packing rounds to eighths of a unit, which a very saturated colour shows most in its weakest channel.
  it.each([
    ['as they are', false, 2],
    ['packed', true, 8],
  ])('gives colours back, %s', (_, packed, steps) => {
    const channel = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(channel, channel, channel, (red, green, blue) => {
        const [l = 0, a = 0, b = 0] = labOf([red, green, blue], packed).lab;
        const back = new Uint8Array(3);
        putRgb(back, 0, l, a, b);
        [red, green, blue].forEach((value, n) =>
          expect(Math.abs((back[n] ?? 0) - value)).toBeLessThanOrEqual(steps),
        );
      }),
    );
  });

  it('repeats the border all over the rim', () => {
    const { planes } = labOf([200, 30, 90]);
    expect(planes.l.length).toBe((2 * margin + 1) ** 2);
    expect(new Set(planes.l).size).toBe(1);
    expect(new Set(planes.b).size).toBe(1);
  });
});
