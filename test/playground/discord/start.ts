import { Client, type ClientOptions, GatewayIntentBits } from 'discord.js';
import {
  createDiscordEmulator,
  type DiscordEmulator,
  type DiscordEmulatorOptions,
} from '../../../src/playground/discord/index.ts';

export const usualIntents = [
  GatewayIntentBits.Guilds,
  GatewayIntentBits.GuildMessages,
  GatewayIntentBits.GuildMessageReactions,
  GatewayIntentBits.DirectMessages,
  GatewayIntentBits.MessageContent,
];

/** A clock that only moves when it is told to; ids carry its time. */
export function createManualClock(startMs = Date.UTC(2026, 7, 1, 12)) {
  let now = startMs;
  return {
    read: () => now,
    advance: (ms: number) => {
      now += ms;
    },
  };
}

/** An emulator with a guild, a channel and two people in it. */
export async function startPlace(options: DiscordEmulatorOptions = {}) {
  const emulator = await createDiscordEmulator(options);
  const { control } = emulator;
  const ada = control.addUser({ name: 'Ada' });
  const ben = control.addUser({ name: 'Ben' });
  const owner = control.addUser({ name: 'Olga' });
  const guild = control.addGuild({ name: 'Atelier', members: [owner.id, ada.id, ben.id] });
  const channel = control.addChannel({ guildId: guild.id, name: 'general' });
  return { emulator, control, ada, ben, owner, guild, channel };
}

export type Place = Awaited<ReturnType<typeof startPlace>>;

/** The real discord.js, connected to the emulator and ready. */
export async function connect(
  emulator: DiscordEmulator,
  options: Partial<ClientOptions> = {},
): Promise<Client<true>> {
  const client = new Client({
    intents: usualIntents,
    ...options,
    rest: { api: emulator.apiUrl, version: '10', ...options.rest },
  });
  const ready = new Promise<Client<true>>((resolve) => client.once('clientReady', resolve));
  await client.login(emulator.token);
  return ready;
}
