import { UserError } from '../../../core/errors.ts';
import { notYours, type RememberedButtons } from '../../../core/replies/remembered-buttons.ts';
import { message } from '../../../languages/message.ts';
import { cancelSentences } from '../../kit/wording.ts';
import { cancelAction, postPrefix, rememberedPrefix, shareAction } from '../reply/buttons.ts';
import type { Place } from '../reply/outgoing-message.ts';
import type { Pictures } from './pictures.ts';
import type { Runner } from './run.ts';
import type { Who } from './who-and-where.ts';

/** Does what a button below an answer stands for: its action's id, and its value. */
export type PressButton = (actionId: string, value: string, place: Place, who: Who) => Promise<void>;

interface PressOptions {
  readonly rememberedButtons: RememberedButtons;
  readonly pictures: Pick<Pictures, 'fromRef'>;
  readonly runner: Runner;
}

/** Creates what buttons do, except for the one that deletes an answer. */
export function createPressButton({ rememberedButtons, pictures, runner }: PressOptions): PressButton {
  return async (actionId, value, place, who) => {
    if (actionId === cancelAction) {
      const result = await runner.cancel(value, place.user);
      if (result === 'cancelled') return;
      return runner.refuse(place, new UserError('cancelled', cancelSentences[result]));
    }
    if (actionId === shareAction) return runner.share(value, { ...who, place });
    if (actionId.startsWith(postPrefix)) {
      const by = { userId: place.user, useId: who.id };
      const known = await rememberedButtons.takeChoice(value, by, pictures.fromRef);
      if ('refusal' in known) return runner.refuse(place, new UserError('missing_option', known.refusal));
      return runner.run({ ...who, place, ...known });
    }
    if (!actionId.startsWith(rememberedPrefix)) return;
    const button = await rememberedButtons.recall(value, pictures.fromRef);
    if (!button)
      return runner.refuse(place, new UserError('missing_option', message('answers.forgottenButton')));
    const { command, options, onlyFor } = button;
    if (onlyFor !== undefined && onlyFor !== place.user)
      return runner.refuse(place, new UserError('not_allowed', notYours));
    return runner.run({ ...who, place, command, options });
  };
}
