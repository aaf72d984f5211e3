import type { DriverOptions } from '../drivers/driver.ts';
import type { Services } from '../../../src/core/free-context.ts';

export type Person = 'ada' | 'ben' | 'cleo';

/** What ada got, in the same form on every platform. */
export interface MoodAnswer {
  /** Everything that it says. */
  readonly text: string;
  /** Whether only ada sees it. */
  readonly isPrivate: boolean;
  /** What stands for the picture: its alternative text, or the title of the platform's own chart. */
  readonly picture: string | undefined;
  readonly links: readonly string[];
  readonly buttons: readonly string[];
}

/** A platform's channel in which people talk and ada asks how it felt. */
export interface MoodDriver {
  say(person: Person, text: string, where?: { readonly inThread?: boolean }): Promise<void>;
  /** Another bot writes. */
  sayAsBot(text: string): Promise<void>;
  /** Ada mentions the bot, which answers. */
  sayToBot(text: string): Promise<void>;
  mood(options?: Readonly<Record<string, string | number>>): Promise<MoodAnswer>;
  /** Chooses the entry in the menu of the message that the thread began with. */
  moodOfThread(): Promise<MoodAnswer>;
  moodOfMessageWithoutThread(): Promise<MoodAnswer>;
  /** Presses a button below ada's latest private answer. Resolves with the new message that follows. */
  press(label: string): Promise<MoodAnswer>;
  /** Takes from the bot what it needs to read the channel. */
  forbid(): void;
  /** A person's id, as opt-outs know it. */
  idOf(person: Person): string;
}

export interface MoodDriverOptions extends Pick<DriverOptions, 'callsPerMinute'> {
  readonly services?: Partial<Services>;
  readonly engines: DriverOptions['engines'];
}

/** Every file beside this one exports one as `startMood`, under the name of its adapter's folder. */
export type StartMood = (options: MoodDriverOptions) => Promise<MoodDriver>;
