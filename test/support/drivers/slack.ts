import { withoutEscapes } from '../../../src/adapters/slack/content/markup.ts';
import { startSlack } from '../../adapters/slack/support.ts';
import type { StartDriver } from './driver.ts';

/** Slack over Socket Mode, used through slash commands. */
export const startDriver: StartDriver = async (options) => {
  const { control, slack, stop, replies, reply } = await startSlack(options);
  const placeOf = (person: string) => ({ user: person, channel: 'general' });

  return {
    async use({ person = 'ada', command, options: given = {} }) {
      const place = placeOf(person);
      const before = new Set(replies(place).map(({ ts }) => ts));
      const text = Object.entries(given)
        .map(([name, value]) => `--${name} "${value}"`)
        .join(' ');
      await control.useCommand({ ...place, command: `/${command}`, text });
      const { shown, ephemeral, mentions } = await control.waitFor(() =>
        replies(place).find(({ ts }) => !before.has(ts)),
      );
      return {
        text: withoutEscapes(shown),
        isPrivate: ephemeral,
        mentions: [...mentions.groups, ...mentions.people],
      };
    },
    async asBot(text) {
      const dm = { user: 'ada', channel: '@app' };
      const written = await fetch(`${slack.apiUrl}chat.postMessage`, {
        method: 'POST',
        headers: { authorization: `Bearer ${slack.botToken}`, 'content-type': 'application/json' },
        body: JSON.stringify({ channel: control.direct('ada').id, text }),
      });
      if (!written.ok) throw new Error(`expected the message to be written, got ${written.status}`);
      // What a person writes later is answered later.
      control.post({ ...dm, text: 'echo text:last' });
      await reply(/said last/, dm);
      return replies(dm)
        .map(({ shown }) => shown)
        .filter((shown) => shown !== text && !shown.includes('said last'));
    },
    stop,
  };
};
