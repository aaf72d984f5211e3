import type { AnyCommand } from '../../core/command.ts';
import type { Logger } from '../../lib/logger.ts';
import type { EnvFile } from '../env-file.ts';
import type { Found } from './check.ts';
import { createChecks } from './checks.ts';
import { runChecks } from './run-checks.ts';
import { checkRuntime } from './runtime.ts';
import { readSettings } from './settings.ts';

interface ExamineOptions {
  readonly file: EnvFile;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly commands: readonly AnyCommand[];
  readonly logger: Logger;
  /** How long each check may take; all run at once. */
  readonly checkMs: number;
}

/** Checks the whole installation. Never rejects for what is wrong with it. */
export async function examine({
  file,
  environment,
  checkMs,
  ...rest
}: ExamineOptions): Promise<readonly Found[]> {
  const { config, findings } = readSettings(file, environment);
  const userAgent = environment['npm_config_user_agent'];
  const machine = { subject: 'Node', run: (signal: AbortSignal) => checkRuntime(userAgent, signal) };
  const others = config ? createChecks({ ...rest, config }) : [];
  const settings = { subject: 'Settings', run: () => findings };
  return runChecks([machine, settings, ...others], checkMs);
}
