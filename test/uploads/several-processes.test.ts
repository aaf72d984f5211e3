import { createLimitRules } from '../../src/core/limits/limit-rules.ts';
import { expect, it, vi } from 'vitest';
import { createMemoryStore } from '../../src/store/memory-store.ts';
import { createStoredChoices } from '../../src/uploads/stored-choices.ts';
import { createUploads } from '../../src/uploads/uploads.ts';
import { createTestLogger } from '../support/core.ts';
import { patiently } from '../support/patience.ts';
import { createFakePlatform } from './platform-at-the-rim.ts';

it('looks for missed uploads in the channels that this process looks after', async () => {
  const store = createMemoryStore();
  const choices = createStoredChoices({ store, defaultMode: 'off', clock: Date.now });
  const channels = ['mine', 'theirs', 'mine too'];
  for (const channel of channels) await choices.setMode({ platform: 'fake', channel }, 'offer');
  const searched: string[] = [];
  const { platform } = createFakePlatform({
    isOurs: ({ channel }) => channel.startsWith('mine'),
    since({ channel }) {
      searched.push(channel);
      return Promise.resolve([]);
    },
  });
  const uploads = createUploads({
    ...{ store, logger: createTestLogger().logger, defaultMode: 'off', clicks: 'author', embeds: false },
    limitRules: createLimitRules(store),
    dispatch: () => Promise.reject(new Error('nothing to run')),
    destinations: () => undefined,
  });
  uploads.attach(platform);
  uploads.connected('fake');
  await vi.waitFor(() => expect(searched.toSorted()).toEqual(['mine', 'mine too']), patiently);
  await uploads.stop();
  expect(searched).toHaveLength(2);
});
