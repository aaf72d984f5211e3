import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createManualClock } from '@toonwit/slack-emulator';
import { describe, expect, it } from 'vitest';
import { createKeyRing } from '../../../src/lib/encryption.ts';
import { openLevelStore } from '../../../src/store/level-store.ts';
import {
  comeBackTo,
  environmentFor,
  install,
  startSlackWithThree,
  tokenKey,
} from '../../adapters/slack/installations/support.ts';
import { temporaryFolder } from '../../engines/transformers/support.ts';
import { startApp } from '../../support/app.ts';
import { hasRedis, useRedis } from '../../support/redis.ts';
import { ask, complaintsIn, holdStore, type Variables } from './support.ts';

const twelveHoursMs = 12 * 60 * 60_000;

/** A Slack whose two workspaces and organisation have installed the app; the bot has stopped since. */
async function installed(more: Variables = {}, clock?: Parameters<typeof startSlackWithThree>[0]) {
  const three = await startSlackWithThree(clock);
  const { slack, acme, zebra, guild } = three;
  const env = { ...environmentFor(slack), DATA_DIR: await temporaryFolder(), ...more };
  const app = await startApp(env);
  comeBackTo(slack, app);
  for (const one of [acme, zebra, guild]) await install(app.url, one);
  await app.stop();
  return { ...three, env, folder: join(env.DATA_DIR, 'store') };
}

async function onSlack(env: Variables) {
  const found = (await ask(env)).found.filter(({ subject }) => subject === 'Slack');
  return { complaints: complaintsIn(found), lines: found.map(({ level, text }) => `${level} ${text}`) };
}

/** What is in the files of a folder. */
async function contentOf(folder: string): Promise<string> {
  const hash = createHash('sha256');
  for (const name of (await readdir(folder)).toSorted())
    hash.update(name).update(await readFile(join(folder, name)));
  return hash.digest('hex');
}

