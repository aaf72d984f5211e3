import { startSlack } from '../../adapters/slack/support.ts';
import type { StartSurfaces } from './driver.ts';
import { engines } from './engines.ts';

export const startSurfaces: StartSurfaces = async () => {
  const { control, at, replies } = await startSlack({ engines, callsPerMinute: 1 });
  const dm = { user: 'ada', channel: '@app' };
  return {
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
      const place = surface === 'direct message' ? dm : at;
      const { shown, ephemeral } = await control.waitFor(() => replies(place)[0], {
        label: `an answer to /${command} by ${surface}`,
      });
      return {
        text: shown,
        altTexts: [...shown.matchAll(/\(image: ([^)]*)\)/g)].map(([, alt = '']) => alt),
        isPrivate: ephemeral || surface === 'direct message',
      };
    },
  };
};
