import type { GatewayMessageCreateDispatchData as Posted } from 'discord.js';
import type { AnyCommand } from '../../../core/command.ts';
import { UserError } from '../../../core/errors.ts';
import type { RememberedButtons } from '../../../core/replies/remembered-buttons.ts';
import { message as text } from '../../../languages/message.ts';
import type { SmallTalk } from '../../kit/talk/talk-classifier.ts';
import { nextUse, type AnswerWish } from '../../kit/talk/last-answer.ts';
import type { DiscordApi } from '../api.ts';
import { timeoutsMs } from '../limits.ts';
import { createFindAnswers, type GivenAnswer } from './last-answer.ts';
import type { Pictures } from './pictures.ts';

interface ActOnLastAnswerOptions {
  readonly api: Pick<DiscordApi, 'messagesBefore' | 'delete'>;
  readonly botUserId: () => string | undefined;
  readonly commands: readonly AnyCommand[];
  readonly rememberedButtons: Pick<RememberedButtons, 'recall' | 'forget'>;
  readonly pictures: Pick<Pictures, 'fromRef'>;
}

/** A use that somebody wants after an answer. */
interface NextUse {
  readonly command: AnyCommand;
  readonly options: Readonly<Record<string, unknown>>;
}

/**
 * Finds out what somebody wants done with the bot's last answer, as if they pressed its button: deletes it, or resolves with a
 * use to run or with what to say; undefined if no answer is known that it goes with.
 * @throws UserError if the button isn't theirs to press.
 */
export type ActOnLastAnswer = (wish: AnswerWish, message: Posted) => Promise<NextUse | SmallTalk | undefined>;

/** Creates what goes on from the last answer. */
export function createActOnLastAnswer({
  api,
  botUserId,
  commands,
  rememberedButtons,
  pictures,
}: ActOnLastAnswerOptions): ActOnLastAnswer {
  const findAnswers = createFindAnswers(api, botUserId);

  /** From a message, Discord doesn't tell whether its author moderates the channel. */
  async function remove({ id, buttons, deleter }: GivenAnswer, { channel_id: channelId, author }: Posted) {
    if (deleter !== author.id) throw new UserError('not_allowed', text('answers.notYoursToDelete'));
    await api.delete(channelId, id, AbortSignal.timeout(timeoutsMs.laterMessages));
    await rememberedButtons.forget(buttons);
  }

  return async (wish, message) => {
    const answers = await findAnswers(message);
    if (answers === undefined) return undefined;
    if (wish.kind === 'remove') {
      const [last] = answers;
      if (last?.deleter === undefined) return 'nothingToRemove';
      await remove(last, message);
      return 'ok';
    }
    const last = answers.find(({ buttons }) => buttons.length > 0);
    if (!last) return wish.choice === undefined ? 'nothingAgain' : undefined;
    const { fromRef } = pictures;
    const userId = message.author.id;
    const next = await nextUse(wish, last.buttons, { commands, rememberedButtons, fromRef, userId });
    const command = commands.find(({ name }) => name === next?.command);
    return next && command && { command, options: next.options };
  };
}
