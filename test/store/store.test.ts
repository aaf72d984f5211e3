import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { openLevelStore } from '../../src/store/level-store.ts';
import { createMemoryStore } from '../../src/store/memory-store.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { createTestLogger } from '../support/core.ts';
import { patiently } from '../support/patience.ts';
import { itIsAStore } from './store-contract.ts';

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'toonwit-store-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

interface Settings {
  readonly maxEntries?: number;
  readonly clock?: () => number;
}

const makers: Record<string, (settings?: Settings) => Promise<Store>> = {
  memory: (settings) => Promise.resolve(createMemoryStore(settings)),
  level: async (settings) => {
    const store = await openLevelStore({ folder: await newFolder(), ...settings });
    onTestFinished(() => store.close());
    return store;
  },
};

describe.each(Object.keys(makers))('a %s store', (kind) => {
  const make = (settings?: Settings) =>
    makers[kind]?.(settings) ?? Promise.reject(new Error('no such store'));

  itIsAStore(async () => {
    const store = await make();
    return { one: store, other: store };
  });

  it('forgets what has ended', async () => {
    let now = 1000;
    const store = await make({ clock: () => now });
    await store.set('short', 'x', { ttlMs: 50 });
    await store.set('long', 'y');
    now += 49;
    expect(await store.get('short')).toBe('x');
    now += 1;
    expect(await store.get('short')).toBeUndefined();
    expect([...(await store.list('')).keys()]).toEqual(['long']);
  });

  it('changes a value for the time that it had left, or for a new one', async () => {
    let now = 1000;
    const store = await make({ clock: () => now });
    await store.set('kept', 'x', { ttlMs: 50 });
    await store.set('longer', 'x', { ttlMs: 50 });
    await store.change('kept', (old) => `${old}y`);
    await store.change('longer', (old) => `${old}y`, { ttlMs: 100 });
    now += 49;
    expect([...(await store.list('')).values()]).toEqual(['xy', 'xy']);
    now += 1;
    expect([...(await store.list('')).keys()]).toEqual(['longer']);
    await store.change('longer', () => 'lasts');
    await store.change('new', () => 'lasts');
    now += 50;
    expect([...(await store.list('')).keys()]).toEqual(['new']);
  });

  it('drops what ends soonest when it is full, and never what lasts', async () => {
    const store = await make({ maxEntries: 3 });
    await store.set('later', 'x', { ttlMs: 60_000 });
    await store.set('sooner', 'x', { ttlMs: 1000 });
    await store.set('lasting', 'x');
    await store.set('new', 'x');
    expect([...(await store.list('')).keys()].sort()).toEqual(['lasting', 'later', 'new']);
    await store.set('newer', 'x');
    await expect(store.set('too much', 'x')).rejects.toThrow('at most 3 permanent');
  });
});

describe('a level store', () => {
  it('knows after it was closed what it knew before, but not what has ended', async () => {
    const folder = await newFolder();
    let now = 1000;
    const clock = () => now;
    const first = await openLevelStore({ folder, clock });
    await first.set('mode', 'offer');
    await first.set('gone', 'x');
    await first.delete('gone');
    await first.add('added', 'once');
    await first.set('changed', 'x');
    await first.change('changed', () => 'y');
    await first.change('mode', (old) => old?.toUpperCase());
    const ending = first.set('ending', 'x', { ttlMs: 10 });
    await first.close();
    await ending;
    now += 10;
    const second = await openLevelStore({ folder, clock });
    onTestFinished(() => second.close());
    expect(Object.fromEntries(await second.list(''))).toEqual({
      mode: 'OFFER',
      added: 'once',
      changed: 'y',
    });
  });

  it('keeps the last of many writes to one key', async () => {
    const folder = await newFolder();
    const first = await openLevelStore({ folder });
    await Promise.all(Array.from({ length: 200 }, (_, index) => first.set('count', String(index))));
    await first.close();
    const second = await openLevelStore({ folder });
    onTestFinished(() => second.close());
    expect(await second.get('count')).toBe('199');
  });
});

describe('opening the store', () => {
  it('says that another process has the folder, and carries on without it', async () => {
    const dataDir = await newFolder();
    const { logger, lines } = createTestLogger();
    const first = await openStore({ dataDir, logger });
    onTestFinished(() => first.close());
    const second = await openStore({ dataDir, logger, waitMs: 0 });
    expect(lines).toHaveLength(1);
    expect(lines[0]?.['msg']).toMatch(/^Another process has .* open: .* Until then, earlier upload modes/);
    await second.set('mode', 'offer');
    expect(await second.get('mode')).toBe('offer');
    expect([first.hasForgotten, second.hasForgotten]).toEqual([undefined, true]);
  });

  it('waits for an earlier process to let go of the folder', async () => {
    const dataDir = await newFolder();
    const { logger, lines } = createTestLogger();
    const first = await openStore({ dataDir, logger });
    await first.set('optout', 'yes');
    const opening = openStore({ dataDir, logger, waitMs: 60_000 });
    await vi.waitFor(() => expect(lines).toHaveLength(1), patiently);
    await first.close();
    const second = await opening;
    onTestFinished(() => second.close());
    expect(await second.get('optout')).toBe('yes');
    expect(lines.map(({ level }) => level)).toEqual([30]);
  });

  it('mends damaged files, and knows what can still be read', async () => {
    const dataDir = await newFolder();
    const { logger, lines } = createTestLogger();
    const first = await openStore({ dataDir, logger });
    await first.set('optout', 'yes');
    await first.close();
    const files = await readdir(join(dataDir, 'store'));
    for (const name of files.filter((file) => file.startsWith('MANIFEST')))
      await writeFile(join(dataDir, 'store', name), 'not what was written here');
    const second = await openStore({ dataDir, logger });
    onTestFinished(() => second.close());
    expect(lines.map(({ msg }) => msg)).toEqual([
      expect.stringMatching(/were damaged and have been repaired/),
    ]);
    expect([await second.get('optout'), second.hasForgotten]).toEqual(['yes', undefined]);
  });

  it('says that the folder cannot be written to', async () => {
    const folder = await newFolder();
    const dataDir = join(folder, 'file');
    await writeFile(dataDir, '');
    const { logger, lines } = createTestLogger();
    await openStore({ dataDir, logger });
    expect(lines[0]?.['msg']).toMatch(/cannot be written to: make it writable, or set DATA_DIR/);
  });
});
