import { styles } from '../../../src/inference/task.ts';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { defineCommand } from '../../../src/core/command.ts';
import { createMedia } from '../../../src/media/media.ts';
import { createFakeEngine } from '../../support/core.ts';
import { pixels, quarters } from '../../support/pictures.ts';
import { answerTo, startedBot, wordsOf, type Bot } from './support.ts';

async function card(name = 'card.png') {
  return { name, bytes: await pixels(quarters(64, 48)).png().toBuffer() };
}

/** What a reply says without what differs from use to use. */
function withoutSeed(text: string): string {
  return text.replace(/seed \d+/, 'seed');
}

async function bySlash({ control, ada, channel }: Bot, name: string, values: object) {
  const used = await control.as(ada.id).useCommand(channel.id, name, { ...values });
  return answerTo({ control }, used);
}

it('judges a text by command and by menu alike, for the person alone', async () => {
  const bot = await startedBot();
  const { control, ada, ben, channel } = bot;
  const text = 'I love this!';
  const typed = await bySlash(bot, 'sentiment', { text });
  const message = await control.as(ben.id).post(channel.id, text);
  const picked = await answerTo(bot, control.as(ada.id).useMessageMenu(message, 'How does this feel?'));
  expect(wordsOf(typed)).toMatch(/^How this feels\n★★★★★ 5 stars/);
  expect(wordsOf(typed)).toContain('tiny-sentiment-en@');
  expect(wordsOf(picked)).toBe(wordsOf(typed));
  expect([typed.visibleTo, picked.visibleTo]).toEqual([ada.id, ada.id]);
  expect(picked.answers).toBe('How does this feel?');
});

it('draws a picture alike from an attachment, address, menu, dialog and channel', async () => {
  // Everything is on this machine, where no typed address may lead otherwise.
  const ports: number[] = [];
  const urls = { isAllowedAddress: () => true, resolve: () => Promise.resolve(['127.0.0.1']), ports };
  const media = createMedia({ maxSide: 320, urls });
  const bot = await startedBot({ callsPerMinute: 20, adapter: { media } });
  const { control, ada, ben, channel } = bot;
  const person = control.as(ada.id);
  const file = await card();
  const attached = await bySlash(bot, 'cartoonize', { image: file });
  const dialogUse = await person.useCommand(channel.id, 'cartoonize', { style: 'comic' });
  const modal = await control.waitFor(() => dialogUse.modal);
  expect(modal).toMatchObject({ title: '/cartoonize' });
  const sent = await answerTo(bot, await person.submitModal(dialogUse, { picture: [file] }));
  const message = await control.as(ben.id).post(channel.id, { files: [file] });
  const picked = await answerTo(bot, person.useMessageMenu(message, 'Cartoonize image'));
  const url = message.attachments[0]?.url ?? '';
  ports.push(Number(new URL(url).port));
  const addressed = await bySlash(bot, 'cartoonize', { url });
  await person.post(channel.id, { files: [file] });
  const found = await bySlash(bot, 'cartoonize', {});

  for (const reply of [attached, picked, addressed, found]) {
    expect(reply).toMatchObject({ ephemeral: false, loading: false });
    expect(wordsOf(reply)).toBe(wordsOf(attached));
    const [picture] = reply.attachments;
    expect(picture).toMatchObject({ filename: 'card-cartoon.jpg', content_type: 'image/jpeg' });
    expect(picture?.description).toMatch(/^A picture redrawn in cartoon style: ./);
  }
  expect(sent.attachments[0]).toMatchObject({ filename: 'card-comic.jpg' });
  expect(wordsOf(sent)).toContain('comic style');
});

it('preselects the given style in the dialog, and draws in the chosen one', async () => {
  const bot = await startedBot();
  const { control, ada, channel } = bot;
  const person = control.as(ada.id);
  const use = await person.useCommand(channel.id, 'cartoonize', { style: 'comic' });
  const { components } = await control.waitFor(() => use.modal);
  const options = styles.map((value) => ({
    label: value,
    value,
    default: value === 'comic',
  }));
  expect(components[1]).toMatchObject({ label: 'Style', component: { type: 3, options } });
  const fields = { picture: [await card()], 'choice:style': ['sketch'] };
  const sent = await answerTo(bot, await person.submitModal(use, fields));
  expect(sent.attachments[0]).toMatchObject({ filename: 'card-sketch.jpg' });
});

