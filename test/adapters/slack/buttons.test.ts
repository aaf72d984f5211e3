import { describe, expect, it } from 'vitest';
import { createRememberedButtons } from '../../../src/core/replies/remembered-buttons.ts';
import { storeOptions, type StoredOptions } from '../../../src/core/replies/stored-options.ts';
import { createMemoryStore } from '../../../src/store/memory-store.ts';
import { createTestLogger } from '../../support/core.ts';
import { sending, servePictures } from '../../support/picture-server.ts';
import { photo, startSlack } from './support.ts';

/** Keeps no answers to show to everyone. */
const noAnswers = {
  keepAnswer: () => 'id',
  takeAnswer: () => Promise.resolve(undefined),
  keepChoices: () => [],
  takeChoice: () => Promise.resolve({ refusal: 'gone' }),
  forget: () => Promise.resolve(),
};

const png = { name: 'cat.png', bytes: photo };

describe('buttons', () => {
  it('run the command again with what they remember, for anyone who presses', async () => {
    const { control, at, reply } = await startSlack();
    control.post({ ...at, files: [png] });
    await control.useCommand({ ...at, command: '/cartoonize' });
    const { ts } = await reply(/cartoon style/);

    await control.press({ user: 'ben', channel: 'general', ts, action: 'Comic' });

    expect((await reply(/comic style/)).shown).toContain('Asked by ben');
  });

  it('remember where a picture is, but not the token that reads it', async () => {
    const stored: StoredOptions[] = [];
    const { control, at, reply, slack } = await startSlack({
      rememberedButtons: {
        ...noAnswers,
        remember: ({ options }) => String(stored.push(storeOptions(options))),
        recall: () => Promise.resolve(undefined),
      },
    });
    control.post({ ...at, files: [png] });
    await control.useCommand({ ...at, command: '/cartoonize' });
    await reply(/cartoon style/);
    const url = expect.stringContaining(slack.apiUrl.replace('/api/', '')) as string;
    const ref = { from: 'slack', url, fileId: expect.any(String) as string };
    const image = { picture: { name: 'cat.png', spoiler: false, ref } };
    expect(stored).toMatchObject([
      { image, style: 'comic' },
      { image, style: 'sketch' },
      { image, style: 'watercolour' },
      { image, style: 'pop-art' },
    ]);
    expect(JSON.stringify(stored)).not.toContain(slack.botToken);
  });

  it('send the token only to Slack, whatever they remember', async () => {
    const other = await servePictures(sending(photo));
    const refs = [{ fileId: 'F1' }, {}].map((rest) => ({
      from: 'slack',
      url: `${other.origin}/a.png`,
      ...rest,
    }));
    const shown = { name: 'a.png', spoiler: false };
    const { control, at, reply } = await startSlack({
      rememberedButtons: {
        ...noAnswers,
        remember: () => 'id',
        recall: (_id, fromRef) => {
          const ref = refs.shift() ?? { from: 'slack' };
          return Promise.resolve({ command: 'cartoonize', options: { image: fromRef(ref, shown) } });
        },
      },
    });
    control.post({ ...at, files: [png] });
    await control.useCommand({ ...at, command: '/cartoonize' });
    const { ts } = await reply(/cartoon style/);

    await control.press({ ...at, ts, action: 'Comic' });
    await reply(/on a server that does not belong to the platform/);
    await control.press({ ...at, ts, action: 'Comic' });
    await reply(/uses a port that is not allowed/);
    expect(other.asked).toEqual([]);
  });

  it('say so when they are more than a day old', async () => {
    let now = 0;
    const store = createMemoryStore({ clock: () => now });
    const rememberedButtons = createRememberedButtons({ store, logger: createTestLogger().logger });
    const { control, at, reply } = await startSlack({ rememberedButtons });
    await control.useCommand({ ...at, command: '/caption', text: 'tea' });
    const { ts } = await reply(/About tea/);
    now += 86_400_000;

    await control.press({ ...at, ts, action: 'Again' });

    expect(await reply(/no longer remember what this button was for: I keep that for a day/)).toMatchObject({
      ephemeral: true,
    });
  });
});
