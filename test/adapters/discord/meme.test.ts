import sharp from 'sharp';
import { afterAll, expect, it } from 'vitest';
import { createMemes } from '../../../src/media/meme/index.ts';
import { pixels, quarters } from '../../support/pictures.ts';
import { createFakeEngine } from '../../support/core.ts';
import { animate, movingBox, readAnimation } from '../../support/animations.ts';
import { answerTo, startedBot, wordsOf, type Bot } from './support.ts';
import { patienceMs } from '../../support/patience.ts';

const memes = createMemes({ timeoutMs: patienceMs });
afterAll(() => memes.close());

const caption = 'When the wifi is back\nbut so is Monday';
const engine = createFakeEngine('image-text-to-text', () => Promise.resolve({ caption }));
const options = { engines: { 'image-text-to-text': [engine] }, drawMeme: memes.drawMeme };

async function png(name = 'cat.png') {
  return { name, bytes: await pixels(quarters(320, 240)).png().toBuffer() };
}

async function ask(bot: Bot, values: Parameters<ReturnType<Bot['control']['as']>['useCommand']>[2]) {
  const { control, ada, channel } = bot;
  return answerTo(bot, await control.as(ada.id).useCommand(channel.id, 'caption', values));
}

it('posts the picture with the caption on it, in its alternative text and beside it', async () => {
  const bot = await startedBot(options);
  const reply = await ask(bot, { image: await png() });
  expect(reply.attachments).toMatchObject([
    { filename: 'cat-meme.jpg', description: `A meme with the caption: ${caption}` },
  ]);
  expect(wordsOf(reply)).toContain('but so is Monday');
  const [file] = reply.attachments;
  const metadata = await sharp(file && bot.control.file(file.id)?.bytes).metadata();
  expect(metadata).toMatchObject({ format: 'jpeg', width: 640, height: 480 });
});

it('keeps a spoiler’s picture and words hidden', async () => {
  const bot = await startedBot(options);
  const reply = await ask(bot, { image: await png('SPOILER_cat.png') });
  expect(reply.attachments[0]?.filename).toBe('SPOILER_cat-meme.jpg');
  expect(reply.embeds[0]?.description).toMatch(/^\|\|.*\|\|$/s);
});

it('leaves out the picture if the person switches it off, also for the next caption', async () => {
  const bot = await startedBot(options);
  const reply = await ask(bot, { image: await png(), meme: false });
  expect(reply.attachments).toEqual([]);
  expect(wordsOf(reply)).toContain('but so is Monday');
  const again = await answerTo(bot, bot.control.as(bot.ada.id).press(reply, 'Again'));
  expect(again.attachments).toEqual([]);
});

it('captions the picture of a message as a meme from its menu', async () => {
  const bot = await startedBot(options);
  const { control, ada, ben, channel } = bot;
  const shown = await control.as(ben.id).post(channel.id, { files: [await png()] });
  const reply = await answerTo(bot, control.as(ada.id).useMessageMenu(shown, 'Caption this message'));
  expect(reply.attachments[0]?.filename).toBe('cat-meme.jpg');
});

it('captions every frame of an animation', async () => {
  const bot = await startedBot(options);
  const gif = await animate('gif', movingBox(3, 64, 48), { delaysMs: [50, 120, 300], plays: 2 });
  const { control, ada, ben, channel } = bot;
  const shown = await control.as(ben.id).post(channel.id, { files: [{ name: 'cat.gif', bytes: gif }] });
  const reply = await answerTo(bot, control.as(ada.id).useMessageMenu(shown, 'Caption this message'));
  const [file] = reply.attachments;
  expect(file).toMatchObject({
    filename: 'cat-meme.gif',
    description: `An animated meme with the caption: ${caption}`,
  });
  const { images, ...playing } = await readAnimation(control.file(file?.id ?? '')?.bytes ?? new Uint8Array());
  expect(images).toHaveLength(3);
  expect(playing).toMatchObject({ delaysMs: [50, 120, 300], plays: 2 });
});
