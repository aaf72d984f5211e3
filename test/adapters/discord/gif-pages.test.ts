import { expect, it } from 'vitest';
import { pixels, quarters } from '../../support/pictures.ts';
import { waitsMs } from '../../../src/adapters/discord/limits.ts';
import { shorten } from '../../support/shorten.ts';
import { answerTo, startedBot, wordsOf, type Bot } from './support.ts';

const page = 'https://tenor.com/view/cat-dance-gif-123';

/** What Discord shows below the address of a GIF's page: a still picture on its own proxy, and a film. */
async function preview({ control }: Bot) {
  const bytes = await pixels(quarters(64, 48)).png().toBuffer();
  return {
    type: 'gifv' as const,
    url: page,
    provider: { name: 'Tenor' },
    thumbnail: {
      url: 'https://media.tenor.invalid/cat.png',
      proxy_url: await control.proxy({ name: 'cat.png', bytes }),
    },
    video: { url: 'https://media.tenor.invalid/cat.mp4' },
  };
}

it('draws the GIF of a pasted page from Discord’s preview', async () => {
  const bot = await startedBot({ callsPerMinute: 5 });
  const { control, ada, ben, channel } = bot;
  const pasted = await control.as(ben.id).post(channel.id, { content: page, embeds: [await preview(bot)] });
  const picked = await answerTo(bot, control.as(ada.id).useMessageMenu(pasted, 'Cartoonize image'));
  expect(wordsOf(picked)).toContain('Your picture in cartoon style');

  const content = `<@${control.botId}> cartoonize ${page} style:comic`;
  await control.as(ada.id).post(channel.id, { content, embeds: [await preview(bot)] });
  const answer = await control.waitFor(() =>
    control.messages(channel.id).find((message) => wordsOf(message).includes('comic style')),
  );
  expect(answer.attachments).toHaveLength(1);
});

it('waits for a preview that Discord adds a moment later', async () => {
  const bot = await startedBot();
  const { control, ada, channel } = bot;
  const person = control.as(ada.id);
  const posted = await person.post(channel.id, `<@${control.botId}> cartoonize ${page}`);
  person.unfold(posted, [await preview(bot)]);
  const answer = await control.waitFor(() =>
    control.messages(channel.id).find((message) => message.attachments.length > 0),
  );
  expect(wordsOf(answer)).toContain('Your picture in cartoon style');
});

it('explains a page without a preview, also as an option', async () => {
  shorten(waitsMs, { preview: [1, 1] });
  const bot = await startedBot();
  const { control, ada, channel } = bot;
  await control.as(ada.id).post(channel.id, `<@${control.botId}> cartoonize ${page}`);
  await control.waitFor(() =>
    control.messages(channel.id).find((message) => message.content.includes('page around a GIF')),
  );
  const used = await control.as(ada.id).useCommand(channel.id, 'cartoonize', { url: page });
  expect((await answerTo(bot, used)).content).toContain('page around a GIF');
});

it('asks about a GIF that is all of a direct message, and not about the preview of an article', async () => {
  const bot = await startedBot();
  const { control, ada } = bot;
  const dm = control.openDm(ada.id);
  const said = (words: string) =>
    control.waitFor(() => control.messages(dm.id).find((message) => wordsOf(message).includes(words)), {
      label: words,
    });
  const url = 'https://news.example/a';
  const { thumbnail } = await preview(bot);
  await control.as(ada.id).post(dm.id, {
    content: `pancakes for dinner tonight ${url}`,
    embeds: [{ type: 'article', url, title: 'A story', thumbnail }],
  });
  await said('not much of a talker');
  await control.as(ada.id).post(dm.id, { content: page, embeds: [await preview(bot)] });
  const asked = await said('What shall I do with this picture?');
  const drawn = await answerTo(bot, control.as(ada.id).press(asked, 'Cartoonize image'));
  expect(wordsOf(drawn)).toContain('Your picture in cartoon style');
});

it('takes only the large picture of an embed', async () => {
  const bot = await startedBot();
  const { control, ada, ben, channel } = bot;
  const { thumbnail } = await preview(bot);
  const embeds = [{ type: 'rich' as const, title: 'A story', image: thumbnail, thumbnail }];
  const told = await control.as(ben.id).post(channel.id, { embeds });
  const picked = await answerTo(bot, control.as(ada.id).useMessageMenu(told, 'Cartoonize image'));
  expect(picked.attachments).toHaveLength(1);
  expect(wordsOf(picked)).not.toContain('2 pictures');
});