it('captions a picture and a prompt, by command, menu and button', async () => {
  const bot = await startedBot({ callsPerMinute: 20 });
  const { control, ada, ben, channel } = bot;
  const prompted = await bySlash(bot, 'caption', { prompt: 'a cat who runs meetings', seed: 7 });
  expect(wordsOf(prompted)).toMatch(/^Your caption\n/);
  expect(wordsOf(prompted)).toContain('seed 7');
  const pictured = await bySlash(bot, 'caption', { image: await card(), seed: 7 });
  const message = await control.as(ben.id).post(channel.id, { files: [await card()] });
  const picked = await answerTo(bot, control.as(ada.id).useMessageMenu(message, 'Caption this message'));
  expect(withoutSeed(wordsOf(picked)).split('\n')[0]).toBe(withoutSeed(wordsOf(pictured)).split('\n')[0]);
  const again = await answerTo(bot, control.as(ben.id).press(prompted, 'Again'));
  expect(wordsOf(again)).toMatch(/^Your caption\n/);
  expect(again.id).not.toBe(prompted.id);
  expect(again).toMatchObject({ ephemeral: false, authorId: control.botId });
});

it('answers /help privately and for free', async () => {
  const bot = await startedBot();
  const reply = await bySlash(bot, 'help', {});
  expect(reply.visibleTo).toBe(bot.ada.id);
  expect(wordsOf(reply)).toContain('/cartoonize');
  expect(wordsOf(reply)).toContain('You have all 3 calls');
});

it('works in direct messages and as a user install', async () => {
  const bot = await startedBot();
  const { control, ada } = bot;
  const dm = control.openDm(ada.id);
  const used = await control.as(ada.id).useCommand(dm.id, 'caption', { prompt: 'rain' });
  expect(wordsOf(await answerTo(bot, used))).toContain('Your caption');
  const visitor = control.addUser({ name: 'Vera', installedApp: true });
  const elsewhere = control.addGuild({ name: 'Elsewhere', members: [visitor.id], botPresent: false });
  const channel = control.addChannel({ guildId: elsewhere.id, name: 'lobby' });
  const abroad = await control.as(visitor.id).useCommand(channel.id, 'caption', { prompt: 'rain' });
  expect(wordsOf(await answerTo(bot, abroad))).toContain('Your caption');
  const message = await control.as(visitor.id).post(channel.id, { files: [await card()] });
  const picked = control.as(visitor.id).useMessageMenu(message, 'Cartoonize image');
  expect((await answerTo(bot, picked)).attachments[0]?.filename).toBe('card-cartoon.jpg');
});

it('splits a long answer over several messages without loss', async () => {
  const sentences = Array.from({ length: 120 }, (_, n) => `Sentence ${n} of a *long* story about a cat.`);
  const story = defineCommand({
    name: 'story',
    description: 'Tells a long story',
    ephemeral: false,
    options: {},
    output: z.object({}),
    run: () =>
      Promise.resolve({
        kind: 'reply',
        title: 'A story',
        text: sentences.join(' '),
        variations: [{ label: 'Again', options: {} }],
        data: {},
      }),
  });
  const bot = await startedBot({ commands: [story] });
  const { control, ada, channel } = bot;
  const used = await control.as(ada.id).useCommand(channel.id, 'story');
  const first = await answerTo(bot, used);
  const more = await control.waitFor(() => used.followups.length === 2 && used.followups);
  const descriptions = [first, ...more].map(({ embeds }) => embeds[0]?.description ?? '');
  expect(descriptions.join(' ').replaceAll('\\*', '*')).toBe(sentences.join(' '));
  expect(descriptions.every((text) => text.endsWith('.'))).toBe(true);
  expect([first, ...more].map(({ components }) => components.length)).toEqual([0, 0, 1]);
});

it('describes a picture by command and by menu, in copyable form, for the person alone', async () => {
  const description = 'Fish & chips - 2 plates - on a table.';
  const seer = createFakeEngine('image-to-text', () => Promise.resolve({ description }));
  const bot = await startedBot({ engines: { 'image-to-text': [seer] } });
  const { control, ada, ben, channel } = bot;
  const typed = await bySlash(bot, 'describe', { image: await card() });
  const message = await control.as(ben.id).post(channel.id, { files: [await card()] });
  const picked = await answerTo(bot, control.as(ada.id).useMessageMenu(message, 'Describe image'));
  for (const reply of [typed, picked]) {
    expect(reply).toMatchObject({ visibleTo: ada.id, attachments: [] });
    expect(reply.embeds[0]?.description).toBe(`\`\`\`\n${description}\n\`\`\``);
    expect(reply.embeds[0]?.footer?.text).toBe('fake · fake-model@1');
  }
});
