import {
  ApplicationCommandOptionType,
  Client,
  DiscordAPIError,
  GatewayIntentBits,
  REST,
  type ApplicationCommandDataResolvable,
  type ChatInputCommandInteraction,
  type ClientOptions,
} from 'discord.js';
import sharp from 'sharp';
import {
  createDiscordEmulator,
  createManualClock,
  type DiscordEmulator,
  type DiscordEmulatorOptions,
} from '@toonwit/discord-emulator';

export const usualIntents = [
  GatewayIntentBits.Guilds,
  GatewayIntentBits.GuildMessages,
  GatewayIntentBits.GuildMessageReactions,
  GatewayIntentBits.DirectMessages,
  GatewayIntentBits.MessageContent,
];

/**
 * An emulator with a guild, a channel and two people in it. Its time stands still unless the test moves it, so that no
 * deadline passes on a busy machine.
 */
export async function startPlace(options: DiscordEmulatorOptions = {}) {
  const emulator = await createDiscordEmulator({ clock: createManualClock(), ...options });
  const { control } = emulator;
  const ada = control.addUser({ name: 'Ada' });
  const ben = control.addUser({ name: 'Ben' });
  const owner = control.addUser({ name: 'Olga' });
  const guild = control.addGuild({ name: 'Atelier', members: [owner.id, ada.id, ben.id] });
  const channel = control.addChannel({ guildId: guild.id, name: 'general' });
  const rest = new REST({ api: emulator.apiUrl, version: '10' }).setToken(emulator.token);
  return { emulator, control, ada, ben, owner, guild, channel, rest };
}

export type Place = Awaited<ReturnType<typeof startPlace>>;

/** Lets a client make one session after another without the five seconds in between that Discord wants. */
export const identifyingAtOnce: Partial<ClientOptions> = {
  ws: { buildIdentifyThrottler: () => ({ waitForIdentify: () => Promise.resolve() }) },
};

/** The real discord.js, not logged in yet. */
export function createClient(emulator: DiscordEmulator, options: Partial<ClientOptions> = {}): Client {
  return new Client({
    intents: usualIntents,
    ...options,
    rest: { api: emulator.apiUrl, version: '10', ...options.rest },
  });
}

/** The real discord.js, connected to the emulator and ready. */
export async function connect(
  emulator: DiscordEmulator,
  options: Partial<ClientOptions> = {},
): Promise<Client<true>> {
  const client = createClient(emulator, options);
  const ready = new Promise<Client<true>>((resolve) => client.once('clientReady', resolve));
  await client.login(emulator.token);
  return ready;
}

export const echo = {
  name: 'echo',
  description: 'Says it again',
  options: [
    { type: ApplicationCommandOptionType.String, name: 'text', description: 'What to say', required: true },
    { type: ApplicationCommandOptionType.Attachment, name: 'picture', description: 'What to show' },
  ],
} as const satisfies ApplicationCommandDataResolvable;

/** Answers slash commands; what the handler throws is kept and not lost. */
export function onCommand(
  client: Client,
  handle: (interaction: ChatInputCommandInteraction) => Promise<unknown>,
): unknown[] {
  const errors: unknown[] = [];
  client.on('interactionCreate', (interaction) => {
    if (interaction.isChatInputCommand()) handle(interaction).catch((error: unknown) => errors.push(error));
  });
  return errors;
}

/** Discord's own code and status of a refused call. */
export async function refusalOf(
  call: Promise<unknown>,
): Promise<{ status: number; code: number | string; raw: unknown }> {
  try {
    await call;
  } catch (error) {
    if (error instanceof DiscordAPIError)
      return { status: error.status, code: error.code, raw: error.rawError };
    throw error;
  }
  throw new Error('expected a refusal, got an answer');
}

export function png(width = 40, height = 30): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: 'teal' } })
    .png()
    .toBuffer();
}
