import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openLevelStore } from '../../src/store/level-store.ts';
import { createMemoryStore } from '../../src/store/memory-store.ts';
import { migrate, NewerStoreError, type Migration } from '../../src/store/migrate.ts';
import { openStore } from '../../src/store/open-store.ts';
import { createTestLogger } from '../support/core.ts';

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'toonwit-store-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function open(dataDir: string) {
  const { logger, lines } = createTestLogger();
  const store = await openStore({ dataDir, logger });
  onTestFinished(() => store.close());
  return { store, lines };
}

/** Gives every mode a new name, as a later version of Toonwit might. */
const rename: Migration = async (store) => {
  for (const [key, value] of await store.list('mode/')) {
    await store.set(key.replace('mode/', 'channel/'), value);
    await store.delete(key);
  }
};
const shout: Migration = async (store) => {
  for (const [key, value] of await store.list('channel/')) await store.set(key, value.toUpperCase());
};

it('takes a store from before there were versions through every migration, once', async () => {
  const store = createMemoryStore();
  await store.set('mode/1', 'offer');
  await migrate(store, [rename, shout]);
  await store.set('channel/2', 'auto');
  await migrate(store, [rename, shout]);
  expect(Object.fromEntries(await store.list('channel/'))).toEqual({
    'channel/1': 'OFFER',
    'channel/2': 'auto',
  });
  expect(await store.list('mode/')).toEqual(new Map());
});

it('goes on where an earlier attempt ended', async () => {
  const store = createMemoryStore();
  await store.set('mode/1', 'offer');
  const fails: Migration = () => Promise.reject(new Error('no power'));
  await expect(migrate(store, [rename, fails])).rejects.toThrow('no power');
  const again: Migration = () => Promise.reject(new Error('expected the first migration not to run again'));
  await migrate(store, [again, shout]);
  expect(await store.get('channel/1')).toBe('OFFER');
});

it('refuses a store that a later version has written, and leaves it as it is', async () => {
  const dataDir = await newFolder();
  const later = await openLevelStore({ folder: join(dataDir, 'store') });
  await migrate(later, [rename, shout]);
  await later.set('channel/1', 'OFFER');
  await later.close();
  await expect(open(dataDir)).rejects.toThrow(NewerStoreError);
  const untouched = await openLevelStore({ folder: join(dataDir, 'store') });
  onTestFinished(() => untouched.close());
  expect(await untouched.get('channel/1')).toBe('OFFER');
});

it('knows from a backup what was stored when it was made', async () => {
  const dataDir = await newFolder();
  const { store } = await open(dataDir);
  await store.set('optout/anna', 'yes');
  await store.close();
  const backup = await newFolder();
  await cp(dataDir, backup, { recursive: true });
  const { store: goesOn } = await open(dataDir);
  await goesOn.set('optout/ben', 'yes');
  await goesOn.close();
  await rm(dataDir, { recursive: true });
  await cp(backup, dataDir, { recursive: true });
  const { store: restored, lines } = await open(dataDir);
  expect([await restored.get('optout/anna'), await restored.get('optout/ben')]).toEqual(['yes', undefined]);
  expect(lines).toEqual([]);
});

it('loses nothing but the latest writes in a copy that was made while the bot ran', async () => {
  const dataDir = await newFolder();
  const { store } = await open(dataDir);
  for (let person = 0; person < 200; person += 1) await store.set(`optout/${person}`, 'yes');
  const backup = await newFolder();
  await cp(dataDir, backup, { recursive: true });
  const { store: restored } = await open(backup);
  expect((await restored.list('optout/')).size).toBe(200);
});
