import { afterAll, describe, expect, it } from 'vitest';
import { UserError } from '../../../src/core/errors.ts';
import type { EncodedImage } from '../../../src/core/pictures/encoded-image.ts';
import type { Image } from '../../../src/core/pictures/image.ts';
import type { MemeOrder } from '../../../src/core/pictures/meme.ts';
import { createMemes } from '../../../src/media/meme/index.ts';
import { readBytes } from '../../support/media.ts';
import { draw, noise } from '../../support/pictures.ts';
import { english } from '../../support/english.ts';

const memes = createMemes();
afterAll(() => memes.close());

const maxBytes = 8_000_000;
const flat = (width: number, height: number, level: number) =>
  draw(width, height, () => [level, level, level]);

async function drawn(order: Partial<MemeOrder>): Promise<EncodedImage> {
  const whole = { image: flat(640, 480, 128), caption: 'Mondays', maxBytes, ...order };
  const meme = await memes.drawMeme({ mediaType: 'image/png', ...whole });
  if ('cannot' in meme) throw new Error(`expected a meme, got: ${english(meme.cannot)}`);
  return meme.image;
}

const pixelsOf = async (order: Partial<MemeOrder>) =>
  readBytes((await drawn(order)).bytes, { maxSide: 4000 });

/** The share of pixels between two rows, in parts of the height, whose red lies between two levels. */
function shareOf({ data, width, height }: Image, rows: readonly [number, number], from: number, to: number) {
  const first = Math.round(rows[0] * height) * width;
  const last = Math.round(rows[1] * height) * width;
  let count = 0;
  for (let at = first; at < last; at += 1) {
    const red = data[at * 3] ?? 0;
    if (red >= from && red <= to) count += 1;
  }
  return count / (last - first);
}

const top = [0, 0.3] as const;
const middle = [0.35, 0.65] as const;
const bottom = [0.7, 1] as const;

describe('a meme', () => {
  it.each([0, 128, 255])(
    'has white letters with a black outline, above and below, on level %i',
    async (level) => {
      const image = await pixelsOf({ image: flat(640, 480, level), caption: 'Top line.\nBottom line.' });
      for (const rows of [top, bottom]) {
        expect(shareOf(image, rows, 250, 255)).toBeGreaterThan(0.05);
        expect(shareOf(image, rows, 0, 5)).toBeGreaterThan(0.05);
      }
      expect(shareOf(image, middle, level, level)).toBe(1);
      expect(shareOf(image, [0, 0.01], level, level)).toBe(1);
    },
  );

  it('keeps a short caption in one piece, below', async () => {
    const image = await pixelsOf({});
    expect(shareOf(image, [0, 0.6], 128, 128)).toBe(1);
    expect(shareOf(image, bottom, 250, 255)).toBeGreaterThan(0.05);
  });

  it('is the same to the byte each time', async () => {
    const order = {
      caption: 'Twice the same 🐱, éàü and all that goes with it',
      mediaType: 'image/jpeg',
    } as const;
    expect((await drawn(order)).bytes).toEqual((await drawn(order)).bytes);
  });

  it.each(['image/jpeg', 'image/png'] as const)('comes as %s where that is asked for', async (mediaType) => {
    const image = await drawn({ mediaType });
    expect(image).toMatchObject({ mediaType, width: 640, height: 480 });
  });

  it('stands on a bar above a busy picture, unless it is to be classic', async () => {
    const image = noise(640, 480);
    expect((await drawn({ image })).height).toBeGreaterThan(480);
    expect((await drawn({ image, layout: 'classic' })).height).toBe(480);
    expect((await drawn({ layout: 'bar' })).height).toBeGreaterThan(480);
  });

  it('stays within the bytes that a platform takes', async () => {
    const image = noise(640, 480);
    expect((await drawn({ image })).bytes.length).toBeGreaterThan(100_000);
    expect((await drawn({ image, maxBytes: 100_000 })).bytes.length).toBeLessThanOrEqual(100_000);
  });

  it.each([
    ['a tiny picture', 96, 96, 640, 640],
    ['a single pixel', 1, 1, 640, 640],
    ['a picture that is large enough', 700, 500, 700, 500],
  ])('enlarges %s as far as needed', async (_, width, height, ...size) => {
    const image = await drawn({ image: flat(width, height, 90) });
    expect([image.width, image.height]).toEqual(size);
  });

  it.each([
    ['a very flat picture', 1280, 40, 'So flat that it is a horizon'],
    ['a very narrow picture', 40, 1280, 'So slim, so chic'],
    ['a long caption', 800, 600, 'It was the best of times, it was the worst of times. '.repeat(8)],
    ['a caption of many lines', 800, 600, 'one\ntwo\nthree\nfour\nfive\nsix\nseven\neight'],
  ])('puts the caption of %s on a white bar above it', async (_, width, height, caption) => {
    const image = await pixelsOf({ image: flat(width, height, 90), caption });
    expect(image.height).toBeGreaterThan(height);
    expect(shareOf(image, [0, 1 - height / image.height], 0, 40)).toBeGreaterThan(0.02);
    const picture = shareOf(image, [1 - height / image.height, 1], 90, 90);
    expect(picture).toBeCloseTo(width / image.width, 2);
  });

  it('sets emoji beside letters and alone', async () => {
    const plain = await pixelsOf({ caption: 'Fire' });
    for (const caption of ['Fire 🔥', '👩🏽‍🚀', '🇩🇪', '1️⃣', '❤️']) {
      const image = await pixelsOf({ caption });
      expect(shareOf(image, bottom, 250, 255)).toBeGreaterThan(0.01);
      expect(Buffer.compare(image.data, plain.data)).not.toBe(0);
    }
  });

  it.each([
    ['عندما تفتح الثلاجة', 'Arabic'],
    ['Only one word is ไทย', 'Thai'],
    ['כשהמקרר נפתח', 'Hebrew'],
    ['जब फ्रिज खुलता है', 'Devanagari'],
    ['\u{13080} is a hieroglyph', 'some of its characters'],
  ])('is not drawn for %s, and says why', async (caption, what) => {
    expect(await memes.drawMeme({ image: flat(640, 480, 9), caption, maxBytes })).toEqual({
      cannot: `The caption is not set on the picture, because the meme lettering cannot write ${what}.`,
    });
  });

  it.each([
    ['is too long', 'word '.repeat(2000)],
    ['has nothing to set', ' \u200b\n'],
  ])('is not drawn where the caption %s', async (sentence, caption) => {
    const meme = await memes.drawMeme({ image: flat(640, 480, 9), caption, maxBytes });
    expect('cannot' in meme && english(meme.cannot)).toContain(sentence);
  });
});

