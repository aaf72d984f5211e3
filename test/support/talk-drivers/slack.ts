import { startSlack } from '../../adapters/slack/support.ts';
import type { Said, StartTalk, TalkPlace } from './driver.ts';

export const startTalk: StartTalk = async (options) => {
  const { control, at, replies } = await startSlack(options);
  const placeOf = (place: TalkPlace, user = 'ada') => ({
    user,
    channel: place === 'mention' ? at.channel : '@app',
  });
  const seen = (place: TalkPlace, user?: string): Said[] =>
    replies(placeOf(place, user)).map(({ ts, shown }) => ({
      id: ts,
      text: shown,
      buttons: [...shown.matchAll(/\[([^\]]+)\]/g)].map(([, label = '']) => label),
    }));

  /** The first message of the bot that wasn't there before. */
  async function after(place: TalkPlace, user: string, act: () => unknown): Promise<Said> {
    const before = new Set(seen(place, user).map(({ id }) => id));
    await act();
    return control.waitFor(() => seen(place, user).find(({ id }) => !before.has(id)), {
      label: `an answer by ${place}`,
    });
  }

  const threadOf = (place: TalkPlace, said: Said | undefined) =>
    said && (replies(placeOf(place)).find(({ ts }) => ts === said.id)?.threadTs ?? said.id);

  return {
    tell(place, text, { files = [], replyTo, by = 'ada' } = {}) {
      const threadTs = threadOf(place, replyTo);
      const message = {
        ...{ ...placeOf(place, by), text, files: [...files] },
        ...(threadTs !== undefined && { threadTs }),
      };
      return after(place, by, () => (place === 'mention' ? control.mention(message) : control.post(message)));
    },
    seen: (place) => seen(place),
    press: (place, said, label) =>
      after(place, 'ada', () => control.press({ ...placeOf(place), ts: said.id, action: label })),
  };
};
