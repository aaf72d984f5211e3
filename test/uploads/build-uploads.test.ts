import { expect, it } from 'vitest';
import { buildUploads } from '../../src/app/build-uploads.ts';
import { createLimitRules } from '../../src/core/limits/limit-rules.ts';
import { parseConfig } from '../../src/app/config.ts';
import { createMemoryStore } from '../../src/store/memory-store.ts';
import type { Store } from '../../src/store/store.ts';
import { createTestLogger } from '../support/core.ts';
import { createFakePlatform } from './platform-at-the-rim.ts';

function viewWith(store: Store) {
  const uploads = buildUploads(parseConfig({ UPLOADS_DEFAULT: 'auto' }), {
    dispatch: () => Promise.reject(new Error('expected no use')),
    inference: { status: () => [] },
    store,
    limitRules: createLimitRules(store),
    logger: createTestLogger().logger,
  });
  uploads.attach(createFakePlatform().platform);
  return uploads.settings.view({ platform: 'fake', channel: 'one' }, { id: 'ada', name: 'Ada' });
}

it.each([
  [undefined, 'auto'],
  [true, 'off'],
])('has the configured default unless the store has forgotten: %s', async (hasForgotten, mode) => {
  const store = { ...createMemoryStore(), ...(hasForgotten !== undefined && { hasForgotten }) };
  expect(await viewWith(store)).toMatchObject({ mode, isDefault: true });
});

it('says in /uploads that the disk takes nothing, as long as that is so', async () => {
  let problem: string | undefined = 'I can’t write to my disk right now.';
  const store = { ...createMemoryStore(), problem: () => problem };
  expect(await viewWith(store)).toMatchObject({ problem });
  problem = undefined;
  expect(await viewWith(store)).not.toHaveProperty('problem');
});
