import type { Environment } from '../read-environment.ts';

/** What `main.ts` passes to a subcommand. */
export interface CliContext {
  /** The arguments after its name. */
  readonly args: readonly string[];
  /** Reads .env and the environment. @throws ConfigError listing every problem. */
  readonly readEnvironment: () => Environment;
  /** The environment, for processes that a subcommand starts. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Writes a line to standard output. */
  readonly print: (line: string) => void;
}
