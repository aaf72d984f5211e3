import { afterAll, describe, expect, it } from 'vitest';
import { createFilterEngine } from '../../../src/engines/filter/engine.ts';
import { createLabPlanes, labUnit, toLab } from '../../../src/engines/filter/colour/lab.ts';
import { putRgb } from '../../../src/engines/filter/colour/put-rgb.ts';
import { packRows, unpackRows } from '../../../src/engines/filter/colour/packed-lab.ts';
import { toneCurve } from '../../../src/engines/filter/colour/tone-curve.ts';
import { seenColour } from '../../../src/media/colour-names.ts';
import { styles } from '../../../src/inference/task.ts';
import { createFrame, rowStart } from '../../../src/engines/filter/parallel/padded-frame.ts';
import { createSharedArrays } from '../../../src/engines/filter/parallel/shared-arrays.ts';
import { around, drawn, light, mean, noise, paint, pixel, pixels, scene, spread } from './pictures.ts';
import type { Rgb } from './pictures.ts';

const engine = createFilterEngine({ threads: 1, maxSide: 160 });
afterAll(() => engine.dispose?.());

/** An sRGB colour in the filter's units, by its own conversion, which lab.test.ts checks. */
function labOf(colour: Rgb, gain = 1, lift = 1, chromaGain = 1): [number, number, number] {
  const frame = createFrame(1, 1);
  const planes = createLabPlanes(createSharedArrays(new SharedArrayBuffer(frame.size * 8)), frame);
  const tone = toneCurve((lightness) => 100 * (lightness / 100) ** lift);
  toLab(Uint8Array.from(colour), planes, { gain, tone, chromaGain }, frame, 0, 1);
  const packed = new Int32Array(frame.size);
  packRows(planes, packed, frame, 0, 1);
  unpackRows(packed, planes, frame, 0, 1);
  const at = rowStart(frame, 0);
  const [l = 0, a = 0, b = 0] = [planes.l, planes.a, planes.b].map((plane) => (plane[at] ?? 0) / labUnit);
  return [l, a, b];
}

/** Degrees between the hues of two colours in OkLab, where light changes no hue; 0 where one has too little chroma. */
function hueShift(before: Rgb, after: Rgb): number {
  const [one, other] = [seenColour(...before), seenColour(...after)];
  if (Math.min(Math.hypot(one.a, one.b), Math.hypot(other.a, other.b)) < 0.04) return 0;
  const turn = Math.atan2(one.b, one.a) - Math.atan2(other.b, other.a);
  return Math.abs((Math.atan2(Math.sin(turn), Math.cos(turn)) * 180) / Math.PI);
}

/** The distance of two colours in the filter's units. */
function difference(one: Rgb, other: Rgb): number {
  const [first, second] = [labOf(one), labOf(other)];
  return Math.hypot(...first.map((value, n) => value - (second[n] ?? 0)));
}

const steps = [0, 51, 102, 153, 204, 255];
const cube = steps.flatMap((red) => steps.flatMap((green) => steps.map((blue): Rgb => [red, green, blue])));

