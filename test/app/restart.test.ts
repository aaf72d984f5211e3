import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDiscordEmulator, createManualClock } from '@toonwit/discord-emulator';
import { createSlackEmulator } from '@toonwit/slack-emulator';
import { expect, it, onTestFinished } from 'vitest';
import { manifestFor } from '../../src/adapters/slack/manifest.ts';
import { loadCommands } from '../../src/app/load-commands.ts';
import { answerTo } from '../adapters/discord/support.ts';
import { startApp } from '../support/app.ts';
import { pixels, quarters } from '../support/pictures.ts';

const picture = { name: 'me.png', bytes: await pixels(quarters(64, 48)).png().toBuffer() };

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'toonwit-restart-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

it('does what the buttons of before a restart say, on Discord', async () => {
  // Discord's three seconds never end, however busy the machine is.
  const discord = await createDiscordEmulator({ clock: createManualClock() });
  onTestFinished(() => discord.close());
  const { control } = discord;
  const ada = control.addUser({ name: 'Ada' });
  const guild = control.addGuild({ name: 'Atelier', members: [ada.id] });
  const channel = control.addChannel({ guildId: guild.id, name: 'general' });
  const environment = {
    DATA_DIR: await newFolder(),
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
  };
  const press = (message: Awaited<ReturnType<typeof answerTo>>, label: string) =>
    answerTo({ control }, control.as(ada.id).press(message, label));
  const fileIn = ({ attachments: [file] }: Awaited<ReturnType<typeof press>>) =>
    file && { name: file.filename, bytes: control.file(file.id)?.bytes };

  const first = await startApp(environment);
  const use = async (options: object) =>
    answerTo({ control }, await control.as(ada.id).useCommand(channel.id, 'cartoonize', { ...options }));
  const drawn = await use({ image: picture });
  const original = fileIn(await use({ image: picture, style: 'comic' }));
  const offering = await control.as(ada.id).useCommand(channel.id, 'caption', { image: picture, choices: 2 });
  const offered = await answerTo({ control }, offering);
  await first.stop();

  const second = await startApp(environment);
  const pressed = fileIn(await press(drawn, 'Comic'));
  expect(pressed?.name).toBe('me-comic.jpg');
  expect(pressed).toEqual(original);
  const posted = await press(offered, 'Post 2');
  expect(fileIn(posted)?.name).toBe('me-meme.jpg');
  expect(posted).toMatchObject({ content: 'Shared by Ada', ephemeral: false });
  await second.stop();

  // A bot that lost its folder knows no old button.
  const other = await startApp({ ...environment, DATA_DIR: await newFolder() });
  const refused = await press(drawn, 'Comic');
  expect(refused).toMatchObject({ visibleTo: ada.id });
  expect(refused.content).toContain('no longer remember');
  await other.stop();
});

it('does what the buttons of before a restart say, on Slack', async () => {
  const commands = await loadCommands(new URL('../../commands/', import.meta.url));
  const slack = await createSlackEmulator({
    manifest: manifestFor(commands),
    timing: { fileProcessingMs: 0, ackMs: 30_000, triggerMs: 30_000 },
  });
  onTestFinished(() => slack.close());
  const { control } = slack;
  const at = { user: 'ada', channel: 'general' };
  const environment = {
    DATA_DIR: await newFolder(),
    UPLOADS_DEFAULT: 'off',
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.appToken,
    SLACK_API_URL: slack.apiUrl,
  };
  const reply = (matching: RegExp) =>
    control.waitFor(
      () => control.visible(at).find(({ via, shown }) => via !== 'person' && matching.test(shown)),
      { label: `a reply like ${matching.source}` },
    );

  const first = await startApp(environment);
  control.post({ ...at, files: [picture] });
  await control.useCommand({ ...at, command: '/cartoonize' });
  const { ts } = await reply(/cartoon style/);
  await control.useCommand({ ...at, command: '/caption', text: 'a cat who runs meetings choices:2' });
  const offered = await reply(/Choose a caption/);
  await first.stop();

  const second = await startApp(environment);
  await control.press({ ...at, ts, action: 'Comic' });
  await reply(/comic style/);
  await control.press({ ...at, ts: offered.ts, action: 'Post 2' });
  expect(await reply(/Your caption/)).toMatchObject({ ephemeral: false });
  await second.stop();

  const other = await startApp({ ...environment, DATA_DIR: await newFolder() });
  await control.press({ ...at, ts, action: 'Comic' });
  expect(await reply(/no longer remember/)).toMatchObject({ ephemeral: true });
  await other.stop();
});
