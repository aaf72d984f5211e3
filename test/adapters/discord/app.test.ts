import { expect, it } from 'vitest';
import { createDiscordEmulator, createManualClock } from '@toonwit/discord-emulator';
import { startApp } from '../../support/app.ts';
import { answerTo, wordsOf } from './support.ts';

it('answers over HTTP and in Discord from one process, and leaves Discord when it stops', async () => {
  const emulator = await createDiscordEmulator({ clock: createManualClock() });
  const { control, apiUrl, token } = emulator;
  const ada = control.addUser({ name: 'Ada' });
  const guild = control.addGuild({ name: 'Atelier', members: [ada.id] });
  const channel = control.addChannel({ guildId: guild.id, name: 'general' });
  const app = await startApp({ DISCORD_TOKEN: token, DISCORD_API_URL: `${apiUrl}/`, SHARD_COUNT: '1' });
  try {
    const used = await control.as(ada.id).useCommand(channel.id, 'sentiment', { text: 'I love this!' });
    expect(wordsOf(await answerTo({ control }, used))).toContain('5 stars');
    const answer = await app.post('/predict', { text: 'I love this!' });
    expect(await answer.json()).toMatchObject({ label: '5 stars' });
  } finally {
    await app.stop();
  }
  await control.waitFor(() => control.gateway.connected === 0);
  await emulator.close();
});

it('ends with a sentence when the token is wrong', async () => {
  const emulator = await createDiscordEmulator();
  const environment = { DISCORD_TOKEN: 'not-the-token', DISCORD_API_URL: emulator.apiUrl };
  await expect(startApp(environment)).rejects.toThrow(/Reset Token/);
  await emulator.close();
});
