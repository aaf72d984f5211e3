import { withoutEscapes } from '../../../src/adapters/slack/content/markup.ts';
import { startSlack } from '../../adapters/slack/support.ts';
import { picture } from './picture.ts';
import type { Person, Posted, StartAnswers } from './driver.ts';

const button = /"type":"button","text":\{"type":"plain_text","text":"([^"]*)"/g;

/** Slack; cleo is an admin of the workspace. */
export const startAnswers: StartAnswers = async (options) => {
  const members = ['ada', 'ben', 'cleo'];
  const channels = [{ name: 'general', kind: 'public' as const, members, creator: 'cleo', bot: true }];
  const { control, replies } = await startSlack({
    ...options,
    emulator: { workspace: { people: members, channels } },
  });
  const placeOf = (person: Person) => ({
    user: person === 'moderator' ? 'cleo' : person,
    channel: 'general',
  });
  type Message = ReturnType<typeof replies>[number];

  async function after(person: Person, act: () => unknown): Promise<Posted> {
    const place = placeOf(person);
    const before = new Set(replies(place).map(({ ts }) => ts));
    await act();
    return posted(
      await control.waitFor(() => replies(place).find(({ ts }) => !before.has(ts)), { label: 'an answer' }),
    );
  }

  function posted({ ts, shown, ephemeral, blocks }: Message): Posted {
    return {
      text: withoutEscapes(shown),
      isPrivate: ephemeral,
      altTexts: [...shown.matchAll(/\(image: ([^)]*)\)/g)].map(([, alt = '']) => alt),
      buttons: [...JSON.stringify(blocks).matchAll(button)].map(([, label = '']) => label),
      async press(person, label) {
        const place = placeOf(person);
        const isGone = () => replies(place).every((each) => each.ts !== ts);
        const gone = control.waitFor(isGone).then(() => undefined);
        return Promise.race([after(person, () => control.press({ ...place, ts, action: label })), gone]);
      },
    };
  }

  return {
    use(person, command, given = {}) {
      const { prompt, ...others } = given;
      const flags = Object.entries(others).map(([name, value]) => `${name}:${value}`);
      const text = [...(prompt === undefined ? [] : [prompt]), ...flags].join(' ');
      return after(person, () => control.useCommand({ ...placeOf(person), command: `/${command}`, text }));
    },
    async share(person) {
      control.post({ ...placeOf(person), files: [await picture()] });
    },
    seen: () => replies(placeOf('ben')).map(({ shown }) => shown),
  };
};
