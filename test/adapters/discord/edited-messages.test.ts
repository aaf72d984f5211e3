import { expect, it } from 'vitest';
import { createMemoryStore } from '../../../src/store/memory-store.ts';
import { createManualClock, type MessageView } from '@toonwit/discord-emulator';
import { engines } from '../../support/surface-drivers/engines.ts';
import { startBot, startedBot as startedWith, wordsOf, type Bot, type BotOptions } from './support.ts';

/** A bot whose captions repeat what they are about. */
const startedBot = (options: BotOptions = {}) => startedWith({ ...options, engines });

/** The bot's answers in a channel. */
const answers = ({ control }: Bot, channelId: string) =>
  control.messages(channelId).filter(({ authorId }) => authorId === control.botId);

/** Waits for an answer that says something. */
const said = (bot: Bot, channelId: string, words: string): Promise<MessageView> =>
  bot.control.waitFor(() => answers(bot, channelId).find((each) => wordsOf(each).includes(words)), {
    label: `an answer with ${words}`,
  });

async function mentioned(bot: Bot, words: string) {
  const { control, ada, channel } = bot;
  return control.as(ada.id).post(channel.id, `<@${control.botId}> ${words}`);
}

it('answers an edited mention again in the place of the old answer', async () => {
  // Without the intent for content, whose exceptions hold for edits too.
  const bot = await startedBot({ emulator: { portalIntents: 0 } });
  const { control, ada, channel } = bot;
  const posted = await mentioned(bot, 'caption rain');
  const { id } = await said(bot, channel.id, 'about rain');
  await control.as(ada.id).edit(posted, `<@${control.botId}> caption snow`);
  expect((await said(bot, channel.id, 'about snow')).id).toBe(id);
  expect(answers(bot, channel.id)).toHaveLength(1);
});

it('answers a corrected typo, and nothing where the words stayed the same', async () => {
  const bot = await startedBot();
  const { control, ada, channel } = bot;
  const person = control.as(ada.id);
  const posted = await mentioned(bot, 'cpatoin tomatoes');
  await said(bot, channel.id, '');
  await person.edit(posted, `<@${control.botId}> caption rain`);
  const { id } = await said(bot, channel.id, 'about rain');
  const revised = () => control.messages(channel.id).find((each) => each.id === id)?.revisions.length;
  const before = revised();
  await person.edit(posted, `<@${control.botId}>   caption rain`);
  person.unfold(posted, [{ type: 'link', url: 'https://rain.example' }]);
  await mentioned(bot, 'hello');
  await said(bot, channel.id, 'Hello!');
  expect([revised(), answers(bot, channel.id).length]).toEqual([before, 2]);
});

it('says that an answer is outdated where the new one is private', async () => {
  const bot = await startedBot();
  const { control, ada, channel } = bot;
  const posted = await mentioned(bot, 'caption rain');
  await said(bot, channel.id, 'about rain');
  await control.as(ada.id).edit(posted, `<@${control.botId}> sentiment I love rain`);
  const old = await said(bot, channel.id, 'before it was edited');
  expect(wordsOf(old)).toContain('about rain');
  await said(bot, control.openDm(ada.id).id, 'How this feels');
});

it('posts the answer anew if the old one was deleted', async () => {
  const bot = await startedBot();
  const { control, ada, channel } = bot;
  const posted = await mentioned(bot, 'caption rain');
  const old = await said(bot, channel.id, 'about rain');
  control.as(ada.id).press(old, 'Delete');
  await control.waitFor(() => answers(bot, channel.id).length === 0);
  await control.as(ada.id).edit(posted, `<@${control.botId}> caption snow`);
  expect((await said(bot, channel.id, 'about snow')).id).not.toBe(old.id);
});

it('answers an edited direct message again', async () => {
  const bot = await startedBot();
  const { control, ada } = bot;
  const dm = control.openDm(ada.id);
  const posted = await control.as(ada.id).post(dm.id, 'hello');
  const { id } = await said(bot, dm.id, 'Hello!');
  await control.as(ada.id).edit(posted, 'caption rain');
  expect((await said(bot, dm.id, 'about rain')).id).toBe(id);
});

it('answers in the place of the answer from before a restart', async () => {
  const clock = createManualClock();
  const store = createMemoryStore();
  const first = await startedBot({ emulator: { clock }, store });
  const { control, emulator, ada, channel } = first;
  const posted = await mentioned(first, 'caption rain');
  const { id } = await said(first, channel.id, 'about rain');
  await first.stop();
  clock.advance(60_000);
  const options = { token: emulator.token, apiUrl: emulator.apiUrl, clock: () => clock.now() };
  const again = await startBot({ adapter: options, store, engines });
  await again.adapter.start();
  await control.as(ada.id).edit(posted, `<@${control.botId}>   caption rain`);
  clock.advance(1_000);
  await control.as(ada.id).edit(posted, `<@${control.botId}> caption snow`);
  expect((await said(first, channel.id, 'about snow')).id).toBe(id);
  expect(answers(first, channel.id)).toHaveLength(1);
});

it('does not answer twice after a restart that has lost the memory', async () => {
  const clock = createManualClock();
  const first = await startedBot({ emulator: { clock } });
  const { control, emulator, ada, channel } = first;
  const posted = await mentioned(first, 'caption rain');
  await said(first, channel.id, 'about rain');
  await first.stop();
  clock.advance(60_000);
  const options = { token: emulator.token, apiUrl: emulator.apiUrl, clock: () => clock.now() };
  const again = await startBot({ adapter: options });
  await again.adapter.start();
  await control.as(ada.id).edit(posted, `<@${control.botId}> caption snow`);
  await said(first, channel.id, 'before I was restarted');
  expect(answers(first, channel.id)).toHaveLength(2);
});
