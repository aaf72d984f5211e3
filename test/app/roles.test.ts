import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { z } from 'zod';
import { patiently } from '../support/patience.ts';
import { startProcess } from '../support/process.ts';
import { hasRedis, startRedis } from '../support/redis.ts';

const coverage = z.object({ result: z.array(z.object({ url: z.string() })) });

/** Starts a process, stops it once it listens, and returns what it had loaded, as V8 counted it. */
async function loadedBy(environment: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'toonwit-loaded-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const bot = startProcess({ PORT: '0', DRAIN_SECONDS: '0', NODE_V8_COVERAGE: folder, ...environment });
  onTestFinished(() => bot.kill('SIGKILL'));
  await vi.waitFor(() => expect(bot.output()).toContain('Toonwit listens'), patiently);
  bot.kill('SIGTERM');
  expect(await bot.exited).toBe(0);
  const files = await readdir(folder);
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  const urls = texts.flatMap((text) => coverage.parse(JSON.parse(text)).result.map(({ url }) => url));
  expect(urls.some((url) => url.endsWith('/src/app/create-app.ts'))).toBe(true);
  return urls.join('\n');
}

it('loads nothing of Redis unless it is told where one is', async () => {
  const loaded = await loadedBy({});
  expect(loaded).not.toMatch(/\/node_modules\/(bullmq|ioredis)\//);
  expect(loaded).not.toContain('/src/redis/');
});

it.skipIf(!hasRedis)('loads no model and no image library on an edge', async () => {
  const server = await startRedis();
  onTestFinished(() => server.close());
  const loaded = await loadedBy({ ROLE: 'edge', REDIS_URL: server.url });
  expect(loaded).toContain('/node_modules/bullmq/');
  expect(loaded).not.toMatch(/\/node_modules\/(sharp|@huggingface|onnxruntime-[a-z]+|@resvg)\//);
});

it.each(['edge', 'worker'])('does not start as %s without Redis', async (role) => {
  const bot = startProcess({ PORT: '0' }, [role]);
  expect(await bot.exited).toBe(1);
  expect(bot.output()).toContain(`REDIS_URL: expected a value, because ROLE is ${role}`);
});
