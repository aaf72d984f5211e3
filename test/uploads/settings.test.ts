import { expect, it } from 'vitest';
import { createMemoryStore } from '../../src/store/memory-store.ts';
import { createSettings } from '../../src/uploads/settings.ts';

const pictures = { platform: 'discord', workspace: 'guild', channel: 'pictures' };
const ada = { platform: 'discord', id: 'ada' };

it('prefers what was chosen to the default, and does not let the default into marked channels', async () => {
  const settings = createSettings({ store: createMemoryStore(), defaultMode: 'auto', clock: Date.now });
  expect(await settings.modeOf(pictures)).toEqual({ mode: 'auto', isDefault: true });
  expect(await settings.modeOf(pictures, { nsfw: true })).toEqual({ mode: 'off', isDefault: true });
  await settings.setMode(pictures, 'offer');
  expect(await settings.modeOf(pictures, { nsfw: true })).toEqual({ mode: 'offer', isDefault: false });
  expect(await settings.modeOf({ ...pictures, channel: 'other' })).toMatchObject({ isDefault: true });
});

it('knows the channels in which to look for missed uploads, and since when', async () => {
  let now = 1000;
  const store = createMemoryStore();
  const settings = createSettings({ store, defaultMode: 'offer', clock: () => now });
  await settings.setMode(pictures, 'auto');
  now = 2000;
  await settings.noteDefault({ platform: 'discord', channel: 'plain' });
  await settings.setMode({ platform: 'discord', channel: 'quiet' }, 'off');
  await settings.setMode({ platform: 'slack', channel: 'elsewhere' }, 'offer');
  now = 3000;
  await settings.noteDefault({ platform: 'discord', channel: 'plain' });
  await settings.noteDefault(pictures);
  expect(await settings.optedIn('discord')).toEqual([
    { channel: pictures, since: 1000 },
    { channel: { platform: 'discord', channel: 'plain' }, since: 2000 },
  ]);
  // The mode that was chosen stands, and the default may have changed since.
  expect(
    (await createSettings({ store, defaultMode: 'off', clock: () => now }).optedIn('discord')).length,
  ).toBe(1);
});

it('remembers people who opted out and what they agreed to, each on their platform', async () => {
  const settings = createSettings({ store: createMemoryStore(), defaultMode: 'off', clock: Date.now });
  await settings.setOptedOut(ada, true);
  await settings.agree(ada, 'OpenAI');
  expect(await settings.isOptedOut(ada)).toBe(true);
  expect(await settings.isOptedOut({ platform: 'slack', id: 'ada' })).toBe(false);
  expect(await settings.hasAgreed(ada, 'OpenAI')).toBe(true);
  expect(await settings.hasAgreed(ada, 'OpenAI or Replicate')).toBe(false);
  await settings.setOptedOut(ada, false);
  expect(await settings.isOptedOut(ada)).toBe(false);
});
