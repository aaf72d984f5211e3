import { answerTo, startedBot, wordsOf } from '../../adapters/discord/support.ts';
import { expect, vi } from 'vitest';
import { patienceMs } from '../patience.ts';
import type { InteractionView, MessageView } from '@toonwit/discord-emulator';
import type { MoodAnswer, StartMood } from './driver.ts';

function labelsIn(value: unknown): string[] {
  return [...JSON.stringify(value).matchAll(/"label":"([^"]*)"/g)].map(([, label = '']) => label);
}

/** Discord. */
export const startMood: StartMood = async (options) => {
  const bot = await startedBot(options);
  const { control, guild, channel, ada, ben } = bot;
  const cleo = control.addUser({ name: 'Cleo' });
  const robot = control.addUser({ name: 'Robot', bot: true });
  for (const { id } of [cleo, robot]) control.addMember(guild.id, id);
  const people = { ada, ben, cleo };
  const asAda = control.as(ada.id);
  let threadId: string | undefined;
  let root: MessageView | undefined;
  let latest: MessageView | undefined;

  async function answer(used: InteractionView): Promise<MoodAnswer> {
    const message = await answerTo(bot, used);
    if (message.ephemeral) latest = message;
    const text = wordsOf(message);
    return {
      text,
      isPrivate: message.visibleTo === ada.id,
      picture: message.attachments[0]?.description,
      links: [...text.matchAll(/\]\((https:[^)]*)\)/g)].map(([, url = '']) => url),
      buttons: labelsIn(message.components),
    };
  }

  async function openThread(): Promise<string> {
    root ??= await asAda.post(channel.id, 'Let us talk about it');
    threadId ??= control.startThread(channel.id, root.id, 'talk').id;
    return threadId;
  }

  return {
    async say(person, text, { inThread = false } = {}) {
      await control.as(people[person].id).post(inThread ? await openThread() : channel.id, text);
    },
    async sayAsBot(text) {
      await control.as(robot.id).post(channel.id, text);
    },
    async sayToBot(text) {
      const { id } = await asAda.post(channel.id, `<@${control.botId}> ${text}`);
      const isAnswered = () => control.messages(channel.id).some(({ replyToId }) => replyToId === id);
      await vi.waitFor(() => expect(isAnswered()).toBe(true), { timeout: patienceMs });
    },
    mood: async (given = {}) => answer(await asAda.useCommand(channel.id, 'mood', { ...given })),
    async moodOfThread() {
      await openThread();
      return answer(
        asAda.useMessageMenu({ channelId: channel.id, id: root?.id ?? '' }, 'Mood of this thread'),
      );
    },
    async moodOfMessageWithoutThread() {
      return answer(asAda.useMessageMenu(await asAda.post(channel.id, 'alone'), 'Mood of this thread'));
    },
    async press(label) {
      if (!latest) throw new Error('expected a private answer, got none');
      return answer(asAda.press(latest, label));
    },
    forbid: () => control.setBotPermissions(channel.id, ['ViewChannel', 'SendMessages']),
    idOf: (person) => people[person].id,
  };
};
