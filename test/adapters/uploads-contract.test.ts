import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createFakeEngine, createGate } from '../support/core.ts';
import type {
  PictureDriver,
  PictureDriverOptions,
  StartPictures,
} from '../support/picture-drivers/driver.ts';

/** Every adapter is held to this but HTTP, where there are no channels. */
const platforms = readdirSync(new URL('../../src/adapters/', import.meta.url)).filter(
  (platform) => platform !== 'http',
);

const engines = {
  'image-text-to-text': [
    createFakeEngine('image-text-to-text', () => Promise.resolve({ caption: 'a fine picture' })),
  ],
};

async function start(platform: string, options: Partial<PictureDriverOptions> = {}): Promise<PictureDriver> {
  const module = (await import(`../support/picture-drivers/${platform}.ts`)) as {
    startPictures: StartPictures;
  };
  return module.startPictures({ engines, callsPerMinute: 100, ...options });
}

describe.each(platforms)('uploads on %s', (platform) => {
  it('are left alone until an admin says otherwise', async () => {
    const driver = await start(platform);
    const early = await driver.share('ada', { name: 'early.png' });
    expect(await driver.uploads('ben')).toMatch(/“off”, by default/);
    expect(await driver.uploads('ben', 'offer')).toMatch(/Only people who may manage this channel/);
    expect(await driver.uploads('admin', 'offer')).toMatch(/“offer”.*stays on this server/s);
    const later = await driver.share('ada', { name: 'later.png' });
    await driver.waitFor('an offer', () => later.marks().length === 2);
    expect(early.marks()).toEqual([]);
  });

  it('are offered without a download, and answered to their author alone', async () => {
    const driver = await start(platform);
    await driver.uploads('admin', 'offer');
    const picture = await driver.share('ada');
    await driver.waitFor('an offer', () => picture.marks().length === 2);
    expect(picture.marks()).toEqual(['caption', 'cartoonize']);
    await picture.click('ben', 'cartoonize');
    expect(driver.downloads()).toBe(0);
    await picture.click('ada', 'caption');
    await driver.waitFor('an answer', () => picture.replies().length > 0);
    expect(picture.replies()).toEqual([expect.stringContaining('a fine picture')]);
    await driver.waitFor('that the click is used up', () => picture.marks().join() === 'cartoonize');
    expect(driver.downloads()).toBe(1);
  });

  it('are left alone where their author says so', async () => {
    const driver = await start(platform);
    await driver.uploads('admin', 'offer');
    const refused = [await driver.share('ada', { name: 'a.png', text: 'mine #noAI' })];
    expect(await driver.uploads('ben', 'optout')).toContain('You have opted out');
    refused.push(await driver.share('ben', { name: 'b.png' }));
    const taken = await driver.share('ada', { name: 'c.png' });
    await driver.waitFor('an offer', () => taken.marks().length === 2);
    expect(refused.flatMap((picture) => picture.marks())).toEqual([]);
  });

  it('stop being worked on when the click is taken back', async () => {
    const started = createGate();
    const ended = createGate();
    const engine = createFakeEngine('image-text-to-text', (_input, signal) => {
      started.open();
      return new Promise((_, reject) =>
        signal.addEventListener('abort', () => {
          ended.open();
          reject(new Error('aborted'));
        }),
      );
    });
    const driver = await start(platform, { engines: { 'image-text-to-text': [engine] } });
    await driver.uploads('admin', 'offer');
    const picture = await driver.share('ada');
    await driver.waitFor('an offer', () => picture.marks().length === 2);
    await picture.click('ada', 'caption');
    await started.opened;
    await picture.unclick('ada', 'caption');
    await ended.opened;
    expect(picture.replies()).toEqual([]);
    expect(picture.marks()).toContain('caption');
  });

  it('take their answers with them when they are deleted', async () => {
    const driver = await start(platform);
    await driver.uploads('admin', 'offer');
    const picture = await driver.share('ada');
    await driver.waitFor('an offer', () => picture.marks().length === 2);
    await picture.click('ada', 'caption');
    await driver.waitFor('that the click is used up', () => picture.marks().join() === 'cartoonize');
    await picture.remove();
    await driver.waitFor('that the answer is gone', () => picture.replies().length === 0);
  });

  it('are captioned by themselves where that is set, as far as the calls of a person go', async () => {
    const driver = await start(platform, { callsPerMinute: 1 });
    expect(await driver.uploads('admin', 'auto')).toMatch(/“auto”/);
    const first = await driver.share('ada', { name: '1.png' });
    await driver.waitFor('a caption', () => first.replies().length === 1);
    const second = await driver.share('ada', { name: '2.png' });
    const other = await driver.share('ben', { name: '3.png' });
    await driver.waitFor('a caption', () => other.replies().length === 1);
    expect(second.replies()).toEqual([]);
  });
});
