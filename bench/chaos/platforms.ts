import { createDiscordEmulator, type InteractionView, type MessageView } from '@toonwit/discord-emulator';
import { createSlackEmulator } from '@toonwit/slack-emulator';
import { loadCommands } from '../../src/app/load-commands.ts';
import { manifestFor } from '../../src/adapters/slack/manifest.ts';

/** What a person sees of one use. */
export interface Seen {
  /** Whether the platform told the person that nobody took the use. */
  readonly refusedByPlatform: boolean;
  /** Answers and refusals that stand there. */
  readonly answers: readonly string[];
}

/** A command with its only option. */
export interface Wanted {
  readonly command: 'sentiment' | 'caption';
  readonly text: string;
}

/** A platform on which people use commands. */
export interface Platform {
  readonly environment: Record<string, string>;
  /** Uses a command once more. The result looks at what the person sees by then. */
  use(what: Wanted): Promise<() => Seen>;
  close(): Promise<void>;
}

const optionOf = { sentiment: 'text', caption: 'prompt' } as const;
const isFinal = ({ loading, content, embeds }: MessageView) =>
  !loading && !(embeds.length === 0 && /…(?:\s|$)/.test(content));
const wordsOf = ({ content, embeds }: MessageView) =>
  [content, ...embeds.map(({ description }) => description ?? '')].join('\n');

/** Discord, with two shards and servers on both. */
export async function startDiscord(): Promise<Platform> {
  const emulator = await createDiscordEmulator({ rateLimits: false });
  const { control, token, apiUrl } = emulator;
  const ada = control.addUser({ name: 'Ada' });
  const channels = Array.from({ length: 8 }, () => {
    const guild = control.addGuild({ name: 'Chaos', members: [ada.id] });
    return control.addChannel({ guildId: guild.id, name: 'general' }).id;
  });
  let uses = 0;

  async function use({ command, text }: Wanted): Promise<() => Seen> {
    uses += 1;
    const used = await control
      .as(ada.id)
      .useCommand(channels[uses % channels.length] ?? '', command, { [optionOf[command]]: text });
    return () => see(used);
  }

  function see({ failed, reply, followups }: InteractionView): Seen {
    const answers = [...(reply ? [reply] : []), ...followups].filter(isFinal).map(wordsOf);
    return { refusedByPlatform: failed && !reply, answers };
  }

  return {
    environment: { DISCORD_TOKEN: token, DISCORD_API_URL: `${apiUrl}/`, SHARD_COUNT: '2' },
    use,
    close: () => emulator.close(),
  };
}

/** Slack over Socket Mode; each use has a channel of its own. */
export async function startSlack(): Promise<Platform> {
  const commands = await loadCommands(new URL('../../commands/', import.meta.url));
  const emulator = await createSlackEmulator({ manifest: manifestFor(commands) });
  const { control, botToken, appToken, apiUrl } = emulator;
  let uses = 0;

  async function use({ command, text }: Wanted): Promise<() => Seen> {
    const at = { user: 'ada', channel: `chaos-${(uses += 1)}` };
    control.addChannel({ name: at.channel, kind: 'public', members: ['ada'], bot: true });
    const { state } = await control.useCommand({ ...at, command: `/${command}`, text });
    return () => ({
      refusedByPlatform: state === 'failed',
      answers: control
        .visible(at)
        .flatMap(({ via, shown }) => (via !== 'person' && !shown.includes('⏳') ? [shown] : [])),
    });
  }

  return {
    environment: { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_API_URL: apiUrl },
    use,
    close: () => emulator.close(),
  };
}
