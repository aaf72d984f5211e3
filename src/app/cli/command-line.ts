import { PlatformRefusedError } from '../../core/adapter.ts';
import type { CliContext } from './context.ts';
import { exitCodes } from './exit-codes.ts';
import { explainStartFailure } from './start-failure.ts';
import { ConfigError } from '../config.ts';
import { readEnvFile } from '../env-file.ts';
import { readEnvironment, type Environment } from '../read-environment.ts';

interface Subcommand {
  /** What it does, for the sentence that says it cannot. */
  readonly does: string;
  /** Variables that it sets, whatever the environment says. */
  readonly sets?: Readonly<Record<string, string>>;
  /** Each one is imported only when it is asked for. */
  readonly load: () => Promise<(context: CliContext) => Promise<void>>;
}

const subcommands: Readonly<Record<string, Subcommand>> = {
  start: { does: 'start', load: async () => (await import('./start.ts')).start },
  edge: { does: 'start', sets: { ROLE: 'edge' }, load: async () => (await import('./start.ts')).start },
  worker: { does: 'start', sets: { ROLE: 'worker' }, load: async () => (await import('./start.ts')).start },
  cluster: { does: 'start a cluster', load: async () => (await import('./cluster.ts')).cluster },
  // The system's lookups of names can't be broken off, and hold the process: by default for up to half a minute.
  doctor: {
    does: 'check its installation',
    sets: { RES_OPTIONS: 'timeout:2 attempts:1' },
    load: async () => (await import('./doctor.ts')).doctor,
  },
  store: { does: 'change its store', load: async () => (await import('./store.ts')).store },
  models: { does: 'get its models ready', load: async () => (await import('./models.ts')).models },
  register: { does: 'register its commands', load: async () => (await import('./register.ts')).register },
  manifest: { does: 'print its Slack manifest', load: async () => (await import('./manifest.ts')).manifest },
};

function fail(message: string, exitCode: number = exitCodes.failed): never {
  process.stderr.write(`${message}\n`);
  process.exit(exitCode);
}

/** Reads the configuration, and sets what .env adds for the libraries that read the environment themselves. */
function readAll(environment: NodeJS.ProcessEnv): Environment {
  const file = readEnvFile();
  const read = readEnvironment(file, environment);
  Object.assign(environment, { ...file.values, ...environment });
  return read;
}

/** Runs the subcommand that the arguments name, `start` without any. Ends the process if it fails. */
export async function runCommandLine(
  [name = 'start', ...args]: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<void> {
  const subcommand = Object.hasOwn(subcommands, name) ? subcommands[name] : undefined;
  if (!subcommand) fail(`Expected one of ${Object.keys(subcommands).join(', ')} or nothing, got ${name}.`);
  try {
    Object.assign(environment, subcommand.sets);
    const run = await subcommand.load();
    await run({
      args,
      environment,
      readEnvironment: () => readAll(environment),
      print: (line) => process.stdout.write(`${line}\n`),
    });
  } catch (error) {
    if (error instanceof ConfigError)
      fail(`Toonwit cannot start: ${error.message}\n.env.example explains every variable.`);
    const exitCode = error instanceof PlatformRefusedError ? exitCodes.refused : exitCodes.failed;
    fail(`Toonwit cannot ${subcommand.does}: ${explainStartFailure(error)}`, exitCode);
  }
}
