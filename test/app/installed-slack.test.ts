import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { photo } from '../adapters/slack/support.ts';
import {
  comeBackTo,
  environmentFor,
  install,
  reply,
  startSlackWithThree,
  tokenKey,
} from '../adapters/slack/installations/support.ts';
import { adoptSettings } from '../../src/app/adopt-settings.ts';
import { createMemoryStore } from '../../src/store/memory-store.ts';
import { installationSchema } from '../../src/adapters/slack/installations/installation.ts';
import { createKeyRing } from '../../src/lib/encryption.ts';
import { startProcess } from '../support/process.ts';
import { startApp } from '../support/app.ts';
import { patiently } from '../support/patience.ts';
import { hasRedis, useRedis } from '../support/redis.ts';

const at = { user: 'ada', channel: 'general' };
const png = { name: 'cat.png', bytes: photo };

it('keeps installations on disk, encrypted, and answers there after a restart', async () => {
  const { slack, acme, guild } = await startSlackWithThree();
  const DATA_DIR = await mkdtemp(join(tmpdir(), 'toonwit-installed-'));
  onTestFinished(() => rm(DATA_DIR, { recursive: true, force: true }));
  const environment = { ...environmentFor(slack), DATA_DIR };
  const first = await startApp(environment);
  comeBackTo(slack, first);
  for (const one of [acme, guild]) expect((await install(first.url, one)).status).toBe(200);
  await first.stop();
  const folder = join(DATA_DIR, 'store');
  const files = await Promise.all(
    (await readdir(folder)).map((name) => readFile(join(folder, name), 'latin1')),
  );
  expect(files.join('')).toContain(`installation/slack/${acme.teamId}`);
  expect(files.join('')).not.toMatch(/xox[be]/);

  const second = await startApp(environment);
  onTestFinished(() => second.stop());
  for (const one of [acme, guild]) {
    one.control.mention({ ...at, text: 'caption a rainy Monday' });
    await reply(one, /./);
  }
});

it('takes over what was set while the bot had a token for the one workspace', async () => {
  const store = createMemoryStore();
  const old = JSON.stringify({ mode: 'offer', since: 1, workspace: 'T1' });
  await store.set('channel/slack/C1', old);
  await store.set('channel/slack/C2', JSON.stringify({ since: 1, workspace: 'T1' }));
  await store.set('optout/slack/U1', 'yes');
  await store.set('agreed/slack/U1/OpenAI', 'yes');
  await store.set('limits/slack/T1', JSON.stringify({ blocked: [{ id: 'U2', name: 'ben' }] }));
  await adoptSettings(store, 'T1');
  const blocked = [{ id: 'U2' }, { id: 'T1/U2' }];
  expect(JSON.parse((await store.get('limits/slack/T1')) ?? '')).toMatchObject({ blocked, off: [] });
  expect(await store.get('channel/slack/T1/C1')).toBe(old);
  expect(await store.get('optout/slack/T1/U1')).toBe('yes');
  const before = [...(await store.list('')).keys()];
  expect(before).toHaveLength(7);
  // Another workspace gets nothing, not even where ids are the same.
  await adoptSettings(store, 'T2');
  expect([...(await store.list('')).keys()]).toEqual(before);
});

describe.skipIf(!hasRedis)('an edge and a worker', () => {
  const server = useRedis();

  it('draw pictures of two workspaces, each read by the worker with the workspace’s token', async () => {
    const { slack, acme, zebra } = await startSlackWithThree();
    const start = async (ROLE: string) => {
      const shared = { ROLE, REDIS_URL: server().url, DRAIN_SECONDS: '1' };
      const app = await startApp({ ...environmentFor(slack), ...shared });
      onTestFinished(() => app.stop());
      return app;
    };
    const edge = await start('edge');
    await start('worker');
    await vi.waitFor(async () => {
      const { reasons } = (await (await fetch(`${edge.url}/readyz`)).json()) as { reasons: string[] };
      expect(reasons.filter((reason) => /Redis|No worker/.test(reason))).toEqual([]);
    }, patiently);
    comeBackTo(slack, edge);
    for (const one of [acme, zebra]) {
      await install(edge.url, one);
      one.control.post({ ...at, files: [png] });
      await one.control.useCommand({ ...at, command: '/cartoonize' });
      await reply(one, /cartoon style/);
    }
    const downloads = slack.control.requests.filter(({ method }) => method === 'download');
    expect(downloads.map(({ ok }) => ok)).toEqual([true, true]);
    const redis = server().inspect();
    for (const key of await redis.keys('*')) {
      const dumped = (await redis.dumpBuffer(key)).toString('latin1');
      expect(dumped).not.toMatch(/xox[be]/);
    }
  });

  it('renew a token once, as two processes of their own that need it at the same time', async () => {
    const { slack, acme } = await startSlackWithThree();
    const environment = { ...environmentFor(slack), REDIS_URL: server().url, DRAIN_SECONDS: '1' };
    const first = await startApp(environment);
    comeBackTo(slack, first);
    await install(first.url, acme);
    await first.stop();
    // As if eleven hours had passed.
    const keys = createKeyRing([tokenKey]);
    const kept = `toonwit:store:installation/slack/${acme.teamId}`;
    const redis = server().inspect();
    const { text = '' } = keys.decrypt((await redis.get(kept)) ?? '') ?? {};
    const installation = installationSchema.parse(JSON.parse(text));
    const { refreshToken = '' } = installation.renewal ?? {};
    const renewal = { refreshToken, expiresAt: Date.now() + 3_600_000 };
    await redis.set(kept, keys.encrypt(JSON.stringify({ ...installation, renewal })));

    for (let count = 0; count < 2; count += 1) {
      const bot = startProcess({ ...environment, PORT: '0' });
      onTestFinished(() => bot.kill('SIGKILL'));
    }
    await slack.control.waitFor(() => slack.control.sockets.connected === 2);
    // So slow that the other process needs the token before it is there.
    slack.control.faults.add({ methods: ['oauth.v2.access'], fault: { kind: 'slow', delayMs: 2_000 } });
    const texts = ['one', 'two', 'three', 'four'];
    // Slack hands them to the connections in turn: one event for each direct message.
    const direct = { user: 'ada', channel: '@app' };
    for (const text of texts) acme.control.post({ ...direct, text: `caption ${text}` });
    const answers = () => acme.control.visible(direct).filter(({ via }) => via === 'chat.postMessage');
    await acme.control.waitFor(() => answers().length === texts.length);
    const renewals = slack.control.requests.filter(({ args }) => args['grant_type'] === 'refresh_token');
    expect(renewals.map(({ ok }) => ok)).toEqual([true]);
  });
});
