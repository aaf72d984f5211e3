import { afterAll, describe, expect, it } from 'vitest';
import caption from '../../commands/caption.ts';
import type { MemeOrder } from '../../src/core/pictures/meme.ts';
import type { DrawMeme } from '../../src/core/runs.ts';
import type { Attachment } from '../../src/core/pictures/attachment.ts';
import type { Interaction } from '../../src/core/interaction.ts';
import { createMemes } from '../../src/media/meme/index.ts';
import { createFakeEngine, createTestCore, interactionFor } from '../support/core.ts';
import { readBytes } from '../support/media.ts';
import { quarters } from '../support/pictures.ts';
import { patienceMs } from '../support/patience.ts';

const memes = createMemes({ timeoutMs: patienceMs });
afterAll(() => memes.close());

const photo: Attachment = {
  name: 'my cat.HEIC',
  spoiler: true,
  read: () => Promise.resolve(quarters(640, 480)),
};

function engine(words: string) {
  return createFakeEngine('image-text-to-text', () => Promise.resolve({ caption: words }));
}

interface Setting {
  readonly words?: string;
  readonly drawMeme?: DrawMeme;
  readonly interaction?: Partial<Interaction>;
}

/** A reply to options, where the engine says `words`. */
async function answer(options: Record<string, unknown>, setting: Setting = {}) {
  const { words = 'Mondays again', drawMeme = memes.drawMeme, interaction = {} } = setting;
  const { dispatch } = createTestCore({
    commands: [caption],
    engines: { 'image-text-to-text': [engine(words)] },
    drawMeme,
  });
  const outcome = await dispatch(interactionFor('caption', options, interaction));
  if (outcome.kind !== 'reply') throw new Error(`expected a reply, got ${JSON.stringify(outcome)}`);
  return { ...outcome, data: caption.output.strict().parse(outcome.data) };
}

/** A drawer that keeps its orders and draws nothing. */
function watch() {
  const orders: MemeOrder[] = [];
  const drawMeme: DrawMeme = (order) => {
    orders.push(order);
    return Promise.resolve({ cannot: 'It rains.' });
  };
  return { orders, drawMeme };
}

const limits = { textLength: 2000, uploadBytes: 5_000_000 };

describe('/caption with a picture', () => {
  it('gives the picture with the caption on it, and the whole caption as text', async () => {
    const { text, images = [], notes, data } = await answer({ image: photo, seed: 1 });
    expect(text).toBe('Mondays again');
    expect(images).toHaveLength(1);
    const [meme] = images;
    expect(meme).toMatchObject({
      name: 'my-cat-meme.jpg',
      altText: 'A meme with the caption: Mondays again',
      spoiler: true,
      mediaType: 'image/jpeg',
      width: 640,
      height: 480,
    });
    expect(notes).toBeUndefined();
    expect(data).toMatchObject({ caption: 'Mondays again', meme: true, notes: [] });
    const { data: pixels } = await readBytes(meme?.bytes ?? new Uint8Array());
    expect(Buffer.compare(pixels, quarters(640, 480).data)).not.toBe(0);
  });

  it('says why a caption is not on the picture, and gives it as text', async () => {
    const { text, images, notes, data } = await answer({ image: photo }, { words: 'يوم الاثنين مرة أخرى' });
    expect(text).toBe('يوم الاثنين مرة أخرى');
    expect(images).toBeUndefined();
    expect(notes).toEqual([expect.stringMatching(/^The caption is not set on the picture.*Arabic\.$/)]);
    expect(data).toMatchObject({ meme: false, notes });
  });

  it('draws within the limits and in the format of the platform', async () => {
    const { orders, drawMeme } = watch();
    const interaction = { limits: { ...limits, imageType: 'image/png' as const } };
    await answer({ image: photo }, { drawMeme, interaction });
    expect(orders).toEqual([
      {
        image: expect.objectContaining({ width: 640 }) as unknown,
        caption: 'Mondays again',
        layout: 'auto',
        maxBytes: 5_000_000,
        mediaType: 'image/png',
      },
    ]);
  });

  it.each([
    ['the person says no', { image: photo, meme: false }, limits],
    ['there is no picture', { prompt: 'tea', meme: true }, limits],
    ['nobody would see it', { image: photo }, { ...limits, showsImages: false }],
  ])('draws nothing where %s', async (_, options, shown) => {
    const { orders, drawMeme } = watch();
    const reply = await answer(options, { drawMeme, interaction: { limits: shown } });
    expect(orders).toEqual([]);
    expect(reply).not.toHaveProperty('images');
    expect(reply).not.toHaveProperty('notes');
    expect(reply.data).toMatchObject({ meme: false });
  });

  it.each([true, false])('keeps the setting for the next caption: %s', async (meme) => {
    const { variations } = await answer({ image: photo, meme, layout: 'bar', seed: 4 });
    const image = expect.objectContaining({ name: photo.name }) as unknown;
    const options = { prompt: undefined, image, meme, layout: 'bar', seed: 5 };
    expect(variations).toEqual([{ label: 'Again', options }]);
  });
});
