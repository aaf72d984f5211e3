import { createSlackEmulator } from '@toonwit/slack-emulator';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { manifestFor } from '../../src/adapters/slack/manifest.ts';
import { createSharedRunningUses } from '../../src/redis/running-uses.ts';
import { commands } from '../adapters/discord/support.ts';
import { startApp } from '../support/app.ts';
import { createTestLogger } from '../support/core.ts';
import { startOpenAiServer } from '../support/openai-server.ts';
import { patienceMs, patiently } from '../support/patience.ts';
import { connect, hasRedis, useRedis } from '../support/redis.ts';

describe.skipIf(!hasRedis)('uses that run in several processes', () => {
  const server = useRedis();

  /** The uses of one process, once the others can reach it. */
  async function join() {
    const redis = await connect(server());
    const uses = createSharedRunningUses(redis, patienceMs);
    const channel = redis.key('cancel-use');
    const joined = async () => ((await redis.client.pubsub('NUMSUB', channel)) as [string, number])[1];
    return { redis, slack: uses.of('slack'), discord: uses.of('discord'), joined };
  }

  async function joinTwo() {
    const [one, other] = [await join(), await join()];
    await vi.waitFor(async () => expect(await one.joined()).toBe(2), patiently);
    return [one, other] as const;
  }

  it('are cancelled through any of them, by the person who asked', async () => {
    const [one, other] = await joinTwo();
    const { signal, end } = one.slack.begin('1', 'ada');
    expect(await other.slack.cancel('1', 'ben')).toBe('not_yours');
    expect(await other.discord.cancel('1', 'ada')).toBe('over');
    expect(signal.aborted).toBe(false);
    expect(await other.slack.cancel('1', 'ada')).toBe('cancelled');
    expect(signal.aborted).toBe(true);
    end();
    expect(await other.slack.cancel('1', 'ada')).toBe('over');
  });

  it('stay cancellable after a message that nobody can read, which is logged once', async () => {
    const { logger, lines } = createTestLogger();
    const redis = await connect(server(), { logger });
    const uses = createSharedRunningUses(redis, patienceMs).of('slack');
    const other = await join();
    await vi.waitFor(async () => expect(await other.joined()).toBe(2), patiently);
    const [own = ''] = (await redis.client.pubsub('CHANNELS', 'toonwit:cancel-use:*')) as string[];
    for (const channel of ['toonwit:cancel-use', own])
      for (const text of ['', 'null', '{', '{"version":9}']) await redis.client.publish(channel, text);
    const { signal } = uses.begin('1', 'ada');
    expect(await other.slack.cancel('1', 'ada')).toBe('cancelled');
    expect(signal.aborted).toBe(true);
    const said = lines.filter(({ channel }) => channel === 'toonwit:cancel-use');
    expect(said).toMatchObject([{ msg: 'ignored a message that can’t be read' }]);
  });

  it('are found by each press of several, also while the connections for messages are made anew', async () => {
    const [one, other] = await joinTwo();
    const { signal } = one.slack.begin('1', 'ada');
    await server().inspect().client('KILL', 'TYPE', 'pubsub');
    const presses = ['ben', 'ada', 'ben'].map((user) => other.slack.cancel('1', user));
    expect(await Promise.all(presses)).toEqual(['not_yours', 'cancelled', 'not_yours']);
    expect(signal.aborted).toBe(true);
  });

  it('are cancelled by a press while Redis is silent for longer than a command waits', async () => {
    const [one, other] = await joinTwo();
    const { signal } = one.slack.begin('1', 'ada');
    server().pause();
    await expect(other.redis.ping()).rejects.toThrow('timed out');
    const pressed = other.slack.cancel('1', 'ada');
    server().resume();
    expect(await pressed).toBe('cancelled');
    expect(signal.aborted).toBe(true);
  });

  it('are unknown to a process that can’t reach Redis, and its own are not', async () => {
    const [one, other] = await joinTwo();
    const { signal } = one.slack.begin('1', 'ada');
    const own = other.slack.begin('2', 'ada');
    await other.redis.close();
    await vi.waitFor(() => expect(other.redis.awaySince()).toBeDefined(), patiently);
    expect(await other.slack.cancel('1', 'ada')).toBe('unknown');
    expect(await other.slack.cancel('2', 'ada')).toBe('cancelled');
    expect([signal.aborted, own.signal.aborted]).toEqual([false, true]);
  });

  it('end in a worker that doesn’t hear it the first time, or whose hold on the job has ended', async () => {
    const provider = await startOpenAiServer(() => undefined);
    onTestFinished(() => provider.stop());
    const both = await startApp({
      ...{ REDIS_URL: server().url, DRAIN_SECONDS: '1', CAPTION_ENGINE: 'openai' },
      ...{ OPENAI_API_KEY: 'sk-test', OPENAI_BASE_URL: provider.baseUrl },
    });
    onTestFinished(() => both.stop());
    const redis = server().inspect();
    for (const [index, prepare] of [
      () => redis.client('KILL', 'TYPE', 'pubsub'),
      async () => {
        const [lock = ''] = await redis.keys('toonwit:jobs-image-text-to-text:*:lock');
        expect(await redis.pexpire(lock, 1)).toBe(1);
      },
    ].entries()) {
      const leaving = new AbortController();
      const asked = fetch(`${both.url}/generate`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ prompt: 'a cat who runs meetings', seed: index }),
        signal: leaving.signal,
      });
      await vi.waitFor(() => expect(provider.requests).toHaveLength(index + 1), patiently);
      await prepare();
      leaving.abort();
      await expect(asked).rejects.toThrow();
      await vi.waitFor(() => expect(provider.requests[index]?.gone).toBe(true), patiently);
    }
    // None of them only ran out of time.
    const metrics = await (await fetch(`${both.url}/metrics`)).text();
    expect(metrics).toMatch(/^toonwit_engine_run_seconds_count\{[^}]*outcome="given up"[^}]*\} 2$/m);
  });

  it('end in the worker when somebody presses Cancel, and aren’t run again', async () => {
    const provider = await startOpenAiServer(() => undefined);
    onTestFinished(() => provider.stop());
    const emulator = await createSlackEmulator({ manifest: manifestFor(commands) });
    onTestFinished(() => emulator.close());
    const { control, botToken, appToken, apiUrl } = emulator;
    const environment = {
      ...{ REDIS_URL: server().url, DRAIN_SECONDS: '1' },
      ...{ SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_API_URL: apiUrl },
      ...{ CAPTION_ENGINE: 'openai', OPENAI_API_KEY: 'sk-test', OPENAI_BASE_URL: provider.baseUrl },
    };
    for (const ROLE of ['worker', 'edge', 'edge']) {
      const app = await startApp({ ...environment, ROLE });
      onTestFinished(() => app.stop());
    }
    await vi.waitFor(() => expect(control.sockets.connected).toBe(2), patiently);
    const at = { user: 'ada', channel: 'general' };
    const said = () => control.visible(at).filter(({ via }) => via !== 'person');
    // Slack's sockets take turns: the press reaches another edge than the command.
    await control.useCommand({ ...at, command: '/caption', text: 'prompt:"a cat who runs meetings"' });
    await control.waitFor(() => said().some(({ actions }) => actions.length > 0));
    await control.waitFor(() => provider.requests.length === 1);
    await control.press({ ...at, ts: said()[0]?.ts ?? '', action: 'Cancel' });
    await control.waitFor(() => said().some(({ shown }) => shown.includes('Cancelled, as you asked')));
    await control.waitFor(() => provider.requests[0]?.gone === true);
    // Nobody runs it again.
    const active = () => server().inspect().llen('toonwit:jobs-image-text-to-text:active');
    await vi.waitFor(async () => expect(await active()).toBe(0), patiently);
    expect(provider.requests).toHaveLength(1);
  });
});
