import type { Config } from '../config.ts';

/** What `main.ts` passes to a subcommand. */
export interface CliContext {
  /** The arguments after its name. */
  readonly args: readonly string[];
  /** Parses the environment. @throws ConfigError listing every problem. */
  readonly readConfig: () => Config;
  /** Writes a line to standard output. */
  readonly print: (line: string) => void;
}
