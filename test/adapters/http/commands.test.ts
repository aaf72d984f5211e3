import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../../support/app.ts';
import { pixels, quarters } from '../../support/pictures.ts';

let app: TestApp;
beforeAll(async () => (app = await startApp()));
afterAll(() => app.stop());

/** Four colours, as a JPEG that carries a place. */
async function photo(): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await pixels(quarters(160, 120))
    .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 51/1 0/1' } })
    .jpeg()
    .toBuffer();
  return new Uint8Array(bytes);
}

describe('POST /predict', () => {
  it('judges a text', async () => {
    const response = await app.post('/predict', { text: 'I love this so much, thank you!' });
    expect(response.status).toBe(200);
    const body = (await response.json()) as { probabilities: Record<string, number> };
    expect(body).toMatchObject({ label: '5 stars', stars: 5, engine: 'mini', model: 'tiny-sentiment-en' });
    expect(Object.keys(body.probabilities)).toEqual(['1 star', '2 stars', '3 stars', '4 stars', '5 stars']);
    const sum = Object.values(body.probabilities).reduce((total, value) => total + value, 0);
    expect(sum).toBeCloseTo(1, 3);
  });

  it.each([
    ['no text', {}, 'missing_option'],
    ['an empty text', { text: ' ' }, 'invalid_option'],
    ['a number', { text: 7 }, 'invalid_option'],
    ['a text that is too long', { text: 'x'.repeat(2001) }, 'invalid_option'],
    ['an option it does not have', { text: 'fine', tone: 'dry' }, 'invalid_option'],
    ['a list', [1, 2], 'bad_json'],
    ['broken JSON', '{"text":', 'bad_json'],
    ['no body', '', 'bad_json'],
  ])('refuses %s', async (_, body, code) => {
    const response = await app.post('/predict', body);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      code,
      message: expect.stringMatching(/\.$|Usage: /) as string,
    });
  });

  it('judges a cry for help for programs too, with a hint for who reads it', async () => {
    const response = await app.post('/predict', { text: 'i want to die' });
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      engine: 'mini',
      notes: expect.arrayContaining([expect.stringContaining('may be in need')]) as string[],
    });
  });

  it('accepts a text of the full length', async () => {
    expect((await app.post('/predict', { text: 'good '.repeat(400) })).status).toBe(200);
  });
});

describe('POST /generate', () => {
  it('repeats a caption by its seed', async () => {
    const first = (await (await app.post('/generate', { prompt: 'a cat who runs meetings' })).json()) as {
      caption: string;
      seed: number;
    };
    expect(first).toMatchObject({ engine: 'template', model: 'meme-templates' });
    const again = await app.post('/generate', { prompt: 'a cat who runs meetings', seed: first.seed });
    expect(await again.json()).toEqual(first);
  });

  it('returns several captions as a list, within one call', async () => {
    const before = await app.callsLeft();
    const response = await app.post('/generate', { prompt: 'a cat who runs meetings', seed: 7, choices: 3 });
    const body = (await response.json()) as { caption: string; captions: string[] };
    expect(new Set(body.captions).size).toBe(3);
    expect(body).toMatchObject({ caption: body.captions[0], seed: 7, meme: false });
    expect(await app.callsLeft()).toBe(before - 1);
    expect((await app.post('/generate', { prompt: 'a cat', choices: 4 })).status).toBe(400);
  });

  it('captions an uploaded picture with a seed from the form', async () => {
    const response = await app.upload('/generate', { bytes: await photo(), name: 'disc.jpg' }, { seed: '7' });
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ seed: 7, caption: expect.any(String) as string });
  });

  it('asks for a prompt or a picture', async () => {
    const response = await app.post('/generate', {});
    expect(await response.json()).toMatchObject({
      code: 'missing_option',
      message: expect.stringContaining('“prompt” or a picture (image)') as string,
    });
  });
});

