import type { Config } from '../config.ts';

/** What `main.ts` gives to the part of the command line that was asked for. */
export interface CliContext {
  /** What follows its name. */
  readonly args: readonly string[];
  /** Parses the environment. @throws ConfigError listing every problem. */
  readonly readConfig: () => Config;
  /** Writes a line to the standard output. */
  readonly print: (line: string) => void;
}
