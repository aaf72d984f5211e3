import { ApplicationFlags as Flag, REST, Routes } from 'discord.js';
import { z } from 'zod';
import { PlatformRefusedError } from '../../../core/adapter.ts';
import type { AnyCommand } from '../../../core/command.ts';
import { failure, fine, warning, type Finding } from '../../../lib/doctor-finding.ts';
import { fetchIdentity } from '../client.ts';
import { portal } from '../errors.ts';
import { differencesOf } from '../register-diff.ts';
import { registrationFor } from '../register.ts';
import { checkGuilds } from './check-guild-permissions.ts';

interface DiagnoseOptions {
  readonly token: string;
  /** Without the version: `https://discord.com/api`. */
  readonly apiUrl: string;
  readonly commands: readonly AnyCommand[];
  /** Whether the bot reacts to uploads where no admin says otherwise. */
  readonly uploadsByDefault: boolean;
}

/** Privileged intents, which are switched on in the developer portal; bots in few servers have the limited kind. */
const privileged = {
  'Message Content': Flag.GatewayMessageContent | Flag.GatewayMessageContentLimited,
  'Server Members': Flag.GatewayGuildMembers | Flag.GatewayGuildMembersLimited,
  Presence: Flag.GatewayPresence | Flag.GatewayPresenceLimited,
} as const;

function onIntents(flags: number, uploadsByDefault: boolean): Finding {
  const on = Object.entries(privileged).flatMap(([name, bits]) => ((flags & bits) === 0 ? [] : [name]));
  if (on.includes('Message Content')) return fine(`Privileged intents in the portal: ${on.join(', ')}.`);
  const complain = uploadsByDefault ? failure : warning;
  return complain(
    'Message Content Intent is off: commands work, but the bot doesn’t see the pictures that people post.',
    `Open ${portal}, choose the application, then Bot ▸ Privileged Gateway Intents, and switch it on.`,
  );
}

function onCommands(commands: readonly AnyCommand[], registered: readonly unknown[]): Finding {
  const wanted = registrationFor(commands);
  const { missing, changed, unwanted } = differencesOf(wanted, registered);
  const details = [
    ...missing.map((name) => `+ ${name}`),
    ...changed.map((name) => `~ ${name}`),
    ...unwanted.map((name) => `- ${name}`),
  ];
  if (details.length === 0)
    return fine(`All ${wanted.length} commands and menu entries are registered as they are.`);
  const text = registered.length === 0 ? 'No command is registered.' : 'The registered commands are stale.';
  const remedy = 'The bot registers them when it starts; npm run register does it at once.';
  return { ...warning(text, remedy), ...(registered.length > 0 && { details }) };
}

const gateway = z.object({
  shards: z.number(),
  session_start_limit: z.object({ remaining: z.number(), total: z.number(), reset_after: z.number() }),
});

function onStarts(told: unknown): Finding {
  const { shards, session_start_limit: limit } = gateway.parse(told);
  const text = `${limit.remaining} of ${limit.total} connections are left today; the bot needs ${shards}.`;
  if (limit.remaining > 10 * shards) return fine(text);
  const hours = Math.ceil(limit.reset_after / 3_600_000);
  return warning(
    text,
    `Something restarts the bot again and again; the count starts anew in ${hours} hours.`,
  );
}

/** Checks the token, the application, its intents and commands, and what it may do in its guilds. It only reads. */
export async function* diagnose(options: DiagnoseOptions, signal: AbortSignal): AsyncIterable<Finding> {
  const { token, apiUrl, commands, uploadsByDefault } = options;
  const rest = new REST({ api: apiUrl, version: '10', retries: 1 }).setToken(token);
  try {
    const { id, name, flags } = await fetchIdentity({ rest, token, apiUrl, signal });
    yield fine(`Discord accepts the token of the application ${name} (${id}).`);
    yield onIntents(flags, uploadsByDefault);
    const query = new URLSearchParams({ with_localizations: 'true' });
    const registered = await rest.get(Routes.applicationCommands(id), { query, signal });
    yield onCommands(commands, z.array(z.unknown()).parse(registered));
    yield onStarts(await rest.get(Routes.gatewayBot(), { signal }));
    const { id: userId } = z.object({ id: z.string() }).parse(await rest.get(Routes.user(), { signal }));
    yield* checkGuilds({ rest, applicationId: id, userId, signal });
  } catch (error) {
    signal.throwIfAborted();
    const told = error instanceof Error ? error.message : String(error);
    // These say what to do.
    if (error instanceof PlatformRefusedError) yield failure(told);
    else
      yield failure(
        `${told.replace(/\.$/, '')}.`,
        'Check the connection, DISCORD_API_URL and https://discordstatus.com.',
      );
  }
}