describe('doctor on the workspaces that have installed the app', () => {
  it('is content where Slack takes all tokens, and leaves everything as it is', async () => {
    const { slack, env, folder } = await installed();
    const before = await contentOf(folder);
    const requests = slack.control.requests.length;
    const { complaints, lines } = await onSlack(env);
    expect(complaints).toEqual([]);
    expect(lines).toContain('ok 3 workspaces: Slack takes their tokens.');
    expect(lines).toContainEqual(expect.stringMatching(/^ok Everybody who finds \/slack\/install may/));
    expect(await contentOf(folder)).toBe(before);
    const asked = slack.control.requests.slice(requests).map(({ method }) => method);
    expect(new Set(asked)).toEqual(new Set(['api.test', 'auth.test', 'apps.connections.open']));
  });

  it('names those with a wrong key, a revoked token, or without a scope', async () => {
    const { acme, zebra, guild, env, folder } = await installed();
    acme.control.revokeSilently();
    zebra.control.setScopes(['commands', 'chat:write', 'files:read', 'app_mentions:read', 'im:history']);
    const store = await openLevelStore({ folder });
    const key = `installation/slack/${guild.enterpriseId ?? ''}`;
    const kept = createKeyRing([tokenKey]).decrypt((await store.get(key)) ?? '');
    await store.set(
      key,
      createKeyRing(['another key, which doctor does not know']).encrypt(kept?.text ?? ''),
    );
    await store.set('installation/slack/T0', createKeyRing([tokenKey]).encrypt('nonsense'));
    await store.close();
    const { complaints, lines } = await onSlack(env);
    expect(complaints).toEqual([
      `✗ Slack: TOKEN_KEY doesn’t decrypt the tokens of these workspaces: | ${guild.enterpriseId ?? ''}`,
      '✗ Slack: What is kept about these workspaces can’t be read: | T0',
      `✗ Slack: Acme (${acme.teamId}): Slack refuses its token (token_revoked).`,
      `✗ Slack: Zebra (${zebra.teamId}): The app lacks files:write, which commands need.`,
    ]);
    expect(lines.join('\n')).not.toContain('takes');
  });

  it('looks at a hundred of them, and says how many there are', async () => {
    const { slack, acme, env, folder } = await installed();
    const store = await openLevelStore({ folder });
    const kept = await store.get(`installation/slack/${acme.teamId}`);
    for (let count = 0; count < 120; count += 1)
      await store.set(`installation/slack/TEST${count}`, kept ?? '');
    await store.close();
    const before = slack.control.requests.length;
    const { complaints, lines } = await onSlack(env);
    expect(complaints).toEqual([]);
    expect(lines).toContain('ok 100 workspaces: Slack takes their tokens.');
    expect(lines).toContain('skipped 123 workspaces have installed the app; 100 were looked at.');
    const asked = slack.control.requests.slice(before).filter(({ method }) => method === 'auth.test');
    expect(asked).toHaveLength(100);
  });

  it('is content with tokens that have ended, and renews none', async () => {
    const clock = createManualClock(Date.now());
    const { slack, env } = await installed({}, clock);
    clock.advance(twelveHoursMs);
    const { complaints, lines } = await onSlack(env);
    expect(complaints).toEqual([]);
    expect(lines).toContainEqual(expect.stringMatching(/^ok 3 workspaces: the token has ended/));
    expect(slack.control.requests.some(({ args }) => args['grant_type'] === 'refresh_token')).toBe(false);
  });

  it('says that Slack is silent', async () => {
    const { slack, env } = await installed();
    slack.control.faults.add({ methods: ['auth.test'], fault: { kind: 'status', status: 503 } });
    expect((await onSlack(env)).complaints).toEqual([
      expect.stringMatching(/^✗ Slack: Slack was silent about 3 of the tokens\. Slack can't be reached\./),
    ]);
  });

  it('says what to do where a process has the settings open', async () => {
    const { env, folder } = await installed();
    await holdStore(folder);
    const { found } = await ask(env);
    expect(found).toContainEqual({
      subject: 'Slack',
      level: 'skipped',
      text: 'The workspaces’ tokens were not looked at. The settings could not be looked into: another process has them open.',
      remedy: expect.stringMatching(/^Stop it and run doctor again/) as string,
    });
  });

  it('says that there are none yet, and whether the app token works', async () => {
    const { slack } = await startSlackWithThree();
    const { complaints, lines } = await onSlack({
      ...environmentFor(slack),
      SLACK_APP_TOKEN: 'xapp-1-A1-1-wrong',
    });
    expect(complaints).toEqual([expect.stringMatching(/^✗ Slack: Slack refuses SLACK_APP_TOKEN/)]);
    expect(lines).toContain('skipped No workspace has installed the app yet: open /slack/install.');
  });

  it('compares the manifest, and says who may install the app', async () => {
    const { slack } = await startSlackWithThree();
    const env = { ...environmentFor(slack), SLACK_CONFIG_TOKEN: slack.configToken };
    const { complaints, lines } = await onSlack({ ...env, SLACK_INSTALL_ONLY: 'T1,E2' });
    expect(complaints).toEqual([]);
    expect(lines).toContain('ok Only T1, E2 may install the app (SLACK_INSTALL_ONLY).');
  });

  describe.skipIf(!hasRedis)('with Redis', () => {
    const server = useRedis();

    it('reads them there, and leaves no mark', async () => {
      const { acme, env } = await installed({ REDIS_URL: server().url });
      acme.control.revokeSilently();
      const redis = server().inspect();
      const before = (await redis.keys('*')).toSorted();
      const { complaints, lines } = await onSlack(env);
      expect(complaints).toEqual([
        `✗ Slack: Acme (${acme.teamId}): Slack refuses its token (token_revoked).`,
      ]);
      expect(lines).toContain('ok 2 workspaces: Slack takes their tokens.');
      expect((await redis.keys('*')).toSorted()).toEqual(before);
    });

    it('leaves it to the line on Redis if that does not answer', async () => {
      const { slack } = await startSlackWithThree();
      const env = { ...environmentFor(slack), REDIS_URL: 'redis://127.0.0.1:9' };
      expect((await onSlack(env)).lines).toContainEqual(expect.stringContaining('see Redis.'));
    });
  });
});
