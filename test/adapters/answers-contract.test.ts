import { readdirSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import type { DrawMeme } from '../../src/core/runs.ts';
import { createMemes } from '../../src/media/meme/index.ts';
import { sharp } from '../../src/media/sharp.ts';
import { createMemoryStore } from '../../src/store/memory-store.ts';
import type { AnswerDriverOptions, StartAnswers } from '../support/answer-drivers/driver.ts';
import { createFakeEngine } from '../support/core.ts';
import { patienceMs } from '../support/patience.ts';

/** Every platform with buttons; none can opt out. */
const platforms = readdirSync(new URL('../../src/adapters/', import.meta.url)).filter(
  (name) => name !== 'kit' && name !== 'http',
);

/** An engine that says how strongly it draws. */
function drawing() {
  const draw = createFakeEngine('image-to-image', async ({ image, strength = 'normal' }) => {
    const { width, height } = image;
    const bytes = await sharp(image.data, { raw: { width, height, channels: 3 } })
      .png()
      .toBuffer();
    return { image: { bytes, mediaType: 'image/png', width, height }, description: strength };
  });
  return { 'image-to-image': [draw] };
}

function setUp() {
  const store = createMemoryStore();
  const asked: string[] = [];
  const engines = {
    'image-text-to-text': [
      createFakeEngine(
        'image-text-to-text',
        ({ prompt = 'nothing', seed }) => {
          asked.push(`${prompt} ${seed}`);
          return Promise.resolve({ caption: `About ${prompt}` });
        },
        // So that its answers are kept.
        { provider: 'Somebody' },
      ),
    ],
  };
  return { store, asked, engines };
}

async function start(platform: string, options: AnswerDriverOptions) {
  const module = (await import(`../support/answer-drivers/${platform}.ts`)) as { startAnswers: StartAnswers };
  return module.startAnswers(options);
}

/** An engine that has this many captions, and notes how many it was asked for. */
function choosing(captions: number) {
  const asked: (number | undefined)[] = [];
  const engine = createFakeEngine('image-text-to-text', ({ prompt = 'the picture', seed, choices = 1 }) => {
    asked.push(choices);
    const [caption = '', ...others] = Array.from(
      { length: Math.min(captions, choices) },
      (_, place) => `About ${prompt}, take ${seed + place}`,
    );
    return Promise.resolve({ caption, ...(choices > 1 && { others }) });
  });
  return { asked, engines: { 'image-text-to-text': [engine] } };
}

const memes = createMemes({ timeoutMs: patienceMs });
afterAll(() => memes.close());

const three = { prompt: 'rain', seed: 1, choices: 3 };

describe.each(platforms)('captions to choose from on %s', (platform) => {
  it('are shown to the person alone, who posts one of them for everybody, once, within one call', async () => {
    const { asked, engines } = choosing(3);
    const { use, seen } = await start(platform, {
      store: createMemoryStore(),
      engines,
      callsPerMinute: 1,
    });
    const offered = await use('ada', 'caption', three);
    expect(offered).toMatchObject({ isPrivate: true, buttons: ['Post 1', 'Post 2', 'Post 3', 'Again'] });
    expect(offered.text).toMatch(
      /1\\?\. About rain, take 1\n2\\?\. About rain, take 2\n3\\?\. About rain, take 3/,
    );
    expect([asked, seen()]).toEqual([[3], []]);
    const posted = await offered.press('ada', 'Post 2');
    expect(posted).toMatchObject({ isPrivate: false, buttons: ['Again', 'Delete'] });
    expect(posted?.text).toContain('About rain, take 2');
    expect(posted?.text).not.toContain('take 3');
    expect(asked).toEqual([3]);
    const late = await offered.press('ada', 'Post 3');
    expect(late).toMatchObject({ isPrivate: true });
    expect(late?.text).toContain('one of these has been posted already');
    expect(seen()).toHaveLength(1);
  });

  it('each have the seed that repeats them, and are followed by the captions after all of them', async () => {
    const { use } = await start(platform, { store: createMemoryStore(), ...choosing(3) });
    const posted = await (await use('ada', 'caption', three)).press('ada', 'Post 2');
    expect(posted?.text).toContain('seed 2');
    const repeated = await use('ada', 'caption', { prompt: 'rain', seed: 2 });
    expect(repeated.text).toContain('About rain, take 2');
    expect((await posted?.press('ada', 'Again'))?.text).toContain('About rain, take 4');
  });

  it('are set on the picture only once one is chosen', async () => {
    const drawn: string[] = [];
    const drawMeme: DrawMeme = (order, signal) => {
      drawn.push(order.caption);
      return drawn.length === 1 ? Promise.reject(new Error('no ink')) : memes.drawMeme(order, signal);
    };
    const { engines } = choosing(3);
    const { use, share } = await start(platform, { store: createMemoryStore(), engines, drawMeme });
    await share('ada');
    const offered = await use('ada', 'caption', { seed: 1, choices: 2 });
    expect(offered).toMatchObject({ altTexts: [], buttons: ['Post 1', 'Post 2', 'Again'] });
    expect(drawn).toEqual([]);
    expect(await offered.press('ada', 'Post 1')).toMatchObject({ isPrivate: true, altTexts: [] });
    // What failed is offered again.
    const posted = await offered.press('ada', 'Post 1');
    expect(posted?.altTexts).toEqual(['A meme with the caption: About the picture, take 1']);
  });

  it('are given up once posting one has failed three times, which the answer says', async () => {
    let tries = 0;
    const drawMeme: DrawMeme = () => {
      tries += 1;
      return Promise.reject(new Error('no ink'));
    };
    const { engines } = choosing(3);
    const { use, share, seen } = await start(platform, { store: createMemoryStore(), engines, drawMeme });
    await share('ada');
    const offered = await use('ada', 'caption', { seed: 1, choices: 2 });
    for (const label of ['Post 2', 'Post 1', 'Post 2']) await offered.press('ada', label);
    const refused = await offered.press('ada', 'Post 1');
    expect(refused).toMatchObject({ isPrivate: true });
    expect(refused?.text).toContain('I tried three times to post one of these and couldn’t');
    expect([tries, seen()]).toEqual([3, []]);
  });

  it('are too old after a day, which the answer says', async () => {
    let now = 0;
    const store = createMemoryStore({ clock: () => now });
    const { use } = await start(platform, { store, ...choosing(3) });
    const offered = await use('ada', 'caption', three);
    now += 86_400_000;
    const refused = await offered.press('ada', 'Post 1');
    expect(refused).toMatchObject({ isPrivate: true });
    expect(refused?.text).toContain('they are more than a day old');
  });

  it('are fewer where there are no more, which the answer says', async () => {
    const { use } = await start(platform, { store: createMemoryStore(), ...choosing(2) });
    const offered = await use('ada', 'caption', three);
    expect(offered.buttons).toEqual(['Post 1', 'Post 2', 'Again']);
    expect(offered.text).toContain('I found only 2 captions that I would post.');
  });
});

describe.each(platforms)('an answer on %s', (platform) => {
  it('is deleted by whoever asked for it, and nothing of it stays', async () => {
    const { store, asked, engines } = setUp();
    const { use, seen } = await start(platform, { store, engines, keepBytes: 1_000_000 });
    const rain = { prompt: 'rain', seed: 7 };
    const answer = await use('ada', 'caption', rain);
    expect(answer.buttons).toEqual(['Again', 'Delete']);
    await use('ben', 'caption', rain);
    expect(asked).toEqual(['rain 7']);
    expect((await store.list('button/')).size).toBe(2);
    expect(await answer.press('ada', 'Delete')).toBeUndefined();
    expect(seen()).toHaveLength(1);
    await expect.poll(async () => (await store.list('button/')).size).toBe(1);
    await use('ben', 'caption', rain);
    expect(asked).toEqual(['rain 7', 'rain 7']);
  });

  it('offers the other styles directly, with everything else as it was', async () => {
    const { store, engines } = setUp();
    const { use, share } = await start(platform, { store, engines: { ...engines, ...drawing() } });
    await share('ada');
    const first = await use('ada', 'cartoonize', { strength: 'strong', compare: true });
    expect(first.text).toContain('cartoon style');
    expect(first.buttons).toEqual(['Comic', 'Sketch', 'Watercolour', 'Pop art', 'Delete']);
    expect(first.altTexts).toEqual([
      'The picture, and beside it the drawing. A picture redrawn in cartoon style: strong.',
    ]);
    const second = await first.press('ben', 'Comic');
    expect(second?.buttons).toEqual(['Cartoon', 'Sketch', 'Watercolour', 'Pop art', 'Delete']);
    expect(second?.altTexts).toEqual([
      'The picture, and beside it the drawing. A picture redrawn in comic style: strong.',
    ]);
  });

  it('is deleted by a moderator, but by nobody else', async () => {
    const { use, seen } = await start(platform, setUp());
    const answer = await use('ada', 'caption', { prompt: 'rain' });
    expect(answer.text).toContain('About rain');
    const refused = await answer.press('ben', 'Delete');
    expect(refused).toMatchObject({ isPrivate: true });
    expect(refused?.text).toContain('Only the person who asked for this, and those who moderate');
    expect(await answer.press('moderator', 'Delete')).toBeUndefined();
    expect(seen()).toEqual(expect.not.arrayContaining([expect.stringContaining('About rain')]));
  });
});
