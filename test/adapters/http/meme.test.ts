import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../../support/app.ts';
import { pixels, quarters } from '../../support/pictures.ts';

let app: TestApp;
beforeAll(async () => (app = await startApp()));
afterAll(() => app.stop());

async function generate(accept: string | undefined, fields: Record<string, string>, withPicture = true) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  const file = new Uint8Array(await pixels(quarters(400, 300)).png().toBuffer());
  if (withPicture) form.append('image', new Blob([file]), 'four colours.png');
  return fetch(`${app.url}/generate`, {
    method: 'POST',
    body: form,
    ...(accept !== undefined && { headers: { Accept: accept } }),
  });
}

describe('POST /generate with a picture', () => {
  it.each([
    ['image/jpeg', 'jpeg'],
    ['image/png', 'png'],
    ['image/*', 'jpeg'],
    ['image/avif, image/png;q=0.9, image/jpeg;q=0.4, */*;q=0.1', 'png'],
    ['application/json;q=0.5, image/*', 'jpeg'],
  ])('answers %s with the meme', async (accept, format) => {
    const response = await generate(accept, { seed: '7' });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(`image/${format}`);
    const metadata = await sharp(Buffer.from(await response.arrayBuffer())).metadata();
    expect(metadata).toMatchObject({ format, width: 640, height: 480 });
  });

  it('states the caption, its seed and its origin in headers', async () => {
    const { caption, notes } = (await (await generate(undefined, { seed: '7' })).json()) as {
      caption: string;
      notes: string[];
    };
    const { headers } = await generate('image/jpeg', { seed: '7' });
    const told = (name: string) => decodeURIComponent(headers.get(`x-toonwit-${name}`) ?? '');
    expect(told('alt-text')).toBe(`A meme with the caption: ${caption}`);
    expect(told('notes')).toBe(notes.join(' '));
    expect(told('seed')).toBe('7');
    expect(told('engine')).toBe('template');
    expect(headers.get('content-disposition')).toBe('inline; filename="four-colours-meme.jpg"');
  });

  it.each([
    ['nothing', undefined],
    ['*/*', '*/*'],
    ['application/json', 'application/json'],
    ['data before pictures', 'application/json, image/*;q=0.5'],
    ['no pictures', 'image/png;q=0, */*'],
    ['a format that is not written', 'image/avif'],
  ])('answers %s with data', async (_, accept) => {
    const response = await generate(accept, { seed: '7' });
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
    expect(await response.json()).toMatchObject({ seed: 7, meme: false });
  });

  it.each([
    ['no meme is wanted', { seed: '7', meme: 'no' }, true],
    ['there is no picture', { prompt: 'a cat who runs meetings' }, false],
  ])('answers with data where %s', async (_, fields, withPicture) => {
    const response = await generate('image/png', fields, withPicture);
    expect(await response.json()).toMatchObject({ caption: expect.any(String) as string, meme: false });
  });

  it('mentions the picture in its description', async () => {
    const document = (await (await fetch(`${app.url}/openapi.json`)).json()) as {
      paths: Record<string, { post: { responses: { 200: { content: object; headers?: object } } } }>;
    };
    const { content, headers } = document.paths['/generate']?.post.responses[200] ?? { content: {} };
    expect(Object.keys(content)).toEqual([
      'application/json',
      'image/jpeg',
      'image/png',
      'image/gif',
      'image/webp',
    ]);
    expect(Object.keys(headers ?? {})).toContain('X-Toonwit-Alt-Text');
  });
});