describe('the colours of the filter', () => {
  it.each([1, 1.5, 3, 8, 30, 200])('keep their hue all over sRGB at gain %d', (gain) => {
    for (const colour of cube) {
      for (const [lift, chromaGain, saturation] of [
        [1, 1, 1],
        [0.84, 1.2, 1.35],
        [0.84, 2.1, 1.35],
      ] as const) {
        const [l, a, b] = labOf(colour, gain, lift, chromaGain);
        const shown = new Uint8Array(3);
        putRgb(shown, 0, l, a * saturation, b * saturation);
        const [red = 0, green = 0, blue = 0] = shown;
        const message = `${colour.join()} became ${shown.join()} with chroma × ${chromaGain}`;
        expect(hueShift(colour, [red, green, blue]), message).toBeLessThan(15);
      }
    }
  });

  it('are not weakened where they are to be stronger than sRGB can show', () => {
    for (const colour of cube) {
      const [l, a, b] = labOf(colour);
      const shown = new Uint8Array(3);
      putRgb(shown, 0, l, a * 1.35, b * 1.35);
      const [red = 0, green = 0, blue = 0] = shown;
      const [, newA, newB] = labOf([red, green, blue]);
      const message = `${colour.join()} became ${shown.join()}`;
      expect(Math.hypot(newA, newB), message).toBeGreaterThan(0.9 * Math.hypot(a, b) - 1);
    }
  });

  it.each(
    (['cartoon', 'comic', 'watercolour', 'pop-art'] as const).flatMap((style) =>
      [['a graphic', 0, 1] as const, ['a photo', 6, 1] as const, ['a dark photo', 6, 0.25] as const].map(
        (picture) => [style, ...picture] as const,
      ),
    ),
  )('keep their hue all over sRGB in a %s of %s', async (style, _, grain, brightness) => {
    const [cell, across] = [20, 8];
    for (let first = 0; first < cube.length; first += across ** 2) {
      // Colours that are far apart in the cube become neighbours.
      const colourAt = (x: number, y: number) =>
        cube[(37 * (first + Math.floor(x / cell) + across * Math.floor(y / cell))) % cube.length] ?? [
          0, 0, 0,
        ];
      const picture = paint(cell * across, cell * across, (x, y) => {
        const [red, green, blue] = colourAt(x, y);
        const speck = grain * noise(x, y);
        return [(red + speck) * brightness, (green + speck) * brightness, (blue + speck) * brightness];
      });
      const drawing = await drawn(engine, picture, style);
      for (let y = cell / 2; y < picture.height; y += cell) {
        for (let x = cell / 2; x < picture.width; x += cell) {
          const [before, after] = [around(picture, x, y), around(drawing, x, y)];
          expect(hueShift(before, after), `${before.join()} became ${after.join()}`).toBeLessThan(15);
        }
      }
    }
  });

  it.each(['cartoon', 'comic', 'watercolour', 'pop-art'] as const)(
    'keep their hue in a flat %s of any colour',
    async (style) => {
      for (const colour of cube) {
        const shown = pixel(
          await drawn(
            engine,
            paint(30, 20, () => colour),
            style,
          ),
          30,
          20,
        );
        expect(hueShift(colour, shown), `${colour.join()} became ${shown.join()}`).toBeLessThan(15);
      }
    },
  );

  const flats: Rgb[] = [
    [120, 120, 120],
    [200, 30, 40],
    [88, 101, 242],
    [128, 0, 32],
    [0, 0, 255],
    [10, 20, 60],
    [255, 221, 0],
  ];
  it.each(flats)('stay what they are on a wall of %d, %d, %d with grain', async (...colour) => {
    for (const style of ['cartoon', 'comic'] as const) {
      const wall = paint(160, 120, (x, y) => {
        const grain = 14 * noise(x, y);
        return [colour[0] + grain, colour[1] + grain, colour[2] + grain];
      });
      const shown = around(await drawn(engine, wall, style), 80, 60);
      expect(difference(around(wall, 80, 60), shown), `${style}: ${shown.join()}`).toBeLessThan(8);
    }
  });

  it.each(flats)('stay what they are in a flat picture of %d, %d, %d', async (...colour) => {
    for (const style of ['cartoon', 'comic'] as const) {
      const flat = paint(80, 60, () => colour);
      const shown = pixel(await drawn(engine, flat, style), 80, 60);
      expect(difference(colour, shown), `${style}: ${shown.join()}`).toBeLessThan(6);
    }
  });

  it.each(styles)('of a photo with hardly any light come out in style %s', async (style) => {
    const photo = scene(160, 120);
    const night = { ...photo, data: photo.data.map((value) => value * 0.08) };
    const [clear, lit] = [await drawn(engine, photo, style), await drawn(engine, night, style)];
    expect(Math.abs(mean(pixels(lit).map(light)) - mean(pixels(clear).map(light)))).toBeLessThan(30);
    expect(spread(pixels(lit).map(light))).toBeGreaterThan(0.6 * spread(pixels(clear).map(light)));
  });
});
