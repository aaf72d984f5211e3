import { answerTo, startedBot, wordsOf } from '../../adapters/discord/support.ts';
import { ClientRefusal } from '@toonwit/discord-emulator';
import type { Answer, StartDriver, Use } from './driver.ts';

/** Discord, used through slash commands. */
export const startDriver: StartDriver = async (options) => {
  const bot = await startedBot(options);

  async function answer({ person = 'ada', command, options: given = {} }: Use): Promise<Answer> {
    try {
      const { id } = bot[person];
      const used = await bot.control.as(id).useCommand(bot.channel.id, command, { ...given });
      const message = await answerTo(bot, used);
      const { users, roles, everyone } = message.notified;
      const mentions = [...users, ...roles, ...(everyone ? ['everyone'] : [])];
      return { text: wordsOf(message), isPrivate: message.visibleTo === id, mentions };
    } catch (error) {
      if (!(error instanceof ClientRefusal)) throw error;
      return { text: error.message, isPrivate: true, mentions: [], byPlatform: true };
    }
  }

  return { use: answer, stop: bot.stop };
};
