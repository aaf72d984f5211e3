import { emojis } from '../../../src/uploads/port.ts';
import { wordsOf } from '../../adapters/discord/bot.ts';
import { openPlace } from '../../adapters/discord/uploads-bot.ts';
import type { Mark, StartPictures } from './driver.ts';

const marks = Object.keys(emojis) as Mark[];

/** Discord's channel of the same name. */
export const startPictures: StartPictures = async (options) => {
  const place = await openPlace(options);
  const { control, people } = place;
  await place.start();
  return {
    uploads: (person, mode) => place.uploads(person === 'admin' ? 'olga' : person, mode),
    async share(person, { text = '', name = 'card.png' } = {}) {
      const message = await place.post(person, [name], text);
      return {
        marks: () => marks.filter((mark) => place.ownReactions(message).includes(emojis[mark])),
        click: (by, mark) => control.as(people[by].id).react(message, emojis[mark]),
        unclick: (by, mark) => control.as(people[by].id).unreact(message, emojis[mark]),
        replies: () => place.repliesTo(message).map(wordsOf),
        remove: () => control.as(people[person].id).remove(message),
      };
    },
    downloads: () =>
      control.requests.filter(({ method, path }) => method === 'GET' && path.includes('attachments')).length,
    waitFor: (label, ask) => control.waitFor(ask, { label, timeoutMs: 15_000 }),
  };
};
