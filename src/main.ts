#!/usr/bin/env node
import type { CliContext } from './app/cli/context.ts';
import { ConfigError, parseConfig, type Config } from './app/config.ts';

interface Task {
  /** What it does, for the sentence that says it cannot. */
  readonly does: string;
  /** Each task is imported only when it is asked for. */
  readonly load: () => Promise<(context: CliContext) => Promise<void>>;
}

const tasks: Readonly<Record<string, Task>> = {
  start: { does: 'start', load: async () => (await import('./app/cli/start.ts')).start },
  models: { does: 'get its models ready', load: async () => (await import('./app/cli/models.ts')).models },
  register: {
    does: 'register its commands',
    load: async () => (await import('./app/cli/register.ts')).register,
  },
  manifest: {
    does: 'print its Slack manifest',
    load: async () => (await import('./app/cli/manifest.ts')).manifest,
  },
};

/** Reads .env, where there is one, and the environment, which wins. */
function readConfig(): Config {
  try {
    process.loadEnvFile();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
  return parseConfig(process.env);
}

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

const [name = 'start', ...args] = process.argv.slice(2);
const task = Object.hasOwn(tasks, name) ? tasks[name] : undefined;
if (!task) fail(`Expected one of ${Object.keys(tasks).join(', ')} or nothing, got ${name}.`);
try {
  const run = await task.load();
  await run({ args, readConfig, print: (line) => process.stdout.write(`${line}\n`) });
} catch (error) {
  if (error instanceof ConfigError)
    fail(`Toonwit cannot start: ${error.message}\n.env.example explains every variable.`);
  fail(`Toonwit cannot ${task.does}: ${error instanceof Error ? error.message : String(error)}`);
}
