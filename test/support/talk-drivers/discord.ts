import type { MessageView } from '@toonwit/discord-emulator';
import { answerTo, startedBot, wordsOf } from '../../adapters/discord/support.ts';
import type { Said, StartTalk, TalkPlace } from './driver.ts';

const labelsIn = ({ components }: MessageView) =>
  [...JSON.stringify(components).matchAll(/"label":"([^"]*)"/g)].map(([, label = '']) => label);
const isLive = ({ components }: MessageView) => JSON.stringify(components).includes('cancel:');
const toSaid = (message: MessageView): Said => ({
  id: message.id,
  text: wordsOf(message),
  buttons: labelsIn(message),
});

export const startTalk: StartTalk = async (options) => {
  const bot = await startedBot({ adapter: { ...options }, callsPerMinute: 1000 });
  const { control, channel, ada, ben } = bot;
  const dmOf = (id: string) => control.openDm(id).id;
  const placeOf = (place: TalkPlace, id = ada.id) => (place === 'mention' ? channel.id : dmOf(id));
  /** What the bot said there, or to the person alone instead. */
  const messages = (place: TalkPlace, id = ada.id) =>
    [...new Set([placeOf(place, id), dmOf(id)])]
      .flatMap((each) => control.messages(each))
      .filter((each) => each.authorId === control.botId && !isLive(each));

  return {
    async tell(place, text, { files = [], replyTo, by = 'ada' } = {}) {
      const { id } = by === 'ada' ? ada : ben;
      const before = new Set(messages(place, id).map((each) => each.id));
      await control.as(id).post(placeOf(place, id), {
        content: place === 'mention' ? `<@${control.botId}> ${text}` : text,
        files: [...files],
        ...(replyTo && { replyTo: replyTo.id }),
      });
      return toSaid(
        await control.waitFor(() => messages(place, id).find((each) => !before.has(each.id)), {
          label: `an answer to ${text}`,
        }),
      );
    },
    seen: (place) => messages(place).map(toSaid),
    async press(place, said, label) {
      const message = messages(place).find(({ id }) => id === said.id);
      if (!message) throw new Error(`expected a message with “${label}”, got none`);
      return toSaid(await answerTo(bot, control.as(ada.id).press(message, label)));
    },
  };
};
