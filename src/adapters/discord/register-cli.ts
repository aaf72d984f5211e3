import { REST } from 'discord.js';
import { parseArgs } from 'node:util';
import type { AnyCommand } from '../../core/command.ts';
import { fetchIdentity } from './client.ts';
import { timeoutsMs } from './limits.ts';
import { registerCommands, registrationFor } from './register.ts';

const usage = 'npm run register -- [--guild ID] [--dry-run]';
const snowflake = /^\d{15,20}$/;

interface RegisterCliOptions {
  /** The arguments after the command's name. */
  readonly args: readonly string[];
  readonly token: string | undefined;
  readonly apiUrl: string;
  readonly commands: readonly AnyCommand[];
  /** Prints a line for whoever runs it. */
  readonly print: (line: string) => void;
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: { guild: { type: 'string' }, 'dry-run': { type: 'boolean', default: false } },
    }).values;
  } catch (error) {
    throw new Error(`expected ${usage}; ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

/**
 * Runs `npm run register`: registers the commands everywhere, or in one guild with `--guild`. `--dry-run` prints the body
 * instead and needs no token. @throws Error with a sentence that says what to do.
 */
export async function runRegisterCli({
  args,
  token,
  apiUrl,
  commands,
  print,
}: RegisterCliOptions): Promise<void> {
  const { guild: guildId, 'dry-run': dryRun } = parse(args);
  if (guildId !== undefined && !snowflake.test(guildId))
    throw new Error('expected a server’s id after --guild: right-click the server ▸ Copy Server ID');
  if (dryRun) {
    print(JSON.stringify(registrationFor(commands, { guild: guildId !== undefined }), undefined, 2));
    return;
  }
  if (token === undefined)
    throw new Error('DISCORD_TOKEN is not set; docs/discord.md says where to click for it');
  const signal = AbortSignal.timeout(timeoutsMs.start);
  const rest = new REST({ api: apiUrl, version: '10' }).setToken(token);
  const { id: applicationId } = await fetchIdentity({ rest, token, apiUrl, signal });
  const sent = await registerCommands({
    rest,
    applicationId,
    commands,
    signal,
    ...(guildId !== undefined && { guildId }),
  });
  const where = guildId === undefined ? 'everywhere' : `in the server ${guildId}`;
  print(
    sent
      ? `Registered ${commands.length} commands ${where}.`
      : `The commands are already registered ${where}.`,
  );
}
