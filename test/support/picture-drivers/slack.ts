import { decodeText } from '../../../src/adapters/slack/text.ts';
import { emoji, photos, startUploads } from '../../adapters/slack/uploads-support.ts';
import type { Mark, StartPictures } from './driver.ts';

const marks = Object.keys(emoji) as Mark[];

/** Slack over Socket Mode; ada made the channel, which makes her its admin. */
export const startPictures: StartPictures = async (options) => {
  const slack = await startUploads({ ...options, defaultMode: 'off' });
  const { control } = slack;
  const placeOf = (user: string) => ({ user, channel: 'general' });
  const written = (user: string) => control.visible(placeOf(user)).filter(({ via }) => via !== 'person');

  return {
    async uploads(person, mode) {
      const place = placeOf(person === 'admin' ? 'ada' : person);
      const before = new Set(written(place.user).map(({ ts }) => ts));
      await control.slash({ ...place, command: '/uploads', text: mode === undefined ? '' : `mode:${mode}` });
      const answer = await control.waitFor(
        () => written(place.user).find(({ ts, ephemeral }) => ephemeral && !before.has(ts)),
        { what: 'an answer to /uploads', timeoutMs: 15_000 },
      );
      return decodeText(answer.shown);
    },
    share(person, { text = '', name = 'card.png' } = {}) {
      const files = photos(1).map((file) => ({ ...file, name }));
      const ts = control.say({ ...placeOf(person), text, files });
      return Promise.resolve({
        marks: () => marks.filter((mark) => slack.offered(ts).includes(emoji[mark])),
        click: (user, mark) => slack.click(ts, emoji[mark], { user }),
        unclick: (user, mark) => slack.click(ts, emoji[mark], { user, on: false }),
        replies: () => written('ada').flatMap(({ threadTs, shown }) => (threadTs === ts ? [shown] : [])),
        remove: () => control.remove({ ...placeOf(person), ts }),
      });
    },
    downloads: () => control.requests.filter(({ method }) => method === 'download').length,
    waitFor: (what, ask) => control.waitFor(ask, { what, timeoutMs: 15_000 }),
  };
};
