import { afterAll, describe, expect, it } from 'vitest';
import { createFilterEngine } from '../../../src/engines/filter/engine.ts';
import { styles } from '../../../src/inference/task.ts';
import { colourfulness, drawn, light, mean, noise, paint, pixel, pixels, scene, spread } from './pictures.ts';

const side = 256;
const engine = createFilterEngine({ threads: 1, maxSide: side });
afterAll(() => engine.dispose?.());

const { signal } = new AbortController();
const photo = scene(side, 192);
/** A dark disc in the middle, its radius 70, on light ground. */
const disc = paint(side, side, (x, y) =>
  Math.hypot(x - 127.5, y - 127.5) < 70 ? [90, 130, 190] : [235, 225, 200],
);

describe.each(styles)('the filter engine in style %s', (style) => {
  it('draws a closed dark outline around a disc', async () => {
    const drawing = await drawn(engine, disc, style);
    const inside = light(pixel(drawing, 128, 128));
    for (let angle = 0; angle < 2 * Math.PI; angle += Math.PI / 48) {
      const ray = Array.from({ length: 17 }, (_, step) => {
        const radius = 62 + step;
        return light(
          pixel(
            drawing,
            Math.round(127.5 + radius * Math.cos(angle)),
            Math.round(127.5 + radius * Math.sin(angle)),
          ),
        );
      });
      expect(Math.min(...ray), `at ${angle.toFixed(2)}`).toBeLessThan(inside - 30);
    }
  });

  it('draws no stroke on flat ground', async () => {
    const drawing = await drawn(
      engine,
      paint(side, 100, () => [250, 250, 248]),
      style,
    );
    expect(Math.min(...pixels(drawing).map(light))).toBeGreaterThan(220);
  });

  it.each([
    [1, 1],
    [1, 200],
    [200, 1],
    [3, 2],
    [17, 33],
    [64, 64],
  ])('draws a picture of %i × %i pixels', async (width, height) => {
    const drawing = await drawn(engine, scene(width, height), style);
    // A small picture is enlarged up to twice, as far as the work size goes.
    const factor = Math.min(2, side / Math.max(width, height));
    expect([drawing.width, drawing.height]).toEqual([
      Math.round(width * factor),
      Math.round(height * factor),
    ]);
    expect(mean(pixels(drawing).map(light))).toBeGreaterThan(60);
  });
});

/** The share of a picture that its 32 commonest colours cover. */
function shareOfCommonColours(image: typeof photo): number {
  const counts = new Map<string, number>();
  for (const colour of pixels(image)) counts.set(colour.join(), (counts.get(colour.join()) ?? 0) + 1);
  const commonest = [...counts.values()].sort((one, other) => other - one).slice(0, 32);
  return commonest.reduce((sum, count) => sum + count, 0) / (image.width * image.height);
}

