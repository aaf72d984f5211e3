import type { MessageView } from '@toonwit/discord-emulator';
import { answerTo, commands, startedBot, wordsOf } from '../../adapters/discord/support.ts';
import type { Given, StartSurfaces } from './driver.ts';
import { engines } from './engines.ts';

const isLive = ({ components }: MessageView) => JSON.stringify(components).includes('cancel:');

export const startSurfaces: StartSurfaces = async () => {
  const bot = await startedBot({ engines, callsPerMinute: 1 });
  const { control, guild, channel } = bot;
  const join = (name: string) => {
    // Whoever pays may write longer messages.
    const user = control.addUser({ name, nitro: true });
    control.addMember(guild.id, user.id);
    return user;
  };
  const [ada, ben] = [join('Ada'), join('Ben')];
  const person = control.as(ada.id);
  const dm = control.openDm(ada.id);

  /** The bot's first message in the channel or to ada, after those that were there before. */
  async function written(channelId: string, draft: Exclude<Parameters<typeof person.post>[1], string>) {
    const { content = '' } = draft;
    await person.post(channelId, draft);
    return control.waitFor(
      () =>
        [channelId, dm.id]
          .flatMap((id) => control.messages(id))
          .find((each) => each.authorId === control.botId && !isLive(each)),
      { label: `an answer to ${content}` },
    );
  }

  const labelOf = (command: string) => commands.find(({ name }) => name === command)?.menu?.label ?? '';

  const toAnswer = (message: MessageView) => ({
    text: wordsOf(message),
    altTexts: message.attachments.map(({ description }) => description ?? ''),
    isPrivate: message.visibleTo === ada.id || message.channelId === dm.id,
  });

  async function unfolded({ page: url, picture }: NonNullable<Given['preview']>) {
    const proxy_url = await control.proxy(picture);
    return { type: 'gifv' as const, url, thumbnail: { url: 'https://media.gifs.invalid/1.png', proxy_url } };
  }

  return {
    notation: { link: '[the menu](https://example.org/1)', ben: `<@${ben.id}>` },
    async use(surface, command, files) {
      const answer = async (): Promise<MessageView> => {
        switch (surface) {
          case 'menu of a message': {
            const message = await control.as(ben.id).post(channel.id, { files: [...files] });
            return answerTo(bot, person.useMessageMenu(message, labelOf(command)));
          }
          case 'mention':
            return written(channel.id, { content: `<@${control.botId}> ${command}`, files });
          case 'direct message':
            return written(dm.id, { content: command, files });
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
      return toAnswer(await answer());
    },
    async give(surface, { command, text, preview }) {
      const embeds = preview ? [await unfolded(preview)] : [];
      const answer = async (): Promise<MessageView> => {
        switch (surface) {
          case 'menu of a message': {
            const message = await control.as(ben.id).post(channel.id, { content: text, embeds });
            return answerTo(bot, person.useMessageMenu(message, labelOf(command)));
          }
          case 'mention':
            return written(channel.id, { content: `<@${control.botId}> ${command} ${text}`, embeds });
          case 'direct message':
            return written(dm.id, { content: `${command} ${text}`, embeds });
          case 'command': {
            const option = command === 'cartoonize' ? 'url' : 'text';
            return answerTo(bot, await person.useCommand(channel.id, command, { [option]: text }));
          }
        }
      };
      return toAnswer(await answer());
    },
    async choose(surface, prompt) {
      const place = surface === 'direct message' ? dm.id : channel.id;
      const called = surface === 'mention' ? `<@${control.botId}> ` : '';
      const offered =
        surface === 'command'
          ? await answerTo(bot, await person.useCommand(channel.id, 'caption', { prompt, choices: 2 }))
          : await written(place, { content: `${called}caption ${prompt} choices:2` });
      const posted = await answerTo(bot, person.press(offered, 'Post 2'));
      return posted.channelId === place && posted.visibleTo === undefined ? wordsOf(posted) : '';
    },
    async change(surface, from, { words, answer }) {
      const place = surface === 'mention' ? channel.id : dm.id;
      const called = surface === 'mention' ? `<@${control.botId}> ` : '';
      const said = () =>
        control
          .messages(place)
          .filter(({ authorId }) => authorId === control.botId)
          .map(wordsOf);
      const posted = await person.post(place, `${called}${from}`);
      await control.waitFor(() => said()[0]);
      await person.edit(posted, `${called}${words}`);
      await control.waitFor(() => said().some((one) => one.includes(answer)), { label: answer });
      return said();
    },
  };
};
