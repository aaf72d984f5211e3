import type { TestCoreOptions } from '../core.ts';
import type { Store } from '../../../src/store/store.ts';

export type Person = 'ada' | 'ben' | 'moderator';

/** An answer as a person sees it, in the same form on every platform. */
export interface Posted {
  readonly text: string;
  readonly isPrivate: boolean;
  readonly altTexts: readonly string[];
  /** The labels of its buttons. */
  readonly buttons: readonly string[];
  /** Presses a button. Resolves with what follows; undefined if the answer itself is gone then. */
  press(person: Person, label: string): Promise<Posted | undefined>;
}

/** A platform's channel in which people use commands and the buttons below answers. */
export interface AnswerDriver {
  /** Uses a command; a picture is that of the person's latest message. */
  use(
    this: void,
    person: Person,
    command: string,
    options?: Readonly<Record<string, string | number | boolean>>,
  ): Promise<Posted>;
  /** Posts a picture in the channel. */
  share(this: void, person: Person): Promise<void>;
  /** The texts of all messages of the bot in the channel, as ben sees them. */
  seen(this: void): readonly string[];
}

export interface AnswerDriverOptions extends Pick<
  TestCoreOptions,
  'engines' | 'keepBytes' | 'callsPerMinute' | 'drawMeme'
> {
  readonly store: Store;
}

/** Every file beside this one exports one as `startAnswers`, under the name of its adapter's folder. */
export type StartAnswers = (options: AnswerDriverOptions) => Promise<AnswerDriver>;
