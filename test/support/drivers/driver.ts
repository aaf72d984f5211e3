import type { AnyCommand } from '../../../src/core/command.ts';
import type { Engines } from '../../../src/inference/inference.ts';

/** What a person got, in the same words whatever the platform. */
export interface Answer {
  /** Everything that stands there, with the platform's escapes undone. */
  readonly text: string;
  /** Whether nobody else sees it. */
  readonly isPrivate: boolean;
  /** Whom it calls upon. */
  readonly mentions: readonly string[];
  /** Set where the platform itself refused before the bot was asked. */
  readonly byPlatform?: true;
}

export interface Use {
  readonly person?: 'ada' | 'ben';
  readonly command: string;
  readonly options?: Readonly<Record<string, string | number>>;
}

/** A platform with the bot on it, as people use it. */
export interface Driver {
  /** Uses a command and waits for what finally answers it. */
  use(use: Use): Promise<Answer>;
  /** Another bot writes to ours; resolves with what ours says to that. Absent where bots cannot write. */
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
