import { runRegisterCli } from '../../adapters/discord/register-cli.ts';
import { codeRoot } from '../../lib/project-root.ts';
import { loadCommands } from '../load-commands.ts';
import type { CliContext } from './context.ts';

/** Registers the commands at Discord without starting the bot. @throws Error naming a wrong flag or what Discord refused. */
export async function register({ args, readEnvironment, print }: CliContext): Promise<void> {
  const { config } = readEnvironment();
  await runRegisterCli({
    args,
    token: config.DISCORD_TOKEN,
    apiUrl: config.DISCORD_API_URL,
    commands: await loadCommands(new URL('commands/', codeRoot)),
    print,
  });
}
