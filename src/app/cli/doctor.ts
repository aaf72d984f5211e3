import { parseArgs } from 'node:util';
import { z } from 'zod';
import { createLogger } from '../../lib/logger.ts';
import { codeRoot } from '../../lib/project-root.ts';
import { readVersion } from '../read-version.ts';
import { examine } from '../doctor/examine.ts';
import { checkMs } from '../doctor/run-checks.ts';
import { exitCodeOf, toJson, toText } from '../doctor/print.ts';
import { readEnvFile } from '../env-file.ts';
import { loadCommands } from '../load-commands.ts';
import type { CliContext } from './context.ts';

const usage = 'npm run doctor -- [--json] [--timeout SECONDS]';

const flags = z.object({
  json: z.boolean(),
  timeout: z.coerce
    .number('a number of seconds')
    .positive('more than 0 seconds')
    .max(600, 'at most 600 seconds'),
});

function parse(args: readonly string[]): z.output<typeof flags> {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        json: { type: 'boolean', default: false },
        timeout: { type: 'string', default: String(checkMs / 1000) },
      },
    });
    return flags.parse(values);
  } catch (error) {
    const problem =
      error instanceof z.ZodError ? `--timeout: ${error.issues[0]?.message ?? ''}` : String(error);
    throw new Error(`expected ${usage}; ${problem}`, { cause: error });
  }
}

/**
 * `toonwit doctor`: says what this configuration lacks, without changing or sending anything. Ends the process with 0 if all
 * is well, 1 after warnings and 2 after errors. @throws Error naming a wrong flag
 */
export async function doctor({ args, environment, print }: CliContext): Promise<void> {
  const { json, timeout } = parse(args);
  const found = await examine({
    file: readEnvFile(),
    environment,
    checkMs: timeout * 1000,
    commands: await loadCommands(new URL('commands/', codeRoot)),
    logger: await createLogger({ level: 'silent' }),
  });
  print(json ? toJson(found, readVersion()) : toText(found));
  process.exitCode = exitCodeOf(found);
}
