import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { startApp, type TestApp } from '../support/app.ts';
import { patiently } from '../support/patience.ts';
import { hasRedis, useRedis } from '../support/redis.ts';
import { noise, pixels } from '../support/pictures.ts';

/** What an older or newer version of the bot, or somebody else, may have left in the same Redis. */
const foreign = ['', 'null', '{', '{"version":9}', '[]'];

describe.skipIf(!hasRedis)('what another version has left in Redis', () => {
  const server = useRedis();

  async function start(ROLE: string): Promise<TestApp> {
    const app = await startApp({ ROLE, REDIS_URL: server().url, DRAIN_SECONDS: '1' });
    onTestFinished(() => app.stop());
    return app;
  }

  async function whenServed({ url }: TestApp): Promise<void> {
    await vi.waitFor(async () => {
      const { reasons } = (await (await fetch(`${url}/readyz`)).json()) as { reasons: string[] };
      expect(reasons.filter((reason) => /Redis|No worker/.test(reason))).toEqual([]);
    }, patiently);
  }

  it('hides no process that is alive', async () => {
    const redis = server().inspect();
    for (const [index, text] of foreign.entries()) {
      await redis.hset('toonwit:processes', `foreign-${index}`, text);
      await redis.zadd('toonwit:processes:until', Date.now() + 600_000, `foreign-${index}`);
    }
    const edge = await start('edge');
    await start('worker');
    await whenServed(edge);
    const help = await edge.post('/help', {});
    expect(help.status).toBe(200);
  });

  it('holds up no job where it is a job', async () => {
    const edge = await start('edge');
    const redis = server().inspect();
    const queue = 'toonwit:jobs-text-classification';
    for (const [index, data] of foreign.entries()) {
      const id = `foreign-${index}`;
      await redis.hset(`${queue}:${id}`, { name: 'sentiment', data, opts: '{}', timestamp: '1' });
      await redis.rpush(`${queue}:wait`, id);
    }
    await start('worker');
    await whenServed(edge);
    expect((await edge.post('/predict', { text: 'I love this!' })).status).toBe(200);
  });

  it('leaves an edge listening where it is an event', async () => {
    const edge = await start('edge');
    await start('worker');
    await whenServed(edge);
    expect((await edge.post('/predict', { text: 'fine' })).status).toBe(200);
    const redis = server().inspect();
    const stream = 'toonwit:jobs-text-classification:events';
    const listening = async () => String(await redis.client('LIST')).match(/flags=b.*cmd=xread /g)?.length;
    const before = await listening();
    expect(before).toBeGreaterThan(0);
    for (const text of foreign)
      for (const [event, field] of [
        ['progress', 'data'],
        ['completed', 'returnvalue'],
      ] as const)
        await redis.xadd(stream, '*', 'event', event, 'jobId', 'foreign', field, text);
    await vi.waitFor(async () => expect(await listening()).toBe(before), patiently);
    expect((await edge.post('/predict', { text: 'I love this!' })).status).toBe(200);
  });

  it('spoils no picture', async () => {
    const edge = await start('edge');
    await start('worker');
    await whenServed(edge);
    const redis = server().inspect();
    const photo = { bytes: new Uint8Array(await pixels(noise(64, 48)).png().toBuffer()), name: 'photo.png' };
    expect((await edge.upload('/cartoonize', photo)).status).toBe(200);
    const answers = await redis.keys('toonwit:answer:*');
    expect(answers.length).toBeGreaterThan(0);
    for (const key of answers) await redis.set(key, 'foreign');
    await start('worker');
    expect((await edge.upload('/cartoonize', photo)).status).toBe(200);
  });
});
