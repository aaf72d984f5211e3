import { expect, it } from 'vitest';
import { buildUploads } from '../../src/build-uploads.ts';
import { parseConfig } from '../../src/config.ts';
import { createMemoryStore } from '../../src/store/memory-store.ts';
import { createTestLogger } from '../support/core.ts';
import { createFakePlatform } from './platform-at-the-rim.ts';

it.each([
  [undefined, 'auto'],
  [true, 'off'],
])('has the configured default unless the store has forgotten: %s', async (hasForgotten, mode) => {
  const store = { ...createMemoryStore(), ...(hasForgotten !== undefined && { hasForgotten }) };
  const uploads = buildUploads(parseConfig({ UPLOADS_DEFAULT: 'auto' }), {
    dispatch: () => Promise.reject(new Error('expected no use')),
    inference: { status: () => [] },
    store,
    logger: createTestLogger().logger,
  });
  uploads.attach(createFakePlatform().platform);
  const view = await uploads.settings.view({ platform: 'fake', channel: 'one' }, { id: 'ada', name: 'Ada' });
  expect(view).toMatchObject({ mode, isDefault: true });
});
