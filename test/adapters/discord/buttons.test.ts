import { expect, it } from 'vitest';
import { createRememberedButtons } from '../../../src/core/replies/remembered-buttons.ts';
import { createMemoryStore } from '../../../src/store/memory-store.ts';
import { createFakeEngine, createGate, createTestLogger } from '../../support/core.ts';
import { pixels, quarters } from '../../support/pictures.ts';
import { answerTo, startedBot, wordsOf } from './support.ts';

function slowCaption() {
  const gate = createGate();
  const engine = createFakeEngine(
    'image-text-to-text',
    async () => {
      await gate.opened;
      return { caption: 'done at last' };
    },
    { concurrency: 1 },
  );
  return { gate, engines: { 'image-text-to-text': [engine] } };
}

it('counts the frames of an animation', async () => {
  const gate = createGate();
  const engine = createFakeEngine('image-text-to-text', async (_input, _signal, hooks) => {
    hooks?.progress(0.3, { number: 12, of: 40 });
    await gate.opened;
    return { caption: 'done at last' };
  });
  const { control, ada, channel } = await startedBot({ engines: { 'image-text-to-text': [engine] } });
  const use = await control.as(ada.id).useCommand(channel.id, 'caption', { prompt: 'one' });
  await control.waitFor(() => use.reply?.content === 'Drawing with fake… frame 12 of 40');
  gate.open();
  await control.waitFor(() => use.reply?.content !== 'Drawing with fake… frame 12 of 40');
});

it('shows the queue, then the progress, then the reply in the same place', async () => {
  const { gate, engines } = slowCaption();
  const bot = await startedBot({ engines });
  const { control, ada, ben, channel } = bot;
  const first = await control.as(ada.id).useCommand(channel.id, 'caption', { prompt: 'one' });
  await control.waitFor(() => first.reply?.content === 'Working with fake…');
  const second = await control.as(ben.id).useCommand(channel.id, 'caption', { prompt: 'two' });
  await control.waitFor(() => second.reply?.content === 'In the queue: 1st');
  const third = await control.as(ada.id).useCommand(channel.id, 'caption', { prompt: 'three' });
  await control.waitFor(() => third.reply?.content === 'In the queue: 2nd');
  gate.open();
  const reply = await answerTo(bot, third);
  expect(reply.content).toBe('');
  expect(wordsOf(reply)).toContain('done at last');
  expect(third.followups).toEqual([]);
});

it('cancels only for the person who asked', async () => {
  const { gate, engines } = slowCaption();
  const bot = await startedBot({ engines });
  const { control, ada, ben, channel } = bot;
  const used = await control.as(ada.id).useCommand(channel.id, 'caption', { prompt: 'one' });
  const live = await control.waitFor(() => used.reply?.content === 'Working with fake…' && used.reply);
  const meddling = control.as(ben.id).press(live, 'Cancel');
  const refusal = await answerTo(bot, meddling);
  expect(refusal).toMatchObject({
    visibleTo: ben.id,
    content: 'Only the person who asked for this can cancel it.',
  });
  expect(used.reply?.content).toBe('Working with fake…');
  control.as(ada.id).press(live, 'Cancel');
  const answer = await control.waitFor(() => used.followups[0]);
  expect(answer).toMatchObject({ visibleTo: ada.id, content: 'Cancelled, as you asked.' });
  expect(used.reply).toBeUndefined();
  gate.open();
});

it('says which of several pictures it is working on, and cancels them all', async () => {
  const gate = createGate();
  let runs = 0;
  const engine = createFakeEngine('image-text-to-text', async () => {
    runs += 1;
    if (runs > 1) await gate.opened;
    return { caption: 'one of them' };
  });
  const { control, ada, ben, channel } = await startedBot({ engines: { 'image-text-to-text': [engine] } });
  const bytes = await pixels(quarters(64, 48)).png().toBuffer();
  const files = ['a.png', 'b.png', 'c.png'].map((name) => ({ name, bytes }));
  const message = await control.as(ben.id).post(channel.id, { files });
  const used = control.as(ada.id).useMessageMenu(message, 'Caption this message');
  const shown = 'Picture 2 of 3, working with fake…';
  const live = await control.waitFor(() => used.reply?.content === shown && used.reply);
  control.as(ada.id).press(live, 'Cancel');
  const answer = await control.waitFor(() => used.followups[0]);
  expect(answer).toMatchObject({ visibleTo: ada.id, content: 'Cancelled, as you asked.' });
  expect(used.reply).toBeUndefined();
  expect(runs).toBe(2);
  gate.open();
});

it('draws another style below the first picture for anyone who presses', async () => {
  const bot = await startedBot();
  const { control, ada, ben, channel } = bot;
  const image = { name: 'me.png', bytes: await pixels(quarters(64, 48)).png().toBuffer() };
  const first = await answerTo(bot, await control.as(ada.id).useCommand(channel.id, 'cartoonize', { image }));
  const other = await answerTo(bot, control.as(ben.id).press(first, 'Comic'));
  expect(other.attachments[0]?.filename).toBe('me-comic.jpg');
  const third = await answerTo(bot, control.as(ben.id).press(other, 'Sketch'));
  expect(third.attachments[0]?.filename).toBe('me-sketch.jpg');
  expect(control.messages(channel.id)).toHaveLength(3);
});

it('charges a press to the person who presses', async () => {
  const bot = await startedBot({ callsPerMinute: 1 });
  const { control, ada, ben, channel } = bot;
  const first = await answerTo(
    bot,
    await control.as(ada.id).useCommand(channel.id, 'caption', { prompt: 'rain' }),
  );
  expect(wordsOf(await answerTo(bot, control.as(ben.id).press(first, 'Again')))).toContain('Your caption');
  expect((await answerTo(bot, control.as(ada.id).press(first, 'Again'))).visibleTo).toBe(ada.id);
});

it('says so when a button is more than a day old', async () => {
  let now = 0;
  const store = createMemoryStore({ clock: () => now });
  const { logger } = createTestLogger();
  const bot = await startedBot({
    adapter: { rememberedButtons: createRememberedButtons({ store, logger }) },
  });
  const { control, ada, channel } = bot;
  const used = await control.as(ada.id).useCommand(channel.id, 'caption', { prompt: 'rain' });
  const answer = await answerTo(bot, used);
  now += 86_400_000;
  const reply = await answerTo(bot, control.as(ada.id).press(answer, 'Again'));
  expect(reply).toMatchObject({ visibleTo: ada.id });
  expect(reply.content).toBe(
    'I no longer remember what this button was for: I keep that for a day. Please use the command again.',
  );
});
