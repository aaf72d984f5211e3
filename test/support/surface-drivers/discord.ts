import type { MessageView } from '@toonwit/discord-emulator';
import { answerTo, commands, startedBot, wordsOf } from '../../adapters/discord/support.ts';
import type { StartSurfaces } from './driver.ts';
import { engines } from './engines.ts';

const isLive = ({ components }: MessageView) => JSON.stringify(components).includes('cancel:');

export const startSurfaces: StartSurfaces = async () => {
  const bot = await startedBot({ engines, callsPerMinute: 1 });
  const { control, ada, ben, channel } = bot;
  const person = control.as(ada.id);
  const dm = control.openDm(ada.id);

  /** The bot's first message in the channel or to ada, after those that were there before. */
  async function written(channelId: string, content: string, files: readonly object[]) {
    await person.post(channelId, { content, files: [...files] as never });
    return control.waitFor(
      () =>
        [channelId, dm.id]
          .flatMap((id) => control.messages(id))
          .find((each) => each.authorId === control.botId && !isLive(each)),
      { label: `an answer to ${content}` },
    );
  }

  return {
    async use(surface, command, files) {
      const label = commands.find(({ name }) => name === command)?.menu?.label ?? '';
      const answer = async (): Promise<MessageView> => {
        switch (surface) {
          case 'menu of a message': {
            const message = await control.as(ben.id).post(channel.id, { files: [...files] });
            return answerTo(bot, person.useMessageMenu(message, label));
          }
          case 'mention':
            return written(channel.id, `<@${control.botId}> ${command}`, files);
          case 'direct message':
            return written(dm.id, command, files);
          case 'upload dialog': {
            const used = await person.useCommand(channel.id, command, {});
            await control.waitFor(() => used.modal);
            return answerTo(bot, await person.submitModal(used, { picture: [...files] }));
          }
          case 'command below own pictures':
            await person.post(channel.id, { files: [...files] });
            return answerTo(bot, await person.useCommand(channel.id, command, {}));
        }
      };
      const message = await answer();
      return {
        text: wordsOf(message),
        altTexts: message.attachments.map(({ description }) => description ?? ''),
        isPrivate: message.visibleTo === ada.id || message.channelId === dm.id,
      };
    },
  };
};
