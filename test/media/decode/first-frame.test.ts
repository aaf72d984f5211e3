import { describe, expect, it } from 'vitest';
import sharp from 'sharp';
import type { Image } from '../../../src/core/pictures/image.ts';
import { readBytes } from '../../support/media.ts';
import { blue, colourAt, difference, draw, quarters, red, white } from '../../support/pictures.ts';
import { animate, animatedPng, numbers } from '../../support/animations.ts';
import { pngChunk } from '../../support/png.ts';

const [width, height] = [60, 40];
const plain = draw(width, height, () => white);

/** The quarters as a fade-in shows them: 0 is all dark, 1 is the picture. */
function faded(share: number): Image {
  const { data } = quarters(width, height);
  return { data: data.map((value) => Math.round(value * share)), width, height };
}

describe.each(['gif', 'webp', 'png'] as const)('an animation in %s', (format) => {
  const make = (images: readonly Image[]) => animate(format, images);

  it('is read as its first frame', async () => {
    const image = await readBytes(
      await make([draw(width, height, () => red), draw(width, height, () => blue)]),
    );
    expect([image.width, image.height]).toEqual([width, height]);
    expect(difference(colourAt(image, 0.5, 0.5), red)).toBeLessThan(12);
  });

  it('whose first frame is empty is read as the first that shows something', async () => {
    const image = await readBytes(
      await make([plain, quarters(width, height), draw(width, height, () => blue)]),
    );
    expect(difference(colourAt(image, 0.2, 0.2), red)).toBeLessThan(12);
  });

  it('that fades in is read once it can be seen', async () => {
    const image = await readBytes(await make([0, 0.1, 0.2, 0.6, 0.8, 1, 1, 1].map(faded)));
    expect(colourAt(image, 0.2, 0.2)[0]).toBeGreaterThan(100);
  });

  it('with one full frame in the beginning stays with it', async () => {
    const image = await readBytes(await make([quarters(width, height), plain, plain]));
    expect(difference(colourAt(image, 0.2, 0.2), red)).toBeLessThan(12);
  });
});

describe('an animated PNG', () => {
  it('is shown as viewers show it, not by the picture that it hides', async () => {
    const file = await animatedPng([quarters(width, height), quarters(width, height)], {
      hidden: draw(width, height, () => blue),
    });
    expect(difference(colourAt(await readBytes(file), 0.2, 0.2), red)).toBeLessThan(12);
    expect(difference(colourAt({ ...(await plainRead(file)) }, 0.2, 0.2), blue)).toBeLessThan(12);
  });

  it('whose frames do not fit its canvas is read as a still picture', async () => {
    const file = await animatedPng([quarters(width, height), quarters(width, height)]);
    const control = file.lastIndexOf('fcTL');
    const wide = pngChunk(
      'fcTL',
      Buffer.concat([numbers(1, 9000, height, 0, 0), Buffer.from([0, 1, 0, 10, 0, 0])]),
    );
    const damaged = Buffer.concat([
      file.subarray(0, control - 4),
      wide,
      file.subarray(control - 4 + wide.length),
    ]);
    expect(difference(colourAt(await readBytes(damaged), 0.2, 0.2), red)).toBeLessThan(12);
  });
});

/** What a program without animation shows. */
async function plainRead(file: Buffer): Promise<Image> {
  const { data, info } = await sharp(file).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}
