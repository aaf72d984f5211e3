import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createDiscordEmulator, createManualClock } from '@toonwit/discord-emulator';
import { startApp } from '../../../support/app.ts';
import { wordsOf } from '../support.ts';
import { pictureNamed } from './support.ts';

it('keeps a channel’s mode and offers on disk, and answers with the real engines after a restart', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'toonwit-uploads-'));
  const emulator = await createDiscordEmulator({ clock: createManualClock(), maxConcurrency: false });
  const { control, apiUrl, token } = emulator;
  const ada = control.addUser({ name: 'Ada' });
  const guild = control.addGuild({ name: 'Atelier', members: [ada.id] });
  const channel = control.addChannel({ guildId: guild.id, name: 'pictures' });
  const environment = { DISCORD_TOKEN: token, DISCORD_API_URL: apiUrl, DATA_DIR: dataDir };
  const first = await startApp(environment);
  await control.as(ada.id).useCommand(channel.id, 'uploads', { mode: 'offer' });
  // The channel is told before the mode holds, the person afterwards.
  await control.waitFor(() =>
    control.messages(channel.id).some((message) => wordsOf(message).includes('is set to “offer”')),
  );
  const file = { name: 'card.png', bytes: await pictureNamed('card.png') };
  const { id } = await control.as(ada.id).post(channel.id, { files: [file] });
  const own = () =>
    control
      .messages(channel.id)
      .find((message) => message.id === id)
      ?.reactions.filter(({ userIds }) => userIds.includes(control.botId)) ?? [];
  await control.waitFor(() => own().length === 2);
  await first.stop();

  const second = await startApp(environment);
  control.as(ada.id).react({ channelId: channel.id, id }, '🎨');
  const reply = await control.waitFor(() =>
    control.messages(channel.id).find(({ replyToId }) => replyToId === id),
  );
  expect(wordsOf(reply)).toContain('cartoon');
  expect(reply.attachments[0]?.description).toMatch(/redrawn/);
  await control.waitFor(() => own().length === 1);
  const next = await control.as(ada.id).post(channel.id, {
    files: [{ name: 'next.png', bytes: await pictureNamed('next.png') }],
  });
  await control.waitFor(
    () => control.messages(channel.id).find((message) => message.id === next.id)?.reactions.length === 2,
  );
  await second.stop();
  expect(second.lines.filter(({ level }) => Number(level) >= 40)).toEqual([]);
  await emulator.close();
  await rm(dataDir, { recursive: true });
});