describe('the filter engine', () => {
  it('smooths the grain of a photo and keeps its colours apart', async () => {
    const drawing = await drawn(engine, photo, 'cartoon');
    const sky = (image: typeof photo) =>
      Array.from({ length: 900 }, (_, n) =>
        light(pixel(image, 100 + (n % 30), 8 + (Math.floor(n / 30) % 3))),
      );
    expect(spread(sky(drawing))).toBeLessThan(spread(sky(photo)) / 3);
    const [ball, air] = [pixel(drawing, 82, 105), pixel(drawing, 128, 20)];
    expect(ball[0] - ball[2]).toBeGreaterThan(90);
    expect(air[2] - air[0]).toBeGreaterThan(60);
  });

  it('strengthens colours in a cartoon', async () => {
    const drawing = await drawn(engine, photo, 'cartoon');
    const before = mean(pixels(photo).map(colourfulness));
    expect(mean(pixels(drawing).map(colourfulness))).toBeGreaterThan(before * 1.1);
  });

  it('fills a comic with a few flat colours', async () => {
    expect(shareOfCommonColours(photo)).toBeLessThan(0.1);
    expect(shareOfCommonColours(await drawn(engine, photo, 'comic'))).toBeGreaterThan(0.7);
  });

  it('prints pop art in a few loud colours, with dots that grow where the photo is darker', async () => {
    const drawing = await drawn(engine, photo, 'pop-art');
    const before = mean(pixels(photo).map(colourfulness));
    expect(mean(pixels(drawing).map(colourfulness))).toBeGreaterThan(before * 1.3);
    const halves = paint(side, side, (x, y) => {
      const grey = (x < side / 2 ? 90 : 190) + 3 * noise(x, y);
      return [grey, grey, grey];
    });
    const printed = await drawn(engine, halves, 'pop-art');
    const dotsIn = (from: number) => {
      const lights = Array.from({ length: 80 * 80 }, (_, n) =>
        light(pixel(printed, from + (n % 80), 80 + Math.floor(n / 80))),
      );
      const middle = (Math.min(...lights) + Math.max(...lights)) / 2;
      return lights.filter((each) => each < middle).length / lights.length;
    };
    expect(dotsIn(20)).toBeGreaterThan(dotsIn(156) + 0.1);
    expect(dotsIn(156)).toBeGreaterThan(0.02);
  });

  it('paints a watercolour in light washes that pool, on paper with a grain', async () => {
    const drawing = await drawn(engine, photo, 'watercolour');
    expect(mean(pixels(drawing).map(light))).toBeGreaterThan(mean(pixels(photo).map(light)));
    const even = paint(side, side, () => [90, 130, 190]);
    const washed = await drawn(engine, even, 'watercolour');
    expect(spread(pixels(washed).map(light))).toBeGreaterThan(3);
    expect(spread(pixels(await drawn(engine, even, 'cartoon')).map(light))).toBeLessThan(1);
  });

  it('draws a sketch in grey on light paper, darker where the photo is', async () => {
    const drawing = await drawn(engine, photo, 'sketch');
    expect(Math.max(...pixels(drawing).map(colourfulness))).toBeLessThan(16);
    const half = paint(side, side, (x) => (x < side / 2 ? [40, 40, 40] : [245, 245, 245]));
    const shaded = await drawn(engine, half, 'sketch');
    const lightOf = (from: number, to: number) =>
      mean(Array.from({ length: 4000 }, (_, n) => light(pixel(shaded, from + (n % (to - from)), n % side))));
    expect(lightOf(0, 110)).toBeLessThan(170);
    expect(lightOf(146, side)).toBeGreaterThan(225);
  });

  it('lifts a very dark photo', async () => {
    const night = { ...photo, data: photo.data.map((value) => value * 0.2) };
    const drawing = await drawn(engine, night, 'cartoon');
    expect(mean(pixels(drawing).map(light))).toBeGreaterThan(1.8 * mean(pixels(night).map(light)));
  });

  it('shades small things in a sketch that are a little darker than what is around them, like eyes in a face', async () => {
    const eyes = [50, 110];
    const face = paint(160, 120, (x, y) => {
      const nearest = Math.min(...eyes.map((eye) => Math.hypot(x - eye, y - 60)));
      const grey = 225 - 45 * Math.exp(-((nearest / 7) ** 2)) + 2 * noise(x, y);
      return x < 8 || x >= 152 ? [20, 20, 20] : [grey, grey, grey];
    });
    const drawing = await drawn(engine, face, 'sketch');
    const lightAt = (x: number, y: number) => {
      const scale = drawing.width / 160;
      const near = Array.from({ length: 49 }, (_, n) =>
        light(
          pixel(drawing, Math.round(x * scale) - 3 + (n % 7), Math.round(y * scale) - 3 + Math.floor(n / 7)),
        ),
      );
      return mean(near);
    };
    for (const eye of eyes) expect(lightAt(80, 60) - lightAt(eye, 60)).toBeGreaterThan(25);
  });

  it.each(styles)('brings out what haze hides, in style %s', async (style) => {
    const haze = { ...photo, data: photo.data.map((value) => 120 + value * 0.2) };
    const [clear, hazy] = [await drawn(engine, photo, style), await drawn(engine, haze, style)];
    expect(spread(pixels(hazy).map(light))).toBeGreaterThan(0.5 * spread(pixels(clear).map(light)));
    const flat = paint(side, side, (x, y) => [140 + ((x * 7 + y * 13) % 5), 140, 140]);
    const plain = paint(side, side, () => [142, 140, 140]);
    const [grainy, even] = [await drawn(engine, flat, style), await drawn(engine, plain, style)];
    const added = spread(pixels(grainy).map(light)) - spread(pixels(even).map(light));
    expect(added).toBeLessThan(5);
  });

  it('keeps the colours of a logo on white', async () => {
    const ink: readonly [number, number, number] = [200, 80, 40];
    const logo = paint(side, side, (x, y) =>
      x > 90 && x < 166 && y > 90 && y < 166 ? ink : [255, 255, 255],
    );
    const [red, green, blue] = pixel(await drawn(engine, logo, 'comic'), 128, 128);
    expect(Math.abs(light([red, green, blue]) - light(ink))).toBeLessThan(30);
    expect(red - green).toBeGreaterThan(80);
    expect(green).toBeGreaterThan(blue);
  });

  it('fits a picture that is larger than its work size', async () => {
    const { image } = await engine.run(
      { image: scene(700, 350), style: 'cartoon', maxBytes: 2 ** 20 },
      signal,
    );
    expect([image.width, image.height, image.mediaType]).toEqual([side, side / 2, 'image/jpeg']);
  });

  it('keeps to the byte limit and says what is to be seen', async () => {
    const { image, description } = await engine.run(
      { image: photo, style: 'sketch', maxBytes: 9_000 },
      signal,
    );
    expect(image.bytes.length).toBeLessThanOrEqual(9_000);
    expect(description).toMatch(/^wide picture, mostly .*without colour/);
  });
});
