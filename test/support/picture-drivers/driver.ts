import type { UploadMode } from '../../../src/core/settings/upload-settings.ts';
import type { Engines } from '../../../src/inference/inference.ts';
import type { TaskId } from '../../../src/inference/task.ts';

export type Person = 'ada' | 'ben';
/** The bot's three reactions below a picture. */
export type Mark = 'caption' | 'cartoonize' | 'agree';

/** A message with a picture, as the people in the channel see it. */
export interface Posted {
  /** The bot's own marks below it. */
  marks(): readonly Mark[];
  click(person: Person, mark: Mark): void | Promise<void>;
  unclick(person: Person, mark: Mark): void | Promise<void>;
  /** The bot's replies to it. */
  replies(): readonly string[];
  remove(): void | Promise<void>;
  edit(text: string): void | Promise<void>;
  /** Presses the button below the first answer; resolves with what the person alone is told, if anything. */
  press(person: Person, label: string): Promise<string | undefined>;
  /** Whether people see that the bot is working on it, or have seen it where the platform's own indicator expires. */
  isWorkedOn(): boolean;
}

/** A platform's channel in which people share pictures. */
export interface PictureDriver {
  /** Uses /uploads as a person and resolves with the answer. */
  uploads(person: Person | 'admin', mode?: UploadMode | 'optout' | 'optin'): Promise<string>;
  share(
    person: Person,
    options?: { readonly text?: string; readonly names?: readonly string[]; readonly inThread?: boolean },
  ): Promise<Posted>;
  /** Makes the bot miss what happens meanwhile: it loses its connection, or is stopped and restarted. */
  away(how: 'gap' | 'restart', meanwhile: () => unknown): Promise<void>;
  stop(): Promise<void>;
  /** Everything the running bot logged, as text. */
  log(): string;
  /** Requests for a picture's bytes so far. */
  downloads(): number;
  waitFor(label: string, ask: () => boolean): Promise<unknown>;
}

export interface PictureDriverOptions {
  readonly engines: Partial<Engines>;
  readonly callsPerMinute?: number;
  readonly clicks?: 'author' | 'anyone';
  /** Faster answers get no indicator, in ms. */
  readonly busyAfterMs?: number;
  readonly destinations?: (task: TaskId) => string | undefined;
}

/** Every file beside this one exports one as `startPictures`, under the name of its adapter's folder. */
export type StartPictures = (options: PictureDriverOptions) => Promise<PictureDriver>;
