import type { AnyCommand } from '../../../src/core/command.ts';
import type { Engines } from '../../../src/inference/inference.ts';

/** What a person got, in the same form on every platform. */
export interface Answer {
  /** The whole visible text, with the platform's escapes undone. */
  readonly text: string;
  /** Whether only the person sees it. */
  readonly isPrivate: boolean;
  /** The people it mentions. */
  readonly mentions: readonly string[];
  /** Set if the platform itself refused before asking the bot. */
  readonly byPlatform?: true;
}

export interface Use {
  readonly person?: 'ada' | 'ben';
  readonly command: string;
  readonly options?: Readonly<Record<string, string | number>>;
}

/** A platform with the bot on it, as people use it. */
export interface Driver {
  /** Uses a command and waits for its final answer. */
  use(use: Use): Promise<Answer>;
  /** Lets another bot write to ours, and resolves with our bot's answer. Absent where bots cannot write. */
  asBot?(text: string): Promise<readonly string[]>;
  /** Stops the bot as the process does. */
  stop(): Promise<void>;
}

export interface DriverOptions {
  readonly commands: readonly AnyCommand[];
  readonly engines: Partial<Engines>;
  readonly callsPerMinute?: number;
  readonly deadlineMs?: number;
}

/** Every file beside this one exports one as `startDriver`, under the name of its adapter's folder. */
export type StartDriver = (options: DriverOptions) => Promise<Driver>;
