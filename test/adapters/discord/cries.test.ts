import { expect, it } from 'vitest';
import { answerTo, startedBot, wordsOf, type Bot } from './support.ts';

const isOf = (bot: Bot) => (message: { authorId: string }) => message.authorId === bot.control.botId;

/** The buttons' labels, and nothing else that is in them. */
const buttonsOf = ({ components }: { components: unknown }) =>
  [...JSON.stringify(components).matchAll(/"label":"([^"]*)"/g)].map(([, label]) => label);

it.each([
  ['sentiment', { text: 'i want to die' }],
  ['caption', { prompt: 'nobody would even notice if I was gone' }],
  ['caption', { prompt: 'j’ai plus envie de vivre' }],
] as const)('answers a cry for help in /%s kindly, for the person alone', async (name, options) => {
  const bot = await startedBot();
  const { control, ada, channel } = bot;
  const answer = await answerTo(bot, await control.as(ada.id).useCommand(channel.id, name, options));
  expect(wordsOf(answer)).toMatch(/only a bot|qu’un bot/);
  expect(wordsOf(answer)).not.toMatch(/★|Your caption|want to die|notice|envie/);
  expect(answer.visibleTo).toBe(ada.id);
  expect(buttonsOf(answer)).toEqual([]);
});

it.each(['mood: ', 'sentiment ', 'caption this: ', 'Cartoonize, ', 'describe '])(
  'answers a cry for help behind “%s” by direct message',
  async (word) => {
    const bot = await startedBot();
    const { control, ada, channel } = bot;
    await control.as(ada.id).post(channel.id, `<@${control.botId}> ${word}i want to kill myself`);
    const dm = control.openDm(ada.id);
    const answer = await control.waitFor(() => control.messages(dm.id).find(isOf(bot)));
    expect(wordsOf(answer)).toMatch(/local helpline/);
    expect(control.messages(channel.id).filter(isOf(bot))).toEqual([]);
  },
);

it('puts a kind sentence beside a joke about dying, which nobody can show to others', async () => {
  const bot = await startedBot();
  const { control, ada, channel } = bot;
  const text = 'this meeting makes me want to die lol';
  const answer = await answerTo(bot, await control.as(ada.id).useCommand(channel.id, 'sentiment', { text }));
  expect(wordsOf(answer)).toMatch(/How this feels[^]*more is behind this than a joke/);
  expect(buttonsOf(answer)).toEqual([]);
});

it('tells whoever asks about somebody else’s cry for help that they can help', async () => {
  const bot = await startedBot();
  const { control, ada, ben, channel } = bot;
  const message = await control.as(ben.id).post(channel.id, 'i want to die');
  const answer = await answerTo(bot, control.as(ada.id).useMessageMenu(message, 'How does this feel?'));
  expect(wordsOf(answer)).toMatch(/How this feels[^]*Whoever wrote this may be in need/);
  expect(answer.visibleTo).toBe(ada.id);
  expect(buttonsOf(answer)).toEqual([]);
});
