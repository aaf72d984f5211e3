import { expect, it } from 'vitest';
import { createMemoryStore } from '../../src/store/memory-store.ts';
import { createStoredChoices } from '../../src/uploads/stored-choices.ts';

const pictures = { platform: 'discord', workspace: 'guild', channel: 'pictures' };
const ada = { platform: 'discord', id: 'ada' };

it('prefers a chosen mode to the default, which doesn’t apply in channels marked as not safe for work', async () => {
  const choices = createStoredChoices({ store: createMemoryStore(), defaultMode: 'auto', clock: Date.now });
  expect(await choices.modeOf(pictures)).toEqual({ mode: 'auto', isDefault: true });
  expect(await choices.modeOf(pictures, { nsfw: true })).toEqual({ mode: 'off', isDefault: true });
  await choices.setMode(pictures, 'offer');
  expect(await choices.modeOf(pictures, { nsfw: true })).toEqual({ mode: 'offer', isDefault: false });
  expect(await choices.modeOf({ ...pictures, channel: 'other' })).toMatchObject({ isDefault: true });
});

it('lists the channels in which to look for missed uploads, and since when', async () => {
  let now = 1000;
  const store = createMemoryStore();
  const choices = createStoredChoices({ store, defaultMode: 'offer', clock: () => now });
  await choices.setMode(pictures, 'auto');
  now = 2000;
  await choices.noteDefault({ platform: 'discord', channel: 'plain' });
  await choices.setMode({ platform: 'discord', channel: 'quiet' }, 'off');
  await choices.setMode({ platform: 'slack', channel: 'elsewhere' }, 'offer');
  now = 3000;
  await choices.noteDefault({ platform: 'discord', channel: 'plain' });
  await choices.noteDefault(pictures);
  expect(await choices.activeChannels('discord')).toEqual([
    { channel: pictures, since: 1000 },
    { channel: { platform: 'discord', channel: 'plain' }, since: 2000 },
  ]);
  // A chosen mode stays even if the default changes.
  expect(
    (await createStoredChoices({ store, defaultMode: 'off', clock: () => now }).activeChannels('discord'))
      .length,
  ).toBe(1);
});

it('remembers who opted out and who consented to what, per platform', async () => {
  const choices = createStoredChoices({ store: createMemoryStore(), defaultMode: 'off', clock: Date.now });
  await choices.setOptedOut(ada, true);
  await choices.consent(ada, 'OpenAI');
  expect(await choices.isOptedOut(ada)).toBe(true);
  expect(await choices.isOptedOut({ platform: 'slack', id: 'ada' })).toBe(false);
  expect(await choices.hasConsented(ada, 'OpenAI')).toBe(true);
  expect(await choices.hasConsented(ada, 'OpenAI or Replicate')).toBe(false);
  await choices.setOptedOut(ada, false);
  expect(await choices.isOptedOut(ada)).toBe(false);
});