describe('drawing memes', () => {
  const order: MemeOrder = { image: flat(64, 48, 9), caption: 'Mondays', maxBytes };

  it('ends with the signal', async () => {
    const reason = new UserError('cancelled', 'Cancelled, as you asked.');
    await expect(memes.drawMeme(order, AbortSignal.abort(reason))).rejects.toBe(reason);
    const later = new AbortController();
    const meme = memes.drawMeme(order, later.signal);
    later.abort(reason);
    await expect(meme).rejects.toBe(reason);
    expect(await memes.drawMeme(order)).toHaveProperty('image');
  });

  it('says so when it takes too long, and tells the log', async () => {
    const failures: unknown[] = [];
    const hasty = createMemes({ timeoutMs: 1, onFailure: (error) => failures.push(error) });
    const meme = await hasty.drawMeme(order);
    expect(meme).toEqual({ cannot: 'Setting the caption on the picture took too long.' });
    expect(failures).toHaveLength(1);
    await hasty.close();
  });

  it('draws only so many at once, and the next when one is done', async () => {
    const few = createMemes({ maxAtOnce: 1 });
    const first = few.drawMeme(order);
    expect(await few.drawMeme(order)).toEqual({
      cannot: 'The caption is not set on the picture: too many are being drawn right now.',
    });
    expect(await first).toHaveProperty('image');
    expect(await few.drawMeme(order)).toHaveProperty('image');
    await few.close();
  });

  it('says that a picture cannot be small enough', async () => {
    const meme = await memes.drawMeme({ ...order, maxBytes: 50 });
    expect(meme).toEqual({ cannot: 'The caption could not be set on the picture.' });
  });

  it('ends what runs when it is closed', async () => {
    const short = createMemes();
    const meme = short.drawMeme(order);
    await Promise.all([expect(meme).rejects.toMatchObject({ code: 'stopping' }), short.close()]);
    await expect(short.drawMeme(order)).rejects.toMatchObject({ code: 'stopping' });
  });
});
