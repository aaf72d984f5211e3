import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import { waitsMs as discordWaits } from '../../src/adapters/discord/limits.ts';
import { waitsMs as slackWaits } from '../../src/adapters/slack/limits.ts';
import { picturePlatforms } from '../support/picture-drivers/start.ts';
import { draw, pixels } from '../support/pictures.ts';
import { shorten } from '../support/shorten.ts';
import { read } from '../support/surface-drivers/engines.ts';
import type { SharedFile, StartSurfaces } from '../support/surface-drivers/driver.ts';
import {
  behaviours,
  describeTables,
  differenceOf,
  surfaces,
  textBehaviours,
  textSurfaces,
  type Behaviour,
  type Surface,
  type TextBehaviour,
  type TextSurface,
} from '../support/surface-drivers/table.ts';

const bytes = await pixels(draw(64, 48, (x, y) => [x * 4, y * 5, 90]))
  .png()
  .toBuffer();
const photo = (name: string): SharedFile => ({ name, bytes });
const photos = (...names: readonly string[]) => names.map(photo);
const damaged: SharedFile = { name: 'half.png', bytes: bytes.subarray(0, bytes.length / 2) };
const svg: SharedFile = { name: 'logo.svg', bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>') };
const pdf: SharedFile = { name: 'notes.pdf', bytes: Buffer.from('%PDF-1.4') };

async function start(platform: string) {
  const module = (await import(`../support/surface-drivers/${platform}.ts`)) as {
    startSurfaces: StartSurfaces;
  };
  return module.startSurfaces();
}

/** Every person has one call a minute here, so whatever is answered is one call. */
const checks: Record<Behaviour, (platform: string, surface: Surface) => Promise<void>> = {
  async together(platform, surface) {
    const driver = await start(platform);
    const answer = await driver.use(surface, 'cartoonize', photos('a.png', 'b.png', 'c.png'));
    expect(answer.text).toContain('Your picture in cartoon style · 3 pictures');
    expect(answer.altTexts).toEqual(Array(3).fill('A cartoon of an orange field.'));
    expect(answer.text).not.toContain('I took');
  },
  async first(platform, surface) {
    const driver = await start(platform);
    const answer = await driver.use(
      surface,
      'cartoonize',
      photos('1.png', '2.png', '3.png', '4.png', '5.png'),
    );
    expect(answer.altTexts).toHaveLength(4);
    expect(answer.text).toContain('I took the first 4 of 5 pictures.');
  },
  async skips(platform, surface) {
    const driver = await start(platform);
    const answer = await driver.use(surface, 'cartoonize', [svg, photo('a.png'), pdf]);
    expect(answer.altTexts).toHaveLength(1);
    expect(answer.text).toContain('2 files aren’t pictures I can read.');
  },
  async failed(platform, surface) {
    const driver = await start(platform);
    const answer = await driver.use(surface, 'cartoonize', [photo('a.png'), damaged, photo('c.png')]);
    expect(answer.altTexts).toHaveLength(2);
    expect(answer.text).toMatch(/I left out picture 2 \(half\.png\): .*damaged/);
  },
  async refuses(platform, surface) {
    const driver = await start(platform);
    const answer = await driver.use(surface, 'cartoonize', [svg]);
    expect(answer).toMatchObject({ altTexts: [], isPrivate: true });
    expect(answer.text).toMatch(/SVG/);
  },
};

const long = `${'good day '.repeat(300)}!`;
const page = 'https://tenor.com/view/cat-1';

const textChecks: Record<TextBehaviour, (platform: string, surface: TextSurface) => Promise<void>> = {
  async alone(platform, surface) {
    const driver = await start(platform);
    const answer = await driver.give(surface, { command: 'sentiment', text: 'tea at four' });
    expect(answer.text).toContain('How this feels');
    expect(answer.isPrivate).toBe(true);
  },
  async fits(platform, surface) {
    const driver = await start(platform);
    const answer = await driver.give(surface, { command: 'sentiment', text: long });
    expect(answer.text).toMatch(/I read the first 1,99\d of 2,701 characters/);
  },
  async names(platform, surface) {
    const driver = await start(platform);
    const { link, ben } = driver.notation;
    await driver.give(surface, { command: 'sentiment', text: `${ben} hates ${link}` });
    expect(read.at(-1)).toMatch(/^@?ben hates the menu$/i);
  },
  async talks(platform, surface) {
    const driver = await start(platform);
    const answer = await driver.give(surface, { command: 'hello,', text: 'you there' });
    expect(answer.text).toContain('Hello!');
  },
  async edited(platform, surface) {
    const driver = await start(platform);
    if (surface !== 'mention' && surface !== 'direct message') throw new Error('expected a message');
    // What is said first costs nothing, and there is one call a minute.
    const answers = await driver.change(surface, 'hello', { words: 'caption tea', answer: 'about tea' });
    expect(answers.filter((answer) => answer.includes('about tea'))).toHaveLength(1);
  },
  async chooses(platform, surface) {
    if (surface === 'menu of a message') throw new Error('expected a place to write in');
    const driver = await start(platform);
    expect(await driver.choose(surface, 'tea')).toContain('about tea, the second');
  },
  async gif(platform, surface) {
    const driver = await start(platform);
    const preview = { page, picture: photo('shown.png') };
    const answer = await driver.give(surface, { command: 'cartoonize', text: page, preview });
    expect(answer.altTexts).toEqual(['A cartoon of an orange field.']);
  },
  async explains(platform, surface) {
    for (const waits of [discordWaits, slackWaits]) shorten(waits, { preview: [1, 1] });
    const driver = await start(platform);
    const answer = await driver.give(surface, { command: 'cartoonize', text: page });
    expect(answer.text).toContain('page around a GIF');
  },
};

const textCells = picturePlatforms.flatMap((platform) =>
  textSurfaces.flatMap((surface) =>
    (Object.keys(textBehaviours) as TextBehaviour[])
      .filter((behaviour) => !differenceOf(platform, surface, behaviour))
      .map((behaviour) => ({ platform, surface, behaviour, sentence: textBehaviours[behaviour] })),
  ),
);

const cells = picturePlatforms.flatMap((platform) =>
  surfaces.flatMap((surface) =>
    (Object.keys(behaviours) as Behaviour[])
      .filter((behaviour) => !differenceOf(platform, surface, behaviour))
      .map((behaviour) => ({ platform, surface, behaviour, sentence: behaviours[behaviour] })),
  ),
);

describe('texts', () => {
  it.each(picturePlatforms)(
    'on %s get a caption by the menu, unless they are a lost picture',
    async (platform) => {
      const driver = await start(platform);
      const captioned = await driver.give('menu of a message', { command: 'caption', text: 'rain again' });
      expect(captioned).toMatchObject({ altTexts: [], isPrivate: false });
      expect(captioned.text).toContain('about rain again');
      const refused = await (
        await start(platform)
      ).give('menu of a message', { command: 'caption', text: page });
      expect(refused).toMatchObject({ isPrivate: true });
      expect(refused.text).toContain('That message has no picture');
    },
  );

  it.each(picturePlatforms)('on %s are left out by the menu where there is a picture', async (platform) => {
    const driver = await start(platform);
    const picture = { page, picture: photo('cat.png') };
    const answer = await driver.give('menu of a message', {
      command: 'caption',
      text: page,
      preview: picture,
    });
    expect(answer.text).toContain('a fine picture');
  });

  it.each(textCells)('on $platform by $surface: $sentence', async ({ platform, surface, behaviour }) => {
    await textChecks[behaviour](platform, surface);
  });
});

describe('pictures', () => {
  it.each(cells)('on $platform by $surface: $sentence', async ({ platform, surface, behaviour }) => {
    await checks[behaviour](platform, surface);
  });

  it.each(picturePlatforms)('on %s get a caption or a description each', async (platform) => {
    const captioned = await start(platform);
    const captions = await captioned.use('menu of a message', 'caption', photos('a.png', 'b.png'));
    expect(captions.text).toContain('Your caption · 2 pictures');
    expect(captions.text).toMatch(/1\. a fine picture.*2\. a fine picture/s);
    const described = await start(platform);
    const texts = await described.use('menu of a message', 'describe', photos('a.png', 'b.png'));
    expect(texts.isPrivate).toBe(true);
    expect(texts.text).toMatch(/1\. a\.png\n?.*An orange field\..*2\. b\.png\n?.*An orange field\./s);
  });

  it('behave as docs/surfaces.md says', async () => {
    const path = fileURLToPath(new URL('../../docs/surfaces.md', import.meta.url));
    const table = describeTables(picturePlatforms);
    const written = await format(table, { ...(await resolveConfig(path)), parser: 'markdown' });
    await expect(written).toMatchFileSnapshot(path);
  });
});
