import { registerByHand } from '../../adapters/discord/register-cli.ts';
import type { Config } from '../config.ts';
import { loadCommands } from '../load-commands.ts';

export interface RegisterOptions {
  /** What stands behind `register`. */
  readonly args: readonly string[];
  readonly config: Config;
  readonly commandsFolder: URL;
  /** Writes a line for whoever runs it. */
  readonly print: (line: string) => void;
}

/** Tells Discord about the commands without starting anything. @throws Error with a sentence that says what to do. */
export async function register({ args, config, commandsFolder, print }: RegisterOptions): Promise<void> {
  await registerByHand({
    args,
    token: config.DISCORD_TOKEN,
    apiUrl: config.DISCORD_API_URL,
    commands: await loadCommands(commandsFolder),
    print,
  });
}
