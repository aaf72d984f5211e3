import { LRUCache } from 'lru-cache';
import { UserError } from '../../core/errors.ts';
import { nothingAnswered, type AnsweredMessages } from '../../core/processes/answered-messages.ts';
import type { UnansweredUse } from '../../core/processes/unanswered-uses.ts';
import { message } from '../../languages/message.ts';

/** A message to the bot, as it is now. */
interface Written {
  /** Unique on all platforms. */
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
  readonly use: Pick<UnansweredUse, 'isResumed' | 'isOurs'>;
  /** Ends the wait for another process's answer early, where the platform can't wait for what it has begun. */
  readonly signal?: AbortSignal | undefined;
  readonly answer: (edit: Edit<Answer>) => Promise<void>;
  /** Whether an earlier process answered it; true if nobody can tell. */
  readonly wasAnswered: () => Promise<boolean>;
  readonly refuse: (error: unknown) => Promise<void>;
}

/** Decides about messages that were edited. */
interface EditedMessages<Answer> {
  /**
   * Answers a message. One that was edited is answered again only if its text changed, and the new answer takes the place of
   * the old one, also where that is another process's.
   */
  follow(message: Written, ways: Ways<Answer>): Promise<void>;
}

interface EditedMessagesOptions<Answer> {
  /** What all processes remember; only this one unless given. */
  readonly answered: AnsweredMessages | undefined;
  /** Where an answer stands, in a text that other processes read again. */
  readonly placeOf: (answer: Answer) => string;
  /** The answer that stands there, without what it says; undefined if that can't be read. */
  readonly answerAt: (place: string) => Answer | undefined;
}

interface Known<Answer> {
  text: string;
  /** The latest answer that everybody sees and that can still be changed, even if it is outdated. */
  answer?: Answer | undefined;
  /** Whether the person was asked for a new message, so that nothing is known of an answer. */
  isRefused?: boolean;
  /** Resolves once the message is answered. */
  done: Promise<void>;
}

/** Messages that are remembered. */
const maxKnown = 1_000;

/** Creates the memory of answered messages: this process's latest thousand, and what all of them keep for a day. */
export function createEditedMessages<Answer>(options: EditedMessagesOptions<Answer>): EditedMessages<Answer> {
  const { answered = nothingAnswered, placeOf, answerAt } = options;
  const known = new LRUCache<string, Known<Answer>>({ max: maxKnown });

  /** The answer at a place, with what it says if this process gave it. */
  function answerIn(place: string | undefined, own: Answer | undefined): Answer | undefined {
    if (place === undefined || (own !== undefined && placeOf(own) === place)) return own;
    return answerAt(place);
  }

  return {
    async follow({ key, text, isEdited, mayBeOlder }, { use, signal, answer, wasAnswered, refuse }) {
      const latest = known.get(key);
      const now: Known<Answer> = { text, done: Promise.resolve() };
      known.set(key, now);
      const work = async () => {
        await latest?.done.catch(() => undefined);
        const before = latest?.isRefused === true ? undefined : latest;
        const begun = answered.begin(key, text, { isResumed: use.isResumed, signal });
        // Only an edit has to know what there was.
        const earlier = isEdited ? (await begun).earlier : undefined;
        now.answer = answerIn(earlier?.place, before?.answer);
        const hasSameWords = earlier ? earlier.hasSameWords : before?.text === text;
        if (isEdited && hasSameWords) return;
        const replaces = isEdited ? now.answer : undefined;
        let posted: Answer | undefined;
        try {
          if (isEdited && !earlier && !before && mayBeOlder && (await wasAnswered())) {
            now.isRefused = true;
            await refuse(new UserError('not_allowed', message('answers.answeredBefore')));
          } else await answer({ replaces, onAnswered: (given) => void (now.answer = posted = given) });
        } finally {
          const { end, forget } = await begun;
          if (now.isRefused) await forget();
          // Another process may have taken over while this one was paused, and still be answering.
          else if (posted !== undefined || (await use.isOurs()))
            await end(posted === undefined ? undefined : placeOf(posted));
        }
      };
      now.done = work();
      return now.done;
    },
  };
}
