import type { AnyCommand } from '../../../core/command.ts';
import type { RememberedButtons } from '../../../core/replies/remembered-buttons.ts';
import type { SmallTalk } from '../../kit/talk/talk-classifier.ts';
import { nextUse, type AnswerWish } from '../../kit/talk/last-answer.ts';
import type { MessageEvent } from '../payloads.ts';
import type { DeleteAnswer } from './delete-answer.ts';
import type { FindAnswers } from './last-answer.ts';
import type { Pictures } from './pictures.ts';
import type { Runner, Use } from './run.ts';

interface ActOnLastAnswerOptions {
  readonly commands: readonly AnyCommand[];
  readonly rememberedButtons: Pick<RememberedButtons, 'recall'>;
  readonly pictures: Pick<Pictures, 'fromRef'>;
  readonly runner: Pick<Runner, 'run'>;
  readonly findAnswers: FindAnswers;
  readonly deleteAnswer: DeleteAnswer;
}

/**
 * Does with the bot's last answer what somebody writes, as if they pressed its button. Resolves with what to say, or with
 * `not_done` if no answer is known that it goes with. @throws UserError if the button isn't theirs to press.
 */
export type ActOnLastAnswer = (
  wish: AnswerWish,
  event: MessageEvent,
  who: Omit<Use, 'command' | 'options'>,
) => Promise<SmallTalk | 'done' | 'not_done'>;

/** Creates what goes on from the last answer. */
export function createActOnLastAnswer({
  findAnswers,
  deleteAnswer,
  runner,
  ...options
}: ActOnLastAnswerOptions): ActOnLastAnswer {
  return async (wish, event, who) => {
    const answers = await findAnswers(event);
    if (answers === undefined) return 'not_done';
    const { place } = who;
    if (wish.kind === 'remove') {
      const [last] = answers;
      if (last?.asker === undefined) return 'nothingToRemove';
      await deleteAnswer(place, last);
      return 'ok';
    }
    const last = answers.find(({ buttons }) => buttons.length > 0);
    if (!last) return wish.choice === undefined ? 'nothingAgain' : 'not_done';
    const { pictures, ...known } = options;
    const next = await nextUse(wish, last.buttons, {
      ...{ ...known, fromRef: pictures.fromRef },
      userId: place.user,
    });
    if (!next) return 'not_done';
    await runner.run({ ...who, ...next });
    return 'done';
  };
}
