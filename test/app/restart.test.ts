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

/** A platform: how the bot reaches it, and what is done and expected there. */
interface World {
  readonly environment: Record<string, string>;
  /** Leaves replies with buttons. */
  readonly before: () => Promise<void>;
  /** Presses them in the next process. */
  readonly after: () => Promise<void>;
  /** Presses one in a process that lost its folder, and so knows no old button. */
  readonly lost: () => Promise<void>;
}

async function onDiscord(): Promise<World> {
  // Discord's three seconds never end, however busy the machine is.
  const discord = await createDiscordEmulator({ clock: createManualClock(), maxConcurrency: false });
  onTestFinished(() => discord.close());
  const { control } = discord;
  const ada = control.addUser({ name: 'Ada' });
  const guild = control.addGuild({ name: 'Atelier', members: [ada.id] });
  const channel = control.addChannel({ guildId: guild.id, name: 'general' });
  const environment = {
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
  };
  type Message = Awaited<ReturnType<typeof answerTo>>;
  const press = (message: Message | undefined, label: string) => {
    if (!message) throw new Error('expected a reply with buttons, got none');
    return answerTo({ control }, control.as(ada.id).press(message, label));
  };
  const fileIn = (message: Message | undefined) => {
    const [file] = message?.attachments ?? [];
    return file && { name: file.filename, bytes: control.file(file.id)?.bytes };
  };

  const use = async (command: string, options: object) =>
    answerTo({ control }, await control.as(ada.id).useCommand(channel.id, command, { ...options }));
  let [drawn, original, offered]: (Message | undefined)[] = [];

  return {
    environment,
    async before() {
      drawn = await use('cartoonize', { image: picture });
      original = await use('cartoonize', { image: picture, style: 'comic' });
      offered = await use('caption', { image: picture, choices: 2 });
    },
    async after() {
      const pressed = fileIn(await press(drawn, 'Comic'));
      expect(pressed?.name).toBe('me-comic.jpg');
      expect(pressed).toEqual(fileIn(original));
      const posted = await press(offered, 'Post 2');
      expect(fileIn(posted)?.name).toBe('me-meme.jpg');
      expect(posted).toMatchObject({ content: 'Shared by Ada', ephemeral: false });
    },
    async lost() {
      const refused = await press(drawn, 'Comic');
      expect(refused).toMatchObject({ visibleTo: ada.id });
      expect(refused.content).toContain('no longer remember');
    },
  };
}

async function onSlack(): Promise<World> {
  const commands = await loadCommands(new URL('../../commands/', import.meta.url));
  const slack = await createSlackEmulator({
    manifest: manifestFor(commands),
    timing: { fileProcessingMs: 0, ackMs: 30_000, triggerMs: 30_000 },
  });
  onTestFinished(() => slack.close());
  const { control } = slack;
  const at = { user: 'ada', channel: 'general' };
  const environment = {
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

  let drawn = '';
  let offered = '';

  return {
    environment,
    async before() {
      control.post({ ...at, files: [picture] });
      await control.useCommand({ ...at, command: '/cartoonize' });
      ({ ts: drawn } = await reply(/cartoon style/));
      await control.useCommand({ ...at, command: '/caption', text: 'a cat who runs meetings choices:2' });
      ({ ts: offered } = await reply(/Choose a caption/));
    },
    async after() {
      await control.press({ ...at, ts: drawn, action: 'Comic' });
      await reply(/comic style/);
      await control.press({ ...at, ts: offered, action: 'Post 2' });
      expect(await reply(/Your caption/)).toMatchObject({ ephemeral: false });
    },
    async lost() {
      await control.press({ ...at, ts: drawn, action: 'Comic' });
      expect(await reply(/no longer remember/)).toMatchObject({ ephemeral: true });
    },
  };
}

it('does what the buttons of before a restart say, on Discord and Slack', async () => {
  const worlds = [await onDiscord(), await onSlack()];
  const access = Object.assign({}, ...worlds.map(({ environment }) => environment)) as Record<string, string>;
  const DATA_DIR = await newFolder();
  const first = await startApp({ ...access, DATA_DIR });
  for (const { before } of worlds) await before();
  await first.stop();
  const second = await startApp({ ...access, DATA_DIR });
  for (const { after } of worlds) await after();
  await second.stop();
  const other = await startApp({ ...access, DATA_DIR: await newFolder() });
  for (const { lost } of worlds) await lost();
  await other.stop();
});
