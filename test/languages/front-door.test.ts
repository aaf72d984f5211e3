import { afterAll, beforeAll, expect, it } from 'vitest';
import { answerTo, startedBot, wordsOf } from '../adapters/discord/support.ts';
import { startSlack } from '../adapters/slack/support.ts';
import { startApp, type TestApp } from '../support/app.ts';

let app: TestApp;
beforeAll(async () => (app = await startApp()));
afterAll(() => app.stop());

it('answers and refuses a German on Discord in German', async () => {
  const bot = await startedBot();
  const { control, ada, channel } = bot;
  control.setLocale(ada.id, 'de');
  const use = () => control.as(ada.id).useCommand(channel.id, 'sentiment', { text: 'I love it' });
  const answer = await answerTo(bot, await use());
  expect(wordsOf(answer)).toContain('So klingt das');
  expect(wordsOf(answer)).toMatch(/★ 5 Sterne, zu \d+\s% sicher/);
  expect(JSON.stringify(answer.components)).toContain('Allen zeigen');
  await answerTo(bot, await use());
  await answerTo(bot, await use());
  const refused = await answerTo(bot, await use());
  expect(refused.content).toMatch(
    /^Du hast deine 3 Aufrufe für diese Minute verbraucht\. Bitte versuch es in \d+/,
  );
});

it('answers a Japanese on Slack in Japanese', async () => {
  const { control, at, reply } = await startSlack({});
  control.setLocale({ user: 'ada', locale: 'ja-JP' });
  await control.useCommand({ ...at, command: '/sentiment', text: 'I love it' });
  const answer = await reply(/星5つ/);
  expect(answer).toMatchObject({ ephemeral: true });
  expect(answer.text).toContain('この文章の気分');
  await control.useCommand({ ...at, command: '/sentiment', text: '' });
  await reply(/「text」を指定してください。/);
});

it('answers HTTP by Accept-Language, with codes and labels in English', async () => {
  const headers = { 'Content-Type': 'application/json', 'Accept-Language': 'fr-FR, en;q=0.5' };
  const post = (body: object) =>
    fetch(`${app.url}/predict`, { method: 'POST', headers, body: JSON.stringify(body) });
  expect(await (await post({})).json()).toMatchObject({
    code: 'missing_option',
    message: expect.stringMatching(
      /^Donne «\u202ftext\u202f»\. Comment l’écrire\u202f: \/sentiment/,
    ) as string,
  });
  expect(await (await post({ text: 'I love it' })).json()).toMatchObject({ label: '5 stars' });
});
