import { once } from 'node:events';
import { Client, Events, GatewayIntentBits } from 'discord.js';
import { createDiscordEmulator } from '@toonwit/discord-emulator';
import { expect, it } from 'vitest';
import { readExamples } from '../readme-example.ts';

const { Guilds, GuildMessages } = GatewayIntentBits;
const intents = [Guilds, GuildMessages];

// #region example
it('greets whoever greets it', async () => {
  const discord = await createDiscordEmulator();
  const { control, apiUrl, token } = discord;
  const ada = control.addUser({ name: 'Ada' });
  const guild = control.addGuild({ name: 'Club', members: [ada.id] });
  const { id } = control.addChannel({ guildId: guild.id, name: 'general' });

  const bot = new Client({ intents, rest: { api: apiUrl } });
  bot.on(Events.MessageCreate, (message) => void (message.author.bot || message.reply('Hello!')));
  await Promise.all([once(bot, Events.ClientReady), bot.login(token)]);
  await control.as(ada.id).post(id, 'Hi there');
  await control.waitFor(() => control.messages(id).some(({ content }) => content === 'Hello!'));

  await bot.destroy();
  await discord.close();
});
// #endregion

it('matches the example in the README', () => {
  const readme = '../../packages/discord-emulator/README.md';
  const { shown, run } = readExamples(readme, './discord-emulator/readme.test.ts');
  expect(shown).toBe(run);
});
