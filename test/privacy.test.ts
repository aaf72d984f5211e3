import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDiscordEmulator, createManualClock } from '@toonwit/discord-emulator';
import { createSlackEmulator } from '@toonwit/slack-emulator';
import { expect, it, onTestFinished, vi } from 'vitest';
import { manifestFor } from '../src/adapters/slack/manifest.ts';
import { loadCommands } from '../src/app/load-commands.ts';
import { answerTo } from './adapters/discord/support.ts';
import { startApp } from './support/app.ts';
import { patiently } from './support/patience.ts';
import { draw, pixels } from './support/pictures.ts';

const planted: string[] = [];

/** A word that stands nowhere by chance, and names the input it was planted in. */
function secret(place: string): string {
  const word = `hunter${planted.length}${place}xyzzy`;
  planted.push(word);
  return word;
}

async function startBoth() {
  const commands = await loadCommands(new URL('../commands/', import.meta.url));
  // Discord's three seconds never end, however busy the machine is.
  const discord = await createDiscordEmulator({ clock: createManualClock() });
  const slack = await createSlackEmulator({
    manifest: manifestFor(commands),
    timing: { fileProcessingMs: 0, ackMs: 30_000, triggerMs: 30_000 },
  });
  const dataDir = await mkdtemp(join(tmpdir(), 'toonwit-privacy-'));
  const app = await startApp({
    DATA_DIR: dataDir,
    UPLOADS_DEFAULT: 'off',
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.appToken,
    SLACK_API_URL: slack.apiUrl,
  });
  onTestFinished(async () => {
    await Promise.all([discord.close(), slack.close()]);
    await rm(dataDir, { recursive: true, force: true });
  });
  return { app, discord: discord.control, slack: slack.control, dataDir };
}

type World = Awaited<ReturnType<typeof startBoth>>;

const picture = await pixels(draw(64, 48, (x, y) => [x * 4, y * 5, 90]))
  .png()
  .toBuffer();

async function useDiscord({ discord: control }: World): Promise<void> {
  const [ada, ben] = [control.addUser({ name: 'Ada' }), control.addUser({ name: 'Ben' })];
  const guild = control.addGuild({ name: secret('guild'), members: [ada.id, ben.id] });
  const { id: channel } = control.addChannel({ guildId: guild.id, name: secret('channel') });
  const [as, friend] = [control.as(ada.id), control.as(ben.id)];
  const use = async (name: string, values: Parameters<typeof as.useCommand>[2]) => {
    const used = await as.useCommand(channel, name, values);
    await answerTo({ control }, used);
  };
  await use('sentiment', { text: secret('text') });
  await use('caption', { prompt: secret('prompt') });
  await use('cartoonize', {
    url: `https://${secret('host')}.localhost/${secret('path')}.png?key=${secret('query')}`,
  });
  await use('cartoonize', { image: { name: `${secret('file')}.png`, bytes: Buffer.from(secret('bytes')) } });
  await use('cartoonize', { image: { name: `${secret('picture')}.png`, bytes: picture } });
  const message = await friend.post(channel, {
    content: secret('message'),
    embeds: [{ title: secret('embed'), fields: [{ name: secret('field'), value: secret('value') }] }],
  });
  const read = as.useMessageMenu(message, 'How does this feel?');
  await answerTo({ control }, read);
  for (const said of [secret('mention'), `caption ${secret('spoken')}`, `i feel like ${secret('sad')}`]) {
    const asked = await as.post(channel, `<@${control.botId}> ${said}`);
    await control.waitFor(() => control.messages(channel).find(({ replyToId }) => replyToId === asked.id));
  }
}

async function useSlack({ slack: control }: World): Promise<void> {
  const at = { user: 'ada', channel: 'general' };
  const answers = () => control.visible(at).filter(({ via }) => via !== 'person').length;
  const answered = async (act: () => Promise<unknown> | string) => {
    const before = answers();
    await Promise.resolve(act());
    await control.waitFor(() => answers() > before);
  };
  await answered(() => control.useCommand({ ...at, command: '/sentiment', text: secret('slash') }));
  await answered(() =>
    control.useCommand({
      ...at,
      command: '/caption',
      text: `prompt:${secret('option')} style:${secret('extra')}`,
    }),
  );
  await answered(() =>
    control.useCommand({
      ...at,
      command: '/cartoonize',
      text: `https://${secret('slackhost')}.localhost/a.png`,
    }),
  );
  await answered(() => control.mention({ ...at, text: `${secret('first')} ${secret('second')}` }));
  const ts = control.post({
    ...at,
    text: secret('menu'),
    files: [{ name: `${secret('name')}.png`, bytes: picture }],
  });
  await answered(() => control.messageShortcut({ ...at, ts, callbackId: 'menu:sentiment' }));
  await answered(() => control.messageShortcut({ ...at, ts, callbackId: 'menu:cartoonize' }));
  const direct = { user: 'ada', channel: '@app' };
  control.post({ ...direct, text: `${secret('dm')} ${secret('word')}` });
  await control.waitFor(() => control.visible(direct).some(({ via }) => via !== 'person'));
}

async function useHttp({ app }: World): Promise<void> {
  const send = (path: string, body: unknown, headers?: Record<string, string>) =>
    app.post(path, body, headers).then((answer) => answer.text());
  await send('/predict', { text: secret('json') });
  await send('/predict', { [secret('key')]: secret('unknown') });
  await send('/predict', `{"text": "${secret('broken')}`);
  await send(`/${secret('route')}?token=${secret('search')}`, {});
  await send(
    '/predict',
    { text: 'fine' },
    { authorization: `Bearer ${secret('bearer')}`, 'x-api-key': secret('apikey') },
  );
  await send('/cartoonize', { url: `https://user:${secret('password')}@example.org/` });
  await app.upload('/cartoonize', {
    bytes: new TextEncoder().encode(secret('upload')),
    name: `${secret('filename')}.png`,
  });
  await app.upload('/generate', {
    bytes: new Uint8Array(picture),
    name: 'a.png',
    field: secret('formfield'),
  });
}

async function bytesIn(folder: string): Promise<string> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  );
  const texts = await Promise.all(
    files.map(({ parentPath, name }) => readFile(join(parentPath, name), 'latin1')),
  );
  return texts.join('\n');
}

it('tells no log line, metric, health check or store what people wrote', async () => {
  const world = await startBoth();
  const { app, dataDir } = world;
  await Promise.all([useDiscord(world), useSlack(world), useHttp(world)]);
  const pages = ['/metrics', '/readyz', '/healthz', '/openapi.json'];
  const kept = await Promise.all(pages.map(async (path) => (await fetch(`${app.url}${path}`)).text()));
  await app.stop();
  const everything = [
    app.lines.map((line) => JSON.stringify(line)).join('\n'),
    ...kept,
    await bytesIn(dataDir),
  ];
  expect(planted.length).toBeGreaterThanOrEqual(30);
  await vi.waitFor(() => expect(app.lines.length).toBeGreaterThan(20), patiently);
  const found = planted.filter((word) => everything.some((text) => text.includes(word)));
  expect(found).toEqual([]);
});
