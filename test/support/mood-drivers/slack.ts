import { withoutEscapes } from '../../../src/adapters/slack/content/markup.ts';
import { startSlack } from '../../adapters/slack/support.ts';
import type { MoodAnswer, StartMood } from './driver.ts';

const members = ['ada', 'ben', 'cleo'];

/** Slack. */
export const startMood: StartMood = async (options) => {
  const { control, at, replies } = await startSlack({
    ...options,
    emulator: {
      workspace: { people: members, channels: [{ name: 'general', kind: 'public', members, bot: true }] },
    },
  });
  let root: string | undefined;
  let latest = '';

  async function answer(act: () => unknown): Promise<MoodAnswer> {
    const before = new Set(replies().map(({ ts }) => ts));
    await act();
    const message = await control.waitFor(() => replies().find(({ ts }) => !before.has(ts)), {
      label: 'an answer',
    });
    const { shown, ephemeral, blocks } = message;
    if (ephemeral) latest = message.ts;
    return {
      text: withoutEscapes(shown),
      isPrivate: ephemeral,
      picture: /\((?:chart|image): ([^)]*(?:\([^)]*\)[^)]*)*)\)/.exec(shown)?.[1],
      links: [...shown.matchAll(/<(https?:[^|>]*)\|/g)].map(([, url = '']) => url),
      buttons: [
        ...JSON.stringify(blocks).matchAll(/"type":"button","text":\{"type":"plain_text","text":"([^"]*)"/g),
      ].map(([, label = '']) => label),
    };
  }

  const openThread = () => (root ??= control.post({ ...at, text: 'Let us talk about it' }));
  const menu = (ts: string) => control.messageShortcut({ ...at, ts, callbackId: 'menu:mood' });

  return {
    say(user, text, { inThread = false } = {}) {
      control.post({ ...at, user, text, ...(inThread && { threadTs: openThread() }) });
      return Promise.resolve();
    },
    sayAsBot(text) {
      control.post({ ...at, text, webhook: true });
      return Promise.resolve();
    },
    async sayToBot(text) {
      await answer(() => control.mention({ ...at, text }));
    },
    mood(given = {}) {
      const text = Object.entries(given).map(([name, value]) => `${name}:${value}`);
      return answer(() => control.useCommand({ ...at, command: '/mood', text: text.join(' ') }));
    },
    moodOfThread: () => answer(() => menu(openThread())),
    moodOfMessageWithoutThread: () => answer(() => menu(control.post({ ...at, text: 'alone' }))),
    press: (label) => answer(() => control.press({ ...at, ts: latest, action: label })),
    forbid: () => control.setScopes(['commands', 'chat:write', 'files:write']),
    idOf: (person) => control.person(person).id,
  };
};
