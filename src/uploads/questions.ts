import type { User } from '../core/interaction.ts';
import type { Logger } from '../lib/logger.ts';
import type { Calls } from './calls.ts';
import { withHeard, withoutHeard } from './heard.ts';
import { emojis, type Emoji, type MessageRef } from './port.ts';
import type { Turn } from './runs.ts';
import type { Trace, Traces } from './traces.ts';
import { agreementQuestion } from './words.ts';

/** A click that is being dealt with. */
export interface Taken {
  readonly emoji: Emoji;
  readonly user: User;
  readonly isLate?: boolean;
}

export type Begun = Taken & { readonly turn: Turn };

export interface QuestionsOptions {
  readonly traces: Traces;
  readonly callsOf: (platform: string) => Calls;
  readonly logger: Logger;
}

/** What the bot says below a picture besides its answers: lines that end with the offer. */
export interface Questions {
  /** Asks the author to agree that a picture leaves; the turn ends, and the click waits. */
  ask(trace: Trace, click: Begun, provider: string): Promise<void>;
  /** The question is over; what it asked for is forgotten. */
  end(trace: Trace): Promise<Trace | undefined>;
  /** Says a line that goes with the offer, and takes it back where it has become idle meanwhile. */
  say(ref: MessageRef, line: string, user: User, stillMatters?: (trace: Trace) => boolean): Promise<void>;
  removeAll(lines: readonly MessageRef[]): Promise<void>;
}

/** What was asked for waits no longer; whoever asked has yet to be answered. */
function withoutQuestion(trace: Trace): Trace {
  const { pending, ...others } = trace;
  return pending ? withoutHeard(others, pending) : trace;
}

/** Makes the part that says lines below pictures. */
export function createQuestions({ traces, callsOf, logger }: QuestionsOptions): Questions {
  async function removeAll(lines: readonly MessageRef[]): Promise<void> {
    for (const line of lines)
      await callsOf(line.platform)
        .remove(line)
        .catch((error: unknown) => logger.warn({ err: error }, 'a message stays'));
  }

  const questions: Questions = {
    async ask(trace, click, provider) {
      if (trace.pending) return;
      const { emoji, user, turn } = click;
      const { ref, emojis: standing } = trace;
      const pending = { emoji, user: { id: user.id, name: user.name } };
      await traces.change(ref, (now) => ({
        ...withHeard(now, click),
        pending,
        emojis: [...new Set([...now.emojis, emojis.agree])],
      }));
      // From here on it is the question that is taken back, or agreed to.
      turn.end();
      if (turn.signal.aborted) {
        await questions.end(trace);
        return;
      }
      const calls = callsOf(ref.platform);
      if (!standing.includes(emojis.agree)) await calls.react(ref, emojis.agree);
      const asker = user.id === trace.authorId ? 'author' : 'other';
      await questions.say(
        ref,
        agreementQuestion(emoji, provider, asker),
        user,
        ({ pending: asked }) => asked !== undefined,
      );
    },
    async end({ ref, lines }) {
      const after = await traces.change(ref, (trace) => ({ ...withoutQuestion(trace), lines: [] }));
      await removeAll(lines);
      return after;
    },
    async say(ref, line, user, stillMatters = () => true) {
      const lines = await callsOf(ref.platform).tell(ref, line, user);
      const trace = await traces.change(ref, (now) =>
        stillMatters(now) ? { ...now, lines: [...now.lines, ...lines] } : now,
      );
      if (!trace || !stillMatters(trace)) await removeAll(lines);
    },
    removeAll,
  };
  return questions;
}
