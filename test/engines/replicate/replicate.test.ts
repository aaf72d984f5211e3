import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { createFilterEngine } from '../../../src/engines/filter/engine.ts';
import { createReplicateEngine } from '../../../src/engines/replicate/engine.ts';
import { createMedia } from '../../../src/media/media.ts';
import type { Outcome } from '../../../src/core/reply.ts';
import { version } from '../../support/replicate/checks.ts';
import { seen, setUpCartoonize } from '../../support/replicate/cartoonize.ts';
import { pixels, quarters, noise } from '../../support/pictures.ts';
import { replicateModel, startReplicate } from '../../support/replicate-server.ts';

function pictureIn(outcome: Outcome): Uint8Array {
  if (outcome.kind !== 'reply' || !outcome.images?.[0])
    throw new Error(`expected a picture: ${seen(outcome)}`);
  return outcome.images[0].bytes;
}

describe('a cartoon by Replicate', () => {
  it('is begun once, followed to its end and posted with its model', async () => {
    const server = await startReplicate();
    const { use, spent } = setUpCartoonize(server);
    const outcome = await use();
    expect(outcome).toMatchObject({
      kind: 'reply',
      title: 'Your picture in cartoon style',
      provenance: { engine: 'replicate', model: 'toonwit/emulated', revision: version.slice(0, 12) },
      images: [{ name: 'photo-cartoon.jpg', width: 160, height: 120, mediaType: 'image/jpeg' }],
    });
    expect(seen(outcome)).toBe('replicate');
    expect(server.asked).toMatchObject({ create: 1, get: 3, cancel: 0, delivery: 1 });
    expect(await spent()).toEqual({ usd: 0.01, calls: 1 });
  });

  it('shows what the model drew, not what went in', async () => {
    const server = await startReplicate();
    const bytes = pictureIn(await setUpCartoonize(server).use());
    const { data } = await sharp(bytes)
      .extract({ left: 20, top: 20, width: 1, height: 1 })
      .raw()
      .toBuffer({ resolveWithObject: true });
    const [red = 0, green = 0] = data;
    // The photo is red there; the model turns hues by a quarter.
    expect(green).toBeGreaterThan(red);
  });

  it('tells how far the model is', async () => {
    const server = await startReplicate();
    const { use, progress } = setUpCartoonize(server);
    await use();
    expect(progress.flatMap((step) => ('fraction' in step ? [step.fraction] : []))).toEqual([0.2, 0.8, 1]);
  });

  it('sends the cleaned picture as a data URI under the model’s own name for it', async () => {
    const server = await startReplicate({ imageInput: 'input_image' });
    await setUpCartoonize(server, { imageInput: 'input_image' }).use();
    const uri = String(server.predictions[0]?.input['input_image']);
    expect(uri).toMatch(/^data:image\/jpeg;base64,/);
    const sent = await sharp(Buffer.from(uri.slice(uri.indexOf(',') + 1), 'base64')).metadata();
    expect([sent.width, sent.height, sent.exif]).toEqual([160, 120, undefined]);
  });

  it('stays within what Replicate recommends for data URIs, whatever the picture', async () => {
    const server = await startReplicate();
    const { engine } = setUpCartoonize(server);
    const input = { image: noise(1280, 1280), style: 'cartoon', maxBytes: 10_000_000 } as const;
    await engine.run(input, new AbortController().signal);
    expect(String(server.predictions[0]?.input['image']).length).toBeLessThan(1_000_000);
  });

  it('asks Replicate to wait a few seconds, and to end the prediction should it be lost', async () => {
    const server = await startReplicate();
    await setUpCartoonize(server, { timeoutMs: 45_000 }).use();
    expect(server.headers[0]).toMatchObject({ prefer: 'wait=5', 'cancel-after': '1m' });
  });

  it('needs no further look where the picture comes with the answer', async () => {
    const server = await startReplicate({ plan: [{ status: 'succeeded' }] });
    expect(seen(await setUpCartoonize(server).use())).toBe('replicate');
    expect(server.asked).toMatchObject({ create: 1, get: 0, cancel: 0, delivery: 1 });
  });

  it('is small enough for the platform, in the format that was asked for', async () => {
    const server = await startReplicate({ draw: () => pixels(noise(600, 400)).png().toBuffer() });
    const { use } = setUpCartoonize(server);
    const small = await use({ limits: { textLength: 2000, uploadBytes: 40_000 } });
    expect(pictureIn(small).length).toBeLessThanOrEqual(40_000);
    const png = await use({ limits: { textLength: 2000, uploadBytes: 10_000_000, imageType: 'image/png' } });
    expect((await sharp(pictureIn(png)).metadata()).format).toBe('png');
  });

  it('is only for the style that the model knows; the filter draws the others, unsaid', async () => {
    const server = await startReplicate();
    const { use } = setUpCartoonize(server);
    expect(seen(await use({ style: 'comic' }))).toBe('filter');
    expect(seen(await use({ style: 'sketch' }))).toBe('filter');
    expect(server.asked.create).toBe(0);
  });

  it('is drawn by the real filter when Replicate is down', async () => {
    const server = await startReplicate();
    server.fail('create', { status: 500 });
    const outcome = await setUpCartoonize(server, { filter: createFilterEngine({ threads: 1 }) }).use();
    expect(seen(outcome)).toBe('filter: Replicate is not answering; made with the local filter.');
    expect((await sharp(pictureIn(outcome)).metadata()).format).toBe('jpeg');
  });
});

