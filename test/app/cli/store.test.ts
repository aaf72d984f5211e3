import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openLevelStore } from '../../../src/store/level-store.ts';
import { startProcess } from '../../support/process.ts';
import { hasRedis, startRedis } from '../../support/redis.ts';

describe.skipIf(!hasRedis)('npm run store', () => {
  async function setUp() {
    const server = await startRedis();
    onTestFinished(() => server.close());
    const DATA_DIR = await mkdtemp(join(tmpdir(), 'toonwit-data-'));
    onTestFinished(() => rm(DATA_DIR, { recursive: true, force: true }));
    const run = async (...args: string[]) => {
      const process = startProcess({ REDIS_URL: server.url, DATA_DIR }, ['store', ...args]);
      return { exitCode: await process.exited, output: process.output() };
    };
    return { redis: server.inspect(), DATA_DIR, run };
  }

  it('copies settings and opt-outs, but nothing over what Redis has, and nothing that ends', async () => {
    const { redis, DATA_DIR, run } = await setUp();
    const embedded = await openLevelStore({ folder: join(DATA_DIR, 'store') });
    await embedded.set('channel/slack/C1', '{"since":1,"mode":"offer"}');
    await embedded.set('optout/slack/U1', 'yes');
    await embedded.set('optout/slack/U2', 'yes');
    await embedded.set('button/1', 'x', { ttlMs: 60_000 });
    await embedded.close();
    await redis.set('toonwit:store:optout/slack/U2', 'newer');
    await redis.set('toonwit:store-lost', '1');
    const { exitCode, output } = await run('copy');
    expect([exitCode, output]).toEqual([0, expect.stringContaining('Copied 2 settings and opt-outs')]);
    const keys = (await redis.keys('toonwit:store:*')).sort();
    expect(keys).toEqual([
      'toonwit:store:channel/slack/C1',
      'toonwit:store:optout/slack/U1',
      'toonwit:store:optout/slack/U2',
      'toonwit:store:store-version',
    ]);
    expect(await redis.get('toonwit:store:optout/slack/U2')).toBe('newer');
    expect(await redis.exists('toonwit:store-lost')).toBe(0);
  });

  it('accepts a loss, and says how it is used', async () => {
    const { redis, run } = await setUp();
    await redis.set('toonwit:store-lost', '1');
    expect((await run('accept')).exitCode).toBe(0);
    expect(await redis.exists('toonwit:store-lost')).toBe(0);
    const wrong = await run('drop');
    expect([wrong.exitCode, wrong.output]).toEqual([1, expect.stringContaining('copy | accept')]);
  });
});
