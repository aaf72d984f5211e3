import { emojis } from '../../../src/uploads/emojis.ts';
import { wordsOf } from '../../adapters/discord/support.ts';
import { openPlace, openThread, pictureNamed } from '../../adapters/discord/uploads/support.ts';
import type { Mark, StartPictures } from './driver.ts';

const marks = Object.keys(emojis) as Mark[];

/** Discord's channel of the same name. */
export const startPictures: StartPictures = async ({ clicks = 'author', busyAfterMs, ...options }) => {
  const place = await openPlace({
    ...options,
    uploads: { clicks, ...(busyAfterMs !== undefined && { busyAfterMs }) },
  });
  const { control, people, channel } = place;
  const { gateway } = control;
  let bot = await place.start();
  return {
    uploads: (person, mode) => place.uploads(person === 'admin' ? 'olga' : person, mode),
    async share(person, { text = '', names = ['card.png'], inThread = false } = {}) {
      const author = control.as(people[person].id);
      const files = await Promise.all(names.map(async (name) => ({ name, bytes: await pictureNamed(name) })));
      const at = inThread ? await openThread(place) : channel.id;
      const message = await author.post(at, { content: text, files });
      return {
        marks: () => marks.filter((mark) => place.ownReactions(message).includes(emojis[mark])),
        click: (by, mark) => control.as(people[by].id).react(message, emojis[mark]),
        unclick: (by, mark) => control.as(people[by].id).unreact(message, emojis[mark]),
        replies: () => place.repliesTo(message).map(wordsOf),
        remove: () => author.remove(message),
        edit: (content) => author.edit(message, content),
        async press(by, label) {
          const [reply] = place.repliesTo(message);
          if (!reply) throw new Error('expected an answer with buttons, got none');
          const used = control.as(people[by].id).press(reply, label);
          const isGone = () => !place.repliesTo(message).some(({ id }) => id === reply.id);
          const answered = () => (used.reply?.loading === false ? used.reply : undefined);
          await control.waitFor(() => answered() || isGone());
          const told = isGone() ? undefined : answered();
          return told?.ephemeral ? told.content : undefined;
        },
        isWorkedOn: () =>
          control.requests.some(({ method, path }) => method === 'POST' && path.endsWith(`/${at}/typing`)),
      };
    },
    downloads: () =>
      control.requests.filter(({ method, path }) => method === 'GET' && path.includes('attachments')).length,
    waitFor: (label, ask) => control.waitFor(ask, { label }),
    async away(how, meanwhile) {
      if (how === 'restart') {
        await bot.stop();
        await meanwhile();
        bot = await place.start();
        return;
      }
      gateway.accepts = false;
      gateway.forgetSessions();
      gateway.cut();
      await control.waitFor(() => gateway.connected === 0);
      await meanwhile();
      gateway.accepts = true;
      await control.waitFor(() => gateway.connected === 1);
    },
    stop: () => bot.stop(),
    log: () => JSON.stringify(place.lines),
  };
};
