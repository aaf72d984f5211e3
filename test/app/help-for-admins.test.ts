import { createDiscordEmulator, createManualClock } from '@toonwit/discord-emulator';
import { createSlackEmulator } from '@toonwit/slack-emulator';
import { expect, it, onTestFinished } from 'vitest';
import { manifestFor } from '../../src/adapters/slack/manifest.ts';
import { loadCommands } from '../../src/app/load-commands.ts';
import { answerTo, wordsOf } from '../adapters/discord/support.ts';
import { startApp } from '../support/app.ts';

async function start(environment: Record<string, string>): Promise<void> {
  const app = await startApp(environment);
  onTestFinished(() => app.stop());
}

const status = /Toonwit 0\.0\.0, running for .*; 0 waiting\.\nEngines: sentiment: mini \(idle\);/;

it('tells admins of a Discord server how the bot is doing, and what it lacks there', async () => {
  const discord = await createDiscordEmulator({ clock: createManualClock(), portalIntents: 0 });
  onTestFinished(() => discord.close());
  const { control } = discord;
  const [owner, ben] = [control.addUser({ name: 'Ada' }), control.addUser({ name: 'Ben' })];
  const guild = control.addGuild({ name: 'Atelier', members: [owner.id, ben.id] });
  const channel = control.addChannel({ guildId: guild.id, name: 'general' });
  await start({ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl });
  const ask = async (person: string) =>
    wordsOf(await answerTo({ control }, await control.as(person).useCommand(channel.id, 'help', {})));
  const told = await ask(owner.id);
  expect(told).toMatch(status);
  expect(told).toContain('Needs attention: Message Content Intent is off');
  expect(await ask(ben.id)).not.toMatch(/Toonwit 0|Engines|attention/);
});

it('tells admins of a Slack workspace how the bot is doing', async () => {
  const commands = await loadCommands(new URL('../../commands/', import.meta.url));
  const slack = await createSlackEmulator({ manifest: manifestFor(commands) });
  onTestFinished(() => slack.close());
  const { control } = slack;
  control.setRole({ user: 'ada', admin: true });
  await start({
    SLACK_API_URL: slack.apiUrl,
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.appToken,
  });
  const ask = async (user: string) => {
    const place = { user, channel: 'general' };
    await control.useCommand({ ...place, command: '/toonwit-help' });
    const { shown } = await control.waitFor(() =>
      control.visible(place).find(({ shown }) => shown.includes('What I can do here')),
    );
    return shown;
  };
  expect(await ask('ada')).toMatch(status);
  expect(await ask('ben')).not.toMatch(/Toonwit 0|Engines|attention/);
});
