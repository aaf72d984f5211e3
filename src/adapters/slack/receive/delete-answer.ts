import { z } from 'zod';
import { UserError } from '../../../core/errors.ts';
import type { RememberedButtons } from '../../../core/replies/remembered-buttons.ts';
import type { SlackApi } from '../api.ts';
import { isSlackError } from '../errors.ts';
import { timeoutsMs } from '../limits.ts';
import type { People } from '../people.ts';
import { deleteAction, rememberedPrefix } from '../reply/buttons.ts';
import type { Place } from '../reply/outgoing-message.ts';
import { listOf } from '../lenient-fields.ts';
import { message } from '../../../languages/message.ts';

interface DeleteAnswerOptions {
  readonly api: SlackApi;
  readonly people: Pick<People, 'isAdmin'>;
  readonly rememberedButtons: Pick<RememberedButtons, 'forget'>;
}

/** An answer of the bot as Slack shows it. */
interface Answer {
  readonly ts?: string | undefined;
  readonly blocks?: readonly unknown[] | undefined;
}

/** Deletes an answer for a person. @throws UserError if it isn't theirs to delete, or no answer. */
export type DeleteAnswer = (place: Place, answer: Answer | undefined) => Promise<void>;

const buttons = z.object({
  type: z.literal('actions'),
  elements: listOf(z.object({ action_id: z.string(), value: z.string() })),
});
const picture = z.object({ type: z.literal('image'), slack_file: z.object({ id: z.string() }) });

const noAnswer = message('slack.noAnswer');

/** Creates the deletion: the message, its pictures, and what its buttons and the engines remember. */
export function createDeleteAnswer({ api, people, rememberedButtons }: DeleteAnswerOptions): DeleteAnswer {
  return async (place, answer) => {
    const { user, channel, responseUrl } = place;
    const { ts, blocks = [] } = answer ?? {};
    const elements = blocks.flatMap((block) => buttons.safeParse(block).data?.elements ?? []);
    const asker = elements.find(({ action_id: id }) => id === deleteAction)?.value;
    if (asker === undefined) throw new UserError('missing_option', noAnswer);
    const signal = AbortSignal.timeout(timeoutsMs.shortAnswer);
    if (asker !== user && !(await people.isAdmin(place, signal)))
      throw new UserError('not_allowed', message('answers.notYoursToDelete'));
    try {
      if (channel === undefined || ts === undefined) throw new UserError('missing_option', noAnswer);
      await api.call((client) => client.chat.delete({ channel, ts }), signal);
    } catch (error) {
      if (isSlackError(error, 'message_not_found')) return;
      // Where the bot isn't a member, only the press itself allows it.
      if (!responseUrl) throw error;
      await api.respond(responseUrl.url, { delete_original: true }, signal);
    }
    const files = blocks.flatMap((block) => picture.safeParse(block).data?.slack_file.id ?? []);
    for (const file of files)
      await api.call((client) => client.files.delete({ file }), signal).catch(() => undefined);
    const pressed = elements.filter(({ action_id: id }) => id.startsWith(rememberedPrefix));
    await rememberedButtons.forget(pressed.map(({ value }) => value));
  };
}
