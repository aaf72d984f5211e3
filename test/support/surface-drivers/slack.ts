import { mediaInWorld, servePictures } from '../picture-server.ts';
import { startSlack } from '../../adapters/slack/support.ts';
import type { StartSurfaces } from './driver.ts';
import { engines } from './engines.ts';

export const startSurfaces: StartSurfaces = async () => {
  let shown: Buffer = Buffer.alloc(0);
  const web = await servePictures((_request, response) => response.end(shown));
  const media = mediaInWorld({ ports: [web.port] });
  const { control, at, replies, slack } = await startSlack({ engines, callsPerMinute: 1, media });
  const dm = { user: 'ada', channel: '@app' };
  const answerIn = async (place: typeof at, label: string) => {
    const { shown: text, ephemeral } = await control.waitFor(() => replies(place)[0], { label });
    return {
      text,
      altTexts: [...text.matchAll(/\(image: ([^)]*)\)/g)].map(([, alt = '']) => alt),
      isPrivate: ephemeral || place === dm,
    };
  };
  return {
    notation: { link: '<https://example.org/1|the menu>', ben: `<@${control.person('ben').id}>` },
    async use(surface, command, given) {
      const files = [...given];
      switch (surface) {
        case 'menu of a message': {
          const ts = control.post({ ...at, user: 'ben', files });
          await control.messageShortcut({ ...at, ts, callbackId: `menu:${command}` });
          break;
        }
        case 'mention':
          control.mention({ ...at, text: command, files });
          break;
        case 'direct message':
          control.post({ ...dm, text: command, files });
          break;
        case 'upload dialog':
          await control.useCommand({ ...at, command: `/${command}` });
          await control.waitFor(() => control.modal({ user: 'ada' }));
          await control.submit({ user: 'ada', files: { image: files } });
          break;
        case 'command below own pictures':
          control.post({ ...at, files });
          await control.useCommand({ ...at, command: `/${command}` });
      }
      return answerIn(surface === 'direct message' ? dm : at, `an answer to /${command} by ${surface}`);
    },
    async give(surface, { command, text, preview }) {
      shown = preview?.picture.bytes ?? shown;
      const unfold = (place: typeof at, ts: string) => {
        const imageUrl = `http://pictures.example:${web.port}/shown.png`;
        if (preview) control.unfurl({ ...place, ts, url: preview.page, imageUrl });
      };
      switch (surface) {
        case 'menu of a message': {
          const ts = control.post({ ...at, user: 'ben', mrkdwn: text });
          unfold({ ...at, user: 'ben' }, ts);
          await control.messageShortcut({ ...at, ts, callbackId: `menu:${command}` });
          break;
        }
        case 'mention':
          unfold(at, control.mention({ ...at, mrkdwn: `${command} ${text}` }));
          break;
        case 'direct message':
          unfold(dm, control.post({ ...dm, mrkdwn: `${command} ${text}` }));
          break;
        case 'command':
          await control.useCommand({ ...at, command: `/${command}`, text });
      }
      return answerIn(surface === 'direct message' ? dm : at, `an answer to ${command} by ${surface}`);
    },
    async choose(surface, prompt) {
      const place = surface === 'direct message' ? dm : at;
      const text = `${prompt} choices:2`;
      if (surface === 'command') await control.useCommand({ ...at, command: '/caption', text });
      else if (surface === 'mention') control.mention({ ...at, text: `caption ${text}` });
      else control.post({ ...dm, text: `caption ${text}` });
      const isOffer = ({ blocks }: { blocks: readonly unknown[] }) =>
        JSON.stringify(blocks).includes('Post 2');
      const { ts } = await control.waitFor(() => replies(place).find(isOffer), { label: 'captions' });
      await control.press({ ...place, ts, action: 'Post 2' });
      const posted = await control.waitFor(
        () => replies(place).find((each) => !each.ephemeral && !isOffer(each) && each.shown.includes(prompt)),
        { label: 'the chosen caption' },
      );
      return posted.shown;
    },
    async change(surface, from, { words, answer }) {
      const place = surface === 'mention' ? at : dm;
      const called = surface === 'mention' ? `<@${slack.botUserId}> ` : '';
      const ts = control.post({ ...place, mrkdwn: `${called}${from}` });
      await control.waitFor(() => replies(place)[0]);
      control.edit({ ...place, ts, text: `${called}${words}` });
      await control.waitFor(() => replies(place).some((reply) => reply.shown.includes(answer)), {
        label: `an answer with ${answer}`,
      });
      return replies(place).map((reply) => reply.shown);
    },
  };
};
