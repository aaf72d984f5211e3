import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../../support/app.ts';
import { animate, animatedFormats, movingBox, readAnimation } from '../../support/animations.ts';
import { draw } from '../../support/pictures.ts';

let app: TestApp;
beforeAll(async () => (app = await startApp()));
afterAll(() => app.stop());

const box = movingBox(4, 120, 90);
const playing = { delaysMs: [70, 200, 40, 130], plays: 3 };

async function send(path: string, file: Buffer<ArrayBuffer>, accept = 'image/*', fields = {}) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, String(value));
  form.append('image', new Blob([file]), 'cat.gif');
  const response = await fetch(`${app.url}${path}`, {
    method: 'POST',
    body: form,
    headers: { Accept: accept },
  });
  expect(response.status).toBe(200);
  const told = (name: string) => decodeURIComponent(response.headers.get(name) ?? '');
  return { told, bytes: Buffer.from(await response.arrayBuffer()) };
}

const uses = [
  ['/cartoonize', { style: 'comic' }, /^An animation redrawn in comic style: /, 'cat-comic'],
  ['/generate', { layout: 'bar' }, /^An animated meme with the caption: /, 'cat-meme'],
  ['/generate', { layout: 'classic' }, /^An animated meme with the caption: /, 'cat-meme'],
] as const;

describe.each(animatedFormats)('an animation in %s', (format) => {
  it.each(uses)('stays animated through %s %o', async (path, fields, altText, stem) => {
    const { told, bytes } = await send(path, await animate(format, box, playing), 'image/*', fields);
    expect(told('content-type')).toBe('image/gif');
    expect(told('content-disposition')).toContain(`"${stem}.gif"`);
    expect(told('x-toonwit-alt-text')).toMatch(altText);
    const { images, ...timing } = await readAnimation(bytes);
    expect(images).toHaveLength(box.length);
    expect(timing).toMatchObject({ format: 'gif', ...playing });
    for (const [at, image] of images.slice(1).entries()) expect(image.data).not.toEqual(images[at]?.data);
  });
});

describe('an animation over HTTP', () => {
  it('is a WebP for a caller who prefers WebP', async () => {
    const accept = 'image/webp, image/*;q=0.5';
    const { told, bytes } = await send('/cartoonize', await animate('gif', box, playing), accept);
    expect(told('content-type')).toBe('image/webp');
    const { images, ...timing } = await readAnimation(bytes);
    expect(images).toHaveLength(box.length);
    expect(timing).toMatchObject({ format: 'webp', ...playing });
  });

  it.each([
    ['/cartoonize', 'gif'],
    ['/generate', 'gif'],
    ['/cartoonize', 'webp'],
    ['/generate', 'webp'],
  ])(
    'is what %s sends to a caller who accepts nothing but %s, or a JPEG of a still',
    async (path, format) => {
      const moving = await send(path, await animate('png', box, playing), `image/${format}`);
      expect(moving.told('content-type')).toBe(`image/${format}`);
      const { images } = await readAnimation(moving.bytes);
      expect(images).toHaveLength(box.length);
      const still = await send(path, await animate('png', box.slice(0, 1)), `image/${format}`);
      expect(still.told('content-type')).toBe('image/jpeg');
      expect((await sharp(still.bytes).metadata()).format).toBe('jpeg');
    },
  );

  it.each(['/cartoonize', '/generate'])(
    'is one frame from %s for a caller who accepts no animation',
    async (path) => {
      const { told, bytes } = await send(path, await animate('gif', box), 'image/jpeg');
      expect(told('content-type')).toBe('image/jpeg');
      expect(told('x-toonwit-notes')).not.toContain('animation');
      expect((await sharp(bytes).metadata()).pages).toBeUndefined();
    },
  );

  it.each(['/cartoonize', '/generate'])(
    'of too many frames is one frame from %s, which it says',
    async (path) => {
      const long = Array.from({ length: 301 }, (_, at) => draw(16, 12, () => [at % 256, at % 7, 90]));
      const { told } = await send(path, await animate('gif', long));
      expect(told('content-type')).toBe('image/jpeg');
      expect(told('x-toonwit-notes')).toContain(
        'The animation has 301 frames, more than I can redraw, so this is one of them.',
      );
    },
  );
});
