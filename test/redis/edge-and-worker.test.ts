import { createDiscordEmulator, createManualClock } from '@toonwit/discord-emulator';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { answerTo, wordsOf } from '../adapters/discord/support.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { completionOf, sendJson, startOpenAiServer } from '../support/openai-server.ts';
import { patiently } from '../support/patience.ts';
import { noise, pixels } from '../support/pictures.ts';
import { startProcess } from '../support/process.ts';
import { hasRedis, startRedis, useRedis } from '../support/redis.ts';

const photo = async () => new Uint8Array(await pixels(noise(320, 240)).png().toBuffer());

describe.skipIf(!hasRedis)('an edge and its workers', () => {
  const server = useRedis();

  async function start(ROLE: string, environment: Record<string, string> = {}): Promise<TestApp> {
    const app = await startApp({ ROLE, REDIS_URL: server().url, DRAIN_SECONDS: '1', ...environment });
    onTestFinished(() => app.stop());
    return app;
  }

  /** Waits until a process has found Redis and, unless told otherwise, workers. Their engines load on first use. */
  async function whenReady({ url }: Pick<TestApp, 'url'>, missing = /Redis|No worker/): Promise<void> {
    await vi.waitFor(async () => {
      const { reasons } = (await (await fetch(`${url}/readyz`)).json()) as { reasons: string[] };
      expect(reasons.filter((reason) => missing.test(reason))).toEqual([]);
    }, patiently);
  }

  it('answer what one process answers', async () => {
    const edge = await start('edge');
    expect(await (await fetch(`${edge.url}/readyz`)).json()).toMatchObject({ ready: false });
    await start('worker');
    await whenReady(edge);
    const rated = await edge.post('/predict', { text: 'I love this!' });
    expect(await rated.json()).toMatchObject({ label: '5 stars', engine: 'mini' });
    const captioned = await edge.post('/generate', { prompt: 'a cat who runs meetings', seed: 1 });
    expect(await captioned.json()).toMatchObject({ engine: 'template', seed: 1 });
    const drawn = await edge.upload('/cartoonize', { bytes: await photo(), name: 'photo.png' });
    expect([drawn.status, drawn.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
    // Nothing that came in or went out is kept once it is delivered, or for a few seconds more.
    const kept = () => server().inspect().keys('toonwit:blob:*');
    await vi.waitFor(async () => expect((await kept()).length).toBeLessThanOrEqual(1), patiently);
  });

  it('tell a person what is wrong with a picture, and don’t try again', async () => {
    const edge = await start('edge');
    const worker = await start('worker');
    await whenReady(edge);
    const answer = await edge.upload('/cartoonize', {
      bytes: new TextEncoder().encode('no picture'),
      name: 'a.png',
    });
    expect([answer.status, await answer.json()]).toMatchObject([415, { code: 'image_type' }]);
    expect(worker.lines.filter(({ msg }) => msg === 'failed unexpectedly')).toEqual([]);
  });

  it('take a picture from Discord, which only the worker downloads', async () => {
    const emulator = await createDiscordEmulator({ clock: createManualClock() });
    onTestFinished(() => emulator.close());
    const { control, apiUrl, token } = emulator;
    const access = { DISCORD_TOKEN: token, DISCORD_API_URL: `${apiUrl}/`, SHARD_COUNT: '1' };
    const ada = control.addUser({ name: 'Ada' });
    const guild = control.addGuild({ name: 'Atelier', members: [ada.id] });
    const channel = control.addChannel({ guildId: guild.id, name: 'general' });
    const edge = await start('edge', access);
    await start('worker', access);
    await whenReady(edge);
    expect(control.gateway.connected).toBe(1);
    const image = { name: 'photo.png', bytes: await photo() };
    const used = await control.as(ada.id).useCommand(channel.id, 'cartoonize', { image });
    const answer = await answerTo({ control }, used);
    expect(answer.attachments).toHaveLength(1);
    expect(wordsOf(answer)).toContain('cartoon style');
    const offering = await control.as(ada.id).useCommand(channel.id, 'caption', { image, choices: 2 });
    const offered = await answerTo({ control }, offering);
    const posted = await answerTo({ control }, control.as(ada.id).press(offered, 'Post 2'));
    expect(posted.attachments).toHaveLength(1);
    expect(wordsOf(posted)).toContain('Your caption');
  });

  it('register the commands once, by one edge of four', async () => {
    const emulator = await createDiscordEmulator({ clock: createManualClock() });
    onTestFinished(() => emulator.close());
    const { control, apiUrl, token } = emulator;
    const access = { DISCORD_TOKEN: token, DISCORD_API_URL: `${apiUrl}/`, SHARD_COUNT: '1' };
    const edges = await Promise.all(Array.from({ length: 4 }, () => start('edge', access)));
    const says = ({ lines }: TestApp, text: string) => lines.some(({ msg }) => String(msg).includes(text));
    const leaders = () => edges.filter((edge) => says(edge, 'registered the commands'));
    const others = () =>
      edges.filter(
        (edge) => says(edge, 'the process that leads registers the commands') && !leaders().includes(edge),
      );
    await vi.waitFor(() => expect([leaders().length, others().length]).toEqual([1, 3]), patiently);
    const puts = control.requests.filter(
      ({ method, path }) => method === 'PUT' && path.endsWith('/commands'),
    );
    expect(puts).toHaveLength(1);
  });

  it('share calls: an interaction at any edge counts', async () => {
    const limits = { CALLS_PER_MINUTE: '2' };
    const [one, other] = [await start('edge', limits), await start('edge', limits)];
    await start('worker');
    await whenReady(one);
    await one.post('/predict', { text: 'fine' });
    await other.post('/predict', { text: 'fine' });
    expect([await one.callsLeft(), await other.callsLeft()]).toEqual([0, 0]);
    expect((await one.post('/predict', { text: 'fine' })).status).toBe(429);
  });

  it('stop what a person no longer waits for, and never run it again', async () => {
    const edge = await start('edge');
    await whenReady(edge, /Redis/);
    const leaving = new AbortController();
    const asked = fetch(`${edge.url}/predict`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ text: 'I love this!' }),
      signal: leaving.signal,
    });
    const redis = server().inspect();
    const waiting = 'toonwit:jobs-text-classification:prioritized';
    await vi.waitFor(async () => expect(await redis.zcard(waiting)).toBe(1), patiently);
    const metrics = await (await fetch(`${edge.url}/metrics`)).text();
    expect(metrics).toContain('toonwit_jobs_waiting{task="text-classification"} 1');
    expect(metrics).toMatch(/^toonwit_redis_seconds 0\.\d+$/m);
    leaving.abort();
    await expect(asked).rejects.toThrow();
    await vi.waitFor(async () => expect(await redis.zcard(waiting)).toBe(0), patiently);
  });

  it('run jobs again whose worker was killed, but ask a provider that costs money once', async () => {
    const provider = await startOpenAiServer(() => undefined);
    onTestFinished(() => provider.stop());
    const paid = {
      ...{ CAPTION_ENGINE: 'auto', DAILY_BUDGET_USD: '1' },
      ...{ OPENAI_API_KEY: 'sk-test', OPENAI_BASE_URL: provider.baseUrl },
    };
    const edge = await start('edge', paid);
    const redis = server().inspect();
    const doomed = startProcess({ ROLE: 'worker', REDIS_URL: server().url, PORT: '0', ...paid });
    await whenReady(edge);
    const captioned = edge.post('/generate', { prompt: 'a cat who runs meetings', seed: 1 });
    await vi.waitFor(() => expect(provider.requests).toHaveLength(1), patiently);
    const drawn = Array.from({ length: 6 }, async () =>
      edge.upload('/cartoonize', { bytes: await photo(), name: 'photo.png' }, { style: 'sketch' }),
    );
    const active = 'toonwit:jobs-image-to-image:active';
    await vi.waitFor(async () => expect(await redis.llen(active)).toBeGreaterThan(0), patiently);
    doomed.kill('SIGKILL');
    await doomed.exited;
    await start('worker', paid);
    expect((await Promise.all(drawn)).map(({ status }) => status)).toEqual(Array(6).fill(200));
    const told = (await (await captioned).json()) as { engine: string; notes: string[] };
    expect(told.engine).toBe('template');
    expect(told.notes.join(' ')).toContain('did not answer before a restart');
    expect(provider.requests).toHaveLength(1);
  });

  it('deliver what a provider answered while Redis was away, although the worker had lost the job', async () => {
    const own = await startRedis();
    onTestFinished(() => own.close());
    let answerNow = () => {};
    const provider = await startOpenAiServer((response) => {
      answerNow = () => sendJson(response, completionOf('{"caption": "Meetings. Now with more cat."}'));
    });
    onTestFinished(() => provider.stop());
    const both = await start('all', {
      ...{ REDIS_URL: own.url, CAPTION_ENGINE: 'openai' },
      ...{ OPENAI_API_KEY: 'sk-test', OPENAI_BASE_URL: provider.baseUrl },
    });
    await whenReady(both);
    const answer = both.post('/generate', { prompt: 'a cat who runs meetings' });
    await vi.waitFor(() => expect(provider.requests).toHaveLength(1), patiently);
    const redis = own.inspect();
    const [lock = ''] = await redis.keys('toonwit:jobs-image-text-to-text:*:lock');
    // As after an outage that is longer than a worker's hold on its job.
    expect(await redis.pexpire(lock, 1)).toBe(1);
    await own.kill();
    await vi.waitFor(async () => expect((await fetch(`${both.url}/readyz`)).status).toBe(503), patiently);
    answerNow();
    await own.startAgain('kept');
    expect(await (await answer).json()).toMatchObject({ caption: 'Meetings. Now with more cat.' });
    expect(provider.requests).toHaveLength(1);
  });

  it('deliver what a provider answered for a picture to a worker that had lost the job', async () => {
    let answerNow = () => {};
    const provider = await startOpenAiServer((response) => {
      answerNow = () => sendJson(response, completionOf('{"caption": "Meetings. Now with more cat."}'));
    });
    onTestFinished(() => provider.stop());
    const both = await start('all', {
      ...{ CAPTION_ENGINE: 'openai', OPENAI_API_KEY: 'sk-test', OPENAI_BASE_URL: provider.baseUrl },
    });
    await whenReady(both);
    const answer = both.upload('/generate', { bytes: await photo(), name: 'photo.png' });
    await vi.waitFor(() => expect(provider.requests).toHaveLength(1), patiently);
    const redis = server().inspect();
    const [lock = ''] = await redis.keys('toonwit:jobs-image-text-to-text:*:lock');
    expect(await redis.del(lock)).toBe(1);
    const lost = expect.stringContaining('lost its hold') as unknown;
    await vi.waitFor(
      () => expect(both.lines).toContainEqual(expect.objectContaining({ msg: lost })),
      patiently,
    );
    answerNow();
    expect(await (await answer).json()).toMatchObject({ caption: 'Meetings. Now with more cat.' });
    expect(provider.requests).toHaveLength(1);
    const left = () => redis.keys('toonwit:blob:*');
    await vi.waitFor(async () => expect((await left()).length).toBeLessThanOrEqual(1), patiently);
  });

  it('refuse within a second while Redis is away, and serve again when it is back', async () => {
    const own = await startRedis();
    onTestFinished(() => own.close());
    const both = await start('all', { REDIS_URL: own.url });
    await whenReady(both);
    await own.kill();
    const refused = await both.post('/predict', { text: 'fine' });
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '60']);
    expect(await refused.json()).toMatchObject({ code: 'busy' });
    expect((await fetch(`${both.url}/readyz`)).status).toBe(503);
    expect((await both.post('/help', {})).status).toBe(200);
    await own.startAgain('lost');
    await whenReady(both);
    expect((await both.post('/predict', { text: 'fine' })).status).toBe(200);
  });
});
