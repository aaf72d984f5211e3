import { parseArgs } from 'node:util';
import { createLogger } from '../../lib/logger.ts';
import { codeRoot } from '../../lib/project-root.ts';
import { readVersion } from '../read-version.ts';
import { examine } from '../doctor/examine.ts';
import { exitCodeOf, toJson, toText } from '../doctor/print.ts';
import { readEnvFile } from '../env-file.ts';
import { loadCommands } from '../load-commands.ts';
import type { CliContext } from './context.ts';

const usage = 'npm run doctor -- [--json]';

function parse(args: readonly string[]): { readonly json: boolean } {
  try {
    return parseArgs({ args: [...args], options: { json: { type: 'boolean', default: false } } }).values;
  } catch (error) {
    throw new Error(`expected ${usage}; ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

/**
 * `toonwit doctor`: says what this configuration lacks, without changing or sending anything. Ends the process with 0 if all
 * is well, 1 after warnings and 2 after errors. @throws Error naming a wrong flag
 */
export async function doctor({ args, environment, print }: CliContext): Promise<void> {
  const { json } = parse(args);
  const found = await examine({
    file: readEnvFile(),
    environment,
    commands: await loadCommands(new URL('commands/', codeRoot)),
    logger: await createLogger({ level: 'silent' }),
  });
  print(json ? toJson(found, readVersion()) : toText(found));
  process.exitCode = exitCodeOf(found);
}
