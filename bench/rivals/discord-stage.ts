import { createDiscordEmulator } from '@toonwit/discord-emulator';
import { badDay, people, type Stage } from './stage.ts';

/** Discord over its gateway. */
export async function createDiscordStage(): Promise<Stage> {
  const discord = await createDiscordEmulator({ rateLimits: false });
  const { control, token, apiUrl } = discord;
  const guild = control.addGuild({ name: 'Load', members: [] });
  const channel = control.addChannel({ guildId: guild.id, name: 'general' });
  const members = Array.from({ length: people }, (_, of) => control.addUser({ name: `Person ${of}` }));
  for (const { id } of members) control.addMember(guild.id, id);
  let uses = 0;

  return {
    environment: { DISCORD_TOKEN: token, DISCORD_API_URL: `${apiUrl}/` },
    async connect() {
      await control.waitFor(
        () => control.gateway.connected > 0 && control.commands.some(({ name }) => name === 'sentiment'),
        { timeoutMs: 60_000 },
      );
    },
    use(text) {
      const person = members[(uses += 1) % people]?.id ?? '';
      const used = control.as(person).useCommand(channel.id, 'sentiment', { text });
      let view: Awaited<typeof used> | undefined;
      const standing = () => [view?.reply, ...(view?.followups ?? [])].filter((one) => one !== undefined);
      return {
        acknowledgedAfterMs: used.then(async (use) => {
          view = use;
          await control.waitFor(() => use.acknowledged || use.failed, { timeoutMs: 10_000 });
          return use.acknowledgedAfterMs;
        }),
        answers: () => standing().filter(({ loading }) => !loading).length,
        isThinking: () => standing().some(({ loading }) => loading),
        refusedByPlatform: () => view?.failed === true && standing().length === 0,
      };
    },
    onChange: control.onChange,
    startBadDay() {
      for (const rule of badDay) control.faults.add(rule);
    },
    cut: () => control.gateway.cut(),
    close: () => discord.close(),
  };
}
