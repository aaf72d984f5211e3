import type { UploadMode } from '../../../src/command.ts';
import type { Engines } from '../../../src/inference/inference.ts';

export type Person = 'ada' | 'ben';
/** The three things that the bot puts below a picture. */
export type Mark = 'caption' | 'cartoonize' | 'agree';

/** A message with a picture, as the people in the channel see it. */
export interface Posted {
  /** The bot's own marks below it. */
  marks(): readonly Mark[];
  click(person: Person, mark: Mark): void | Promise<void>;
  unclick(person: Person, mark: Mark): void | Promise<void>;
  /** What the bot said to it. */
  replies(): readonly string[];
  remove(): void | Promise<void>;
}

/** A platform's channel in which people share pictures. */
export interface PictureDriver {
  /** What /uploads says to a person. */
  uploads(person: Person | 'admin', mode?: UploadMode | 'optout' | 'optin'): Promise<string>;
  share(person: Person, options?: { readonly text?: string; readonly name?: string }): Promise<Posted>;
  /** Requests for a picture's bytes so far. */
  downloads(): number;
  waitFor(label: string, ask: () => boolean): Promise<unknown>;
}

export interface PictureDriverOptions {
  readonly engines: Partial<Engines>;
  readonly callsPerMinute?: number;
}

/** Every file beside this one exports one as `startPictures`, under the name of its adapter's folder. */
export type StartPictures = (options: PictureDriverOptions) => Promise<PictureDriver>;
