import { describe, expect, it } from 'vitest';
import { createFrame, rowStart } from '../../../../src/engines/filter/parallel/padded-frame.ts';
import { labUnit } from '../../../../src/engines/filter/colour/lab.ts';
import { flattenRegions } from '../../../../src/engines/filter/regions/flat-regions.ts';

const frame = createFrame(80, 60);

/** Flattens a picture of lightnesses, labelled by lightness, and returns the lightness at a pixel. */
function flatten(lightness: (x: number, y: number) => number, limit: number) {
  const planes = () => ({
    l: new Int16Array(frame.size),
    a: new Int16Array(frame.size),
    b: new Int16Array(frame.size),
  });
  const [picture, flat] = [planes(), planes()];
  const labels = new Uint8Array(frame.size);
  for (let y = 0; y < frame.height; y++) {
    for (let x = 0; x < frame.width; x++) {
      const i = rowStart(frame, y) + x;
      picture.l[i] = lightness(x, y) * labUnit;
      labels[i] = lightness(x, y);
    }
  }
  flattenRegions(labels, new Int32Array(frame.size), picture, flat, frame, limit);
  return (x: number, y: number) => (flat.l[rowStart(frame, y) + x] ?? 0) / labUnit;
}

const within = (x: number, y: number, centreX: number, centreY: number, radius: number) =>
  Math.hypot(x - centreX, y - centreY) < radius;

describe('flattening regions', () => {
  it('joins a pale island with its ground and keeps a striking one of the same size', () => {
    const at = flatten((x, y) => (within(x, y, 20, 30, 8) ? 64 : within(x, y, 60, 30, 8) ? 20 : 60), 400);
    expect(at(20, 30)).toBeCloseTo(at(2, 2), 2);
    expect(at(60, 30)).toBe(20);
  });

  it('drops a speck that is as dark as a larger spot beside it', () => {
    const at = flatten((x, y) => (x === 10 && y === 10 ? 30 : within(x, y, 50, 30, 12) ? 30 : 60), 300);
    expect(at(10, 10)).toBeGreaterThan(59);
    expect(at(50, 30)).toBe(30);
  });

  it('gives a region the mean of what it covers', () => {
    const at = flatten((x) => (x < 40 ? 50 : 52), 400);
    expect([at(0, 0), at(79, 59)]).toEqual([51, 51]);
  });
});
