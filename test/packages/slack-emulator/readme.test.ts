import { App, LogLevel } from '@slack/bolt';
import { createSlackEmulator } from '@toonwit/slack-emulator';
import { expect, it } from 'vitest';
import { readExamples } from '../readme-example.ts';

const logLevel = LogLevel.ERROR;

// #region example
it('answers a slash command', async () => {
  const slack = await createSlackEmulator();
  const { control, botToken: token, appToken, apiUrl: slackApiUrl } = slack;
  const app = new App({ token, appToken, socketMode: true, logLevel, clientOptions: { slackApiUrl } });
  app.command('/greet', ({ ack }) => ack('Hello!'));
  await app.start();

  const place = { user: 'ada', channel: 'general' };
  await control.useCommand({ ...place, command: '/greet' });
  const reply = await control.waitFor(() => control.visible(place).at(-1));
  expect(reply.text).toBe('Hello!');

  await app.stop();
  await slack.close();
});
// #endregion

it('matches the example in the README', () => {
  const readme = '../../packages/slack-emulator/README.md';
  const { shown, run } = readExamples(readme, './slack-emulator/readme.test.ts');
  expect(shown).toBe(run);
});