describe('POST /cartoonize', () => {
  it('answers with the picture, its engine and alternative text, without metadata', async () => {
    const response = await app.upload(
      '/cartoonize',
      { bytes: await photo(), name: 'my disc.jpg' },
      { style: 'comic' },
    );
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('image/jpeg');
    expect(response.headers.get('x-toonwit-engine')).toBe('filter');
    expect(response.headers.get('x-toonwit-model')).toMatch(/^flow-abstraction@/);
    expect(response.headers.get('x-toonwit-alt-text')).toContain('redrawn in comic style');
    expect(response.headers.get('content-disposition')).toBe('inline; filename="my-disc-comic.jpg"');
    const metadata = await sharp(Buffer.from(await response.arrayBuffer())).metadata();
    expect(metadata).toMatchObject({ format: 'jpeg', width: metadata.height * (4 / 3) });
    expect(metadata.exif).toBeUndefined();
  });

  it('answers with a PNG on request', async () => {
    const form = new FormData();
    form.append('image', new Blob([await photo()]), 'disc.jpg');
    const response = await fetch(`${app.url}/cartoonize`, {
      method: 'POST',
      body: form,
      headers: { Accept: 'image/png' },
    });
    expect(response.headers.get('content-type')).toBe('image/png');
  });

  it.each([
    ['no picture', {}, 400, 'missing_option'],
    ['an address on this machine', { url: 'http://127.0.0.1:9/cat.jpg' }, 400, 'url_refused'],
    ['an address that is none', { url: 'cat.jpg' }, 400, 'url_invalid'],
    ['a number for an address', { url: 4 }, 400, 'invalid_option'],
    ['a picture inside JSON', { image: 'aGVsbG8=' }, 400, 'invalid_option'],
  ])('refuses %s', async (_, body, status, code) => {
    const response = await app.post('/cartoonize', body);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ code });
  });

  it('does not charge a call with an invalid address', async () => {
    const before = await app.callsLeft();
    expect((await app.post('/cartoonize', { url: 'cat.jpg' })).status).toBe(400);
    expect(await app.callsLeft()).toBe(before);
  });

  it('refuses a file that is not a picture, whatever its name', async () => {
    const response = await app.upload('/cartoonize', {
      bytes: new TextEncoder().encode('hello'),
      name: 'cat.png',
    });
    expect(response.status).toBe(415);
    expect(await response.json()).toMatchObject({ code: 'image_type' });
  });

  it('refuses a file in the wrong field', async () => {
    const response = await app.upload('/cartoonize', {
      bytes: await photo(),
      name: 'cat.jpg',
      field: 'photo',
    });
    expect(await response.json()).toMatchObject({
      code: 'invalid_option',
      message: '“photo” takes no file; send the picture as “image”.',
    });
  });
});

describe('POST /help', () => {
  it('lists the commands and the calls left', async () => {
    const body = (await (await fetch(`${app.url}/help`, { method: 'POST' })).json()) as Record<
      string,
      unknown
    >;
    expect(body).toMatchObject({ callsLeft: { limit: 1000 } });
    expect(body['commands']).toContainEqual({
      name: 'sentiment',
      description: expect.any(String) as string,
      usage: '/sentiment text:<text>',
    });
  });
});

describe('POST /describe', () => {
  it('says which key or model it needs if no engine sees pictures', async () => {
    const before = await app.callsLeft();
    const response = await app.upload('/describe', { bytes: await photo(), name: 'disc.jpg' });
    expect(response.status).toBe(501);
    expect(await response.json()).toEqual({
      code: 'not_set_up',
      message:
        'Nothing is set up here that could do this. Whoever runs me can set OPENAI_API_KEY and DESCRIBE_ENGINE=openai for a model at OpenAI, or DESCRIBE_ENGINE=transformers for SmolVLM on this machine (a download of 263 MB; it takes 2 GB of memory).',
    });
    expect(await app.callsLeft()).toBe(before);
  });
});
