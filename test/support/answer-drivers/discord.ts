import type { InteractionView, MessageView } from '@toonwit/discord-emulator';
import { answerTo, startedBot, wordsOf } from '../../adapters/discord/support.ts';
import { picture } from './picture.ts';
import type { Person, Posted, StartAnswers } from './driver.ts';

function labelsIn(value: unknown): string[] {
  return [...JSON.stringify(value).matchAll(/"label":"([^"]*)"/g)].map(([, label = '']) => label);
}

/** Discord; its owner moderates the server. */
export const startAnswers: StartAnswers = async (options) => {
  const bot = await startedBot({ callsPerMinute: 100, ...options });
  const { control, channel } = bot;
  const ids: Record<Person, string> = { ada: bot.ada.id, ben: bot.ben.id, moderator: bot.owner.id };

  function posted(message: MessageView): Posted {
    return {
      text: wordsOf(message),
      isPrivate: message.ephemeral,
      altTexts: message.attachments.map(({ description = '' }) => description),
      buttons: labelsIn(message.components),
      async press(person, label) {
        const used = control.as(ids[person]).press(message, label);
        const isGone = () => control.messages(channel.id).every(({ id }) => id !== message.id);
        // A press that changes the message has it as its reply.
        const isReplied = () => used.reply?.id !== message.id && used.reply?.loading === false;
        // A refusal replaces a reply that everybody would have seen.
        const isAnswered = () => isReplied() || (used.reply === undefined && used.followups.length > 0);
        const next = await control.waitFor(() => (isGone() ? 'gone' : isAnswered()));
        return next === 'gone' ? undefined : posted(await answerTo(bot, used));
      },
    };
  }
  const answer = async (used: InteractionView) => posted(await answerTo(bot, used));

  return {
    use: async (person, command, given = {}) =>
      answer(await control.as(ids[person]).useCommand(channel.id, command, { ...given })),
    async share(person) {
      await control.as(ids[person]).post(channel.id, { files: [await picture()] });
    },
    seen: () =>
      control
        .as(bot.ben.id)
        .visible(channel.id)
        .filter(({ authorId }) => authorId === control.botId)
        .map(wordsOf),
  };
};
