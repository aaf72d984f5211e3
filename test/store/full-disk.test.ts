import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it, onTestFinished } from 'vitest';
import { openLevelStore } from '../../src/store/level-store.ts';

const script = fileURLToPath(new URL('../support/full-disk.ts', import.meta.url));
const hasLimits = spawnSync('prlimit', ['--version']).status === 0;

it.skipIf(!hasLimits)(
  'brings to the disk what it refused while it was full, and everything after it (skipped without prlimit)',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'toonwit-full-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script, folder]);
    expect(JSON.parse(stdout)).toEqual([
      'before is kept',
      'large is refused',
      'during is refused',
      'end of before is refused',
      'memory has 30000',
      'after is kept',
      'last is kept',
    ]);
    const store = await openLevelStore({ folder });
    onTestFinished(() => store.close());
    expect([...(await store.list('')).keys()].sort()).toEqual(['after', 'during', 'large', 'last']);
  },
);
