import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sharp } from '../../src/media/sharp.ts';
import { createMemoryStore } from '../../src/store/memory-store.ts';
import type { AnswerDriverOptions, StartAnswers } from '../support/answer-drivers/driver.ts';
import { createFakeEngine } from '../support/core.ts';

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
    expect(first.buttons).toEqual(['Comic', 'Sketch', 'Delete']);
    expect(first.altTexts).toEqual([
      'The picture, and beside it the drawing. A picture redrawn in cartoon style: strong.',
    ]);
    const second = await first.press('ben', 'Comic');
    expect(second?.buttons).toEqual(['Cartoon', 'Sketch', 'Delete']);
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