describe('what a model gives', () => {
  it.each([
    ['an address', (url: string) => url],
    ['a list of addresses', (url: string) => [url, `${url}.second`]],
  ])('may be %s', async (_name, output) => {
    const server = await startReplicate({ plan: [{ status: 'succeeded', output }] });
    expect(seen(await setUpCartoonize(server).use())).toBe('replicate');
    expect(server.asked.delivery).toBe(1);
  });

  it('may be a data URI', async () => {
    const png = await pixels(quarters(90, 60)).png().toBuffer();
    const output = () => [`data:image/png;base64,${png.toString('base64')}`];
    const server = await startReplicate({ plan: [{ status: 'succeeded', output }] });
    const outcome = await setUpCartoonize(server).use();
    expect(outcome).toMatchObject({
      images: [{ width: 90, height: 60 }],
      provenance: { engine: 'replicate' },
    });
    expect(server.asked.delivery).toBe(0);
  });

  it.each([
    ['nothing', () => null],
    ['an empty list', () => []],
    ['words', () => 'a cartoon of a cat'],
    ['an object', (url: string) => ({ url })],
    ['an address elsewhere', () => 'http://127.0.0.1:9/private.png'],
    ['an address beside Replicate’s own hosts', () => 'https://replicate.delivery.example.org/a.png'],
    ['a file on this machine', () => 'file:///etc/passwd'],
    ['a data URI that is no picture', () => 'data:text/plain;base64,aGVsbG8='],
    ['a data URI that is not in base64', () => 'data:image/svg+xml,<svg/>'],
  ])('is no use where it is %s', async (_name, output) => {
    const server = await startReplicate({ plan: [{ status: 'succeeded', output }] });
    const { use, spent } = setUpCartoonize(server);
    expect(seen(await use())).toBe('filter: Replicate gave no usable answer; made with the local filter.');
    expect((await spent()).usd).toBe(0.01);
  });
});

describe('the engine', () => {
  it.each(['toonwit/emulated', version, `toonwit/emulated:${version.slice(1)}`, `a/b/c:${version}`])(
    'does not take %s for a pinned model',
    (model) => {
      const create = () =>
        createReplicateEngine({
          apiToken: 'r8_x',
          baseUrl: 'http://127.0.0.1:9/v1',
          model,
          imageInput: 'image',
          usdPerCall: 0.01,
          timeoutMs: 1000,
          media: createMedia(),
        });
      expect(create).toThrow(/expected owner\/name:version/);
    },
  );

  it('says what it costs at most, and who gets the picture', async () => {
    const { engine } = setUpCartoonize(await startReplicate());
    expect(engine).toMatchObject({
      name: 'replicate',
      provider: 'Replicate',
      maxCostUsd: 0.01,
      timeoutMs: 60_000,
    });
    expect(replicateModel).toContain(engine.card.model);
  });
});
