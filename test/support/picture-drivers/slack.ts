import { withoutEscapes } from '../../../src/adapters/slack/content/markup.ts';
import { emoji, photos, startUploads } from '../../adapters/slack/uploads/support.ts';
import type { Mark, StartPictures } from './driver.ts';

const marks = Object.keys(emoji) as Mark[];

/** Slack over Socket Mode; ada made the channel, which makes her its admin. */
export const startPictures: StartPictures = async (options) => {
  const slack = await startUploads({ ...options, defaultMode: 'off' });
  const { control } = slack;
  const placeOf = (user: string) => ({ user, channel: 'general' });
  const written = (user: string) => control.visible(placeOf(user)).filter(({ via }) => via !== 'person');
  /** Does something and waits for the ephemeral message that follows, if one is expected. */
  async function toldAlone(user: string, act: () => Promise<unknown>): Promise<string> {
    const before = new Set(written(user).map(({ ts }) => ts));
    await act();
    const answer = await control.waitFor(
      () => written(user).find(({ ts, ephemeral }) => ephemeral && !before.has(ts)),
      { label: 'a line for one person' },
    );
    return withoutEscapes(answer.shown);
  }

  return {
    uploads(person, mode) {
      const place = placeOf(person === 'admin' ? 'ada' : person);
      const text = mode === undefined ? '' : `mode:${mode}`;
      return toldAlone(place.user, () => control.useCommand({ ...place, command: '/uploads', text }));
    },
    share(person, { text = '', names = ['card.png'], inThread = false } = {}) {
      const files = names.flatMap((name) => photos(1).map((file) => ({ ...file, name })));
      const root = inThread ? control.post({ ...placeOf('ben'), text: 'show me' }) : undefined;
      const ts = control.post({
        ...placeOf(person),
        text,
        files,
        ...(root !== undefined && { threadTs: root }),
      });
      const answers = (user = 'ada') =>
        written(user).filter(({ threadTs, ephemeral }) => threadTs === (root ?? ts) && !ephemeral);
      return Promise.resolve({
        marks: () => marks.filter((mark) => slack.offered(ts).includes(emoji[mark])),
        click: (user, mark) => slack.click(ts, emoji[mark], { user }),
        unclick: (user, mark) => slack.click(ts, emoji[mark], { user, on: false }),
        replies: () => answers().map(({ shown }) => shown),
        remove: () => control.remove({ ...placeOf(person), ts }),
        edit: (now) => control.edit({ ...placeOf(person), ts, text: now }),
        async press(user, action) {
          const [reply] = answers(user);
          if (!reply) throw new Error('expected an answer with buttons, got none');
          const pressed = () => control.press({ ...placeOf(user), ts: reply.ts, action });
          const before = answers(user).length;
          const told = toldAlone(user, pressed).catch(() => undefined);
          const more = control.waitFor(() => answers(user).length !== before);
          return Promise.race([told, more.then(() => undefined)]);
        },
        isWorkedOn: () => slack.offered(ts).includes('hourglass_flowing_sand'),
      });
    },
    downloads: () => control.requests.filter(({ method }) => method === 'download').length,
    waitFor: (label, ask) => control.waitFor(ask, { label }),
    async away(how, meanwhile) {
      control.setDeliveryFaults({ lost: true });
      if (how === 'restart') {
        await slack.restart({ whileAway: meanwhile });
      } else {
        const closed = control.faults.add({
          methods: ['apps.connections.open'],
          fault: { kind: 'dropRequest' },
        });
        control.sockets.cut();
        await control.waitFor(() => control.sockets.connected === 0);
        await meanwhile();
        closed.remove();
        await control.waitFor(() => control.sockets.connected === 1);
      }
      control.setDeliveryFaults({ lost: false });
    },
    stop: slack.stop,
    log: slack.log,
  };
};
