import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openLevelStore } from '../../src/store/level-store.ts';

const script = fileURLToPath(new URL('../support/full-disk.ts', import.meta.url));

/** What the store said, and the keys that the next one finds. */
async function afterFullDisk(end: 'closed' | 'killed') {
  const folder = await mkdtemp(join(tmpdir(), 'toonwit-full-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const child = spawn(process.execPath, ['--import', 'tsx', script, folder, end], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  const store = await openLevelStore({ folder });
  onTestFinished(() => store.close());
  return { said: JSON.parse(said) as unknown, keys: [...(await store.list('')).keys()].sort() };
}

const refused = [
  'before: on the disk',
  'refused',
  'large: not yet',
  'end of before: not yet',
  'memory has 30000',
  'caught up',
];

const hasLimits = spawnSync('prlimit', ['--version']).status === 0;
describe.skipIf(!hasLimits)('a store on a full disk (skipped where there is no prlimit)', () => {
  it('brings what was refused with the next write, and everything after it', async () => {
    expect(await afterFullDisk('closed')).toEqual({
      said: [...refused, 'last: on the disk'],
      keys: ['after', 'large', 'last'],
    });
  });

  it('tries again by itself', async () => {
    expect(await afterFullDisk('killed')).toEqual({ said: refused, keys: ['large'] });
  });
});
