import { createSlackEmulator } from '@toonwit/slack-emulator';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { manifestFor } from '../../src/adapters/slack/manifest.ts';
import { commands, photo, unhurried } from '../adapters/slack/support.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { completionOf, sendJson, startOpenAiServer } from '../support/openai-server.ts';
import { patiently } from '../support/patience.ts';
import { hasRedis, startRedis } from '../support/redis.ts';

const ada = { user: 'ada', channel: 'general' };
const ben = { user: 'ben', channel: 'general' };

describe.skipIf(!hasRedis)('an edge on Slack that loses Redis', () => {
  async function start() {
    const redis = await startRedis();
    onTestFinished(() => redis.close());
    const slack = await createSlackEmulator({
      manifest: manifestFor(commands),
      timing: { fileProcessingMs: 0, ...unhurried },
    });
    onTestFinished(() => slack.close());
    const { control } = slack;
    const access = {
      ...{ REDIS_URL: redis.url, DRAIN_SECONDS: '1' },
      ...{ SLACK_BOT_TOKEN: slack.botToken, SLACK_APP_TOKEN: slack.appToken, SLACK_API_URL: slack.apiUrl },
    };
    const run = async (ROLE: 'edge' | 'worker', environment: Record<string, string> = {}) => {
      const app = await startApp({ ...access, ROLE, ...environment });
      onTestFinished(() => app.stop());
      return app;
    };
    /** Waits until a process has, or no longer has, something to complain of. */
    const whenReasons = ({ url }: TestApp, about: RegExp, are: boolean) =>
      vi.waitFor(async () => {
        const { reasons } = (await (await fetch(`${url}/readyz`)).json()) as { reasons: string[] };
        expect(reasons.some((reason) => about.test(reason))).toBe(are);
      }, patiently);
    const said = (at: typeof ada, shown: RegExp) =>
      control.waitFor(() => control.visible(at).find((one) => one.via !== 'person' && shown.test(one.shown)));
    return { redis, control, run, whenReasons, said };
  }

  it('meets nobody before it has found Redis', async () => {
    const { redis, control, run, whenReasons, said } = await start();
    await redis.kill();
    const edge = run('edge');
    // Long enough for one that doesn't wait.
    await control.waitFor(() => control.sockets.connected > 0, { timeoutMs: 1_000 }).catch(() => undefined);
    expect(control.sockets.connected).toBe(0);
    await redis.startAgain('kept');
    await run('worker');
    await whenReasons(await edge, /Redis|No worker/, false);
    await control.useCommand({ ...ada, command: '/sentiment', text: 'I love this!' });
    await said(ada, /5 stars/);
  });

  it('lets who calls over HTTP wait until it has found Redis', async () => {
    const redis = await startRedis();
    onTestFinished(() => redis.close());
    await redis.kill();
    const app = await startApp({ REDIS_URL: redis.url, DRAIN_SECONDS: '1' });
    onTestFinished(() => app.stop());
    const asked = app.post('/predict', { text: 'I love this!' });
    expect((await fetch(`${app.url}/readyz`)).status).toBe(503);
    await redis.startAgain('kept');
    expect((await asked).status).toBe(200);
  });

  it('leaves alone who has opted out, also when Redis comes back empty', async () => {
    const { redis, control, run, whenReasons, said } = await start();
    const edge = await run('edge', { UPLOADS_DEFAULT: 'offer' });
    await whenReasons(edge, /Redis/, false);
    const share = (at: typeof ada) => control.post({ ...at, files: [{ name: 'cat.png', bytes: photo }] });
    const offered = (at: typeof ada, ts: string) => {
      const { reactions = {} } = control.visible(at).find((one) => one.ts === ts) ?? {};
      return Object.values(reactions).filter((who) => who.includes('toonwit')).length;
    };
    await control.useCommand({ ...ada, command: '/privacy', text: 'optout' });
    await said(ada, /You have opted out/);
    const before = [share(ada), share(ben)] as const;
    await control.waitFor(() => offered(ben, before[1]) === 2);

    await redis.kill();
    await whenReasons(edge, /Redis/, true);
    await redis.startAgain('lost');
    await whenReasons(edge, /Redis/, false);
    const after = [share(ada), share(ben)] as const;

    const pictures = { user: 'ben', channel: 'pictures' };
    control.addChannel({ name: 'pictures', kind: 'public', members: ['ada', 'ben'], bot: true });
    await control.useCommand({ ...pictures, user: 'ada', command: '/uploads', text: 'offer' });
    await said({ ...pictures, user: 'ada' }, /is set to “offer”/);
    const chosen = share(pictures);
    await control.waitFor(() => offered(pictures, chosen) === 2);
    expect([...before, ...after].map((ts) => offered(ada, ts))).toEqual([0, 2, 0, 0]);
  });

  it('refuses what costs money, and delivers what a worker was doing once Redis is back', async () => {
    const { redis, control, run, whenReasons, said } = await start();
    let answerNow = () => {};
    const provider = await startOpenAiServer((response) => {
      answerNow = () => sendJson(response, completionOf('{"caption": "Meetings. Now with more cat."}'));
    });
    onTestFinished(() => provider.stop());
    const paid = {
      ...{ CAPTION_ENGINE: 'openai', DAILY_BUDGET_USD: '1' },
      ...{ OPENAI_API_KEY: 'sk-test', OPENAI_BASE_URL: provider.baseUrl },
    };
    const edge = await run('edge', paid);
    await run('worker', paid);
    await whenReasons(edge, /Redis|No worker/, false);
    await control.useCommand({ ...ada, command: '/caption', text: 'a cat who runs meetings' });
    await vi.waitFor(() => expect(provider.requests).toHaveLength(1), patiently);

    await redis.kill();
    await whenReasons(edge, /Redis/, true);
    await control.useCommand({ ...ben, command: '/caption', text: 'a dog who takes notes' });
    await said(ben, /can’t reach my memory/);
    answerNow();
    expect(provider.requests).toHaveLength(1);

    await redis.startAgain('kept');
    await said(ada, /Now with more cat/);
    const answers = control.visible(ada).filter(({ shown }) => shown.includes('Now with more cat'));
    expect(answers).toHaveLength(1);
    expect(provider.requests).toHaveLength(1);
  });
});
