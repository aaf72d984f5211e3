import { LRUCache } from 'lru-cache';
import { UserError } from '../../core/errors.ts';
import { message } from '../../languages/message.ts';

/** A message to the bot, as it is now. */
interface Written {
  /** Unique on the platform. */
  readonly key: string;
  /** What it says to the bot. */
  readonly text: string;
  readonly isEdited: boolean;
  /** Whether an earlier process may have answered it before it was edited. */
  readonly mayBeOlder: boolean;
}

/** How the answer to an edited message is given. */
export interface Edit<Answer> {
  /** The answer before the edit. */
  readonly replaces?: Answer | undefined;
  /** Told of an answer that everybody sees and that can still be changed. */
  readonly onAnswered?: ((answer: Answer) => void) | undefined;
}

/** What becomes of a message. */
export interface Ways<Answer> {
  readonly answer: (edit: Edit<Answer>) => Promise<void>;
  /** Whether an earlier process answered it; true if nobody can tell. */
  readonly wasAnswered: () => Promise<boolean>;
  readonly refuse: (error: unknown) => Promise<void>;
}

/** Decides about messages that were edited. */
interface EditedMessages<Answer> {
  /**
   * Answers a message. One that was edited is answered again only if its text changed, and the new answer takes the place of
   * the old one.
   */
  follow(message: Written, ways: Ways<Answer>): Promise<void>;
}

interface Known<Answer> {
  readonly text: string;
  answer?: Answer;
  /** Resolves once the message is answered. */
  done: Promise<void>;
}

/** Messages that are remembered. */
const maxKnown = 1_000;

/** Creates the memory of answered messages: the latest thousand. */
export function createEditedMessages<Answer>(): EditedMessages<Answer> {
  const known = new LRUCache<string, Known<Answer>>({ max: maxKnown });

  return {
    async follow({ key, text, isEdited, mayBeOlder }, { answer, wasAnswered, refuse }) {
      const before = isEdited ? known.get(key) : undefined;
      if (before?.text === text) return;
      if (isEdited && !before && mayBeOlder && (await wasAnswered()))
        return refuse(new UserError('not_allowed', message('answers.answeredBefore')));
      const now: Known<Answer> = { text, done: Promise.resolve() };
      known.set(key, now);
      const work = async () => {
        await before?.done.catch(() => undefined);
        await answer({ replaces: before?.answer, onAnswered: (posted) => void (now.answer = posted) });
      };
      now.done = work();
      return now.done;
    },
  };
}
