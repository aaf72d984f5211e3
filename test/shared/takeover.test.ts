import { createDiscordEmulator, createManualClock } from '@toonwit/discord-emulator';
import { createSlackEmulator } from '@toonwit/slack-emulator';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { manifestFor } from '../../src/adapters/slack/manifest.ts';
import { answerTo, commands, wordsOf } from '../adapters/discord/support.ts';
import { startApp } from '../support/app.ts';
import { patiently } from '../support/patience.ts';
import { startProcess, type RunningProcess } from '../support/process.ts';
import { hasRedis, useRedis } from '../support/redis.ts';

/** One call a minute: a use that is taken over must not count twice. */
const limits = { CALLS_PER_MINUTE: '1', DEADLINE_SECONDS: '120', DRAIN_SECONDS: '1' };
const waiting = ['text-classification', 'image-text-to-text'].map(
  (task) => `toonwit:jobs-${task}:prioritized`,
);

describe.skipIf(!hasRedis)('an edge that dies', () => {
  const server = useRedis();

  async function start(ROLE: 'edge' | 'worker', access: Record<string, string>): Promise<void> {
    const app = await startApp({ ...limits, ROLE, REDIS_URL: server().url, ...access });
    onTestFinished(() => app.stop());
  }

  /** An edge in a process of its own, which can be killed. */
  async function startDoomed(access: Record<string, string>): Promise<RunningProcess> {
    const edge = startProcess({
      ...{ ...limits, ROLE: 'edge', REDIS_URL: server().url, PORT: '0', LOG_LEVEL: 'info' },
      ...access,
    });
    onTestFinished(async () => {
      edge.kill('SIGKILL');
      await edge.exited;
    });
    await vi.waitFor(() => expect(edge.output()).toMatch(/connected to (?:Discord|Slack)/), patiently);
    return edge;
  }

  const whenJobWaits = () =>
    vi.waitFor(
      async () =>
        expect(
          await server()
            .inspect()
            .exists(...waiting),
        ).toBe(1),
      patiently,
    );

  /** Everything that is kept of uses that are open. */
  async function kept(): Promise<string> {
    const redis = server().inspect();
    const uses = await redis.keys('toonwit:use:*');
    return JSON.stringify(await Promise.all(uses.map((key) => redis.hgetall(key))));
  }
  const whenAnswered = () =>
    vi.waitFor(
      async () => expect(await kept()).toMatch(/^\[(?:\{[^{]*"answered":"1"[^{]*\},?)+\]$/),
      patiently,
    );

  async function discord() {
    const emulator = await createDiscordEmulator({ clock: createManualClock(), maxConcurrency: false });
    onTestFinished(() => emulator.close());
    const { control, apiUrl, token } = emulator;
    const ada = control.addUser({ name: 'Ada' });
    const guild = control.addGuild({ name: 'Atelier', members: [ada.id] });
    const channel = control.addChannel({ guildId: guild.id, name: 'general' });
    const access = { DISCORD_TOKEN: token, DISCORD_API_URL: `${apiUrl}/`, SHARD_COUNT: '1' };
    return { control, ada: control.as(ada.id), channel: channel.id, access };
  }

  async function slack() {
    const emulator = await createSlackEmulator({
      manifest: manifestFor(commands),
      timing: { fileProcessingMs: 0, ackMs: 30_000, triggerMs: 30_000 },
    });
    onTestFinished(() => emulator.close());
    const { control, botToken, appToken, apiUrl } = emulator;
    const at = { user: 'ada', channel: 'general' };
    return {
      ...{ control, at },
      access: { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_API_URL: apiUrl },
      said: () => control.visible(at).filter(({ via }) => via !== 'person'),
    };
  }

  it('leaves its reply on Discord to another, which counts no second call', async () => {
    const { control, ada, channel, access } = await discord();
    const doomed = await startDoomed(access);
    const used = await ada.useCommand(channel, 'sentiment', { text: 'I love this secretword!' });
    await whenJobWaits();
    expect(await kept()).toContain('payload');
    expect(await kept()).not.toMatch(/secretword|token/);
    await start('edge', access);
    doomed.kill('SIGKILL');
    await doomed.exited;
    await start('worker', access);
    expect(wordsOf(await answerTo({ control }, used))).toContain('5 stars');
    await whenAnswered();
    expect(control.messages(channel)).toHaveLength(1);
    expect(used.followups).toEqual([]);
    const callbacks = control.requests.filter(({ path }) => path.includes('/callback'));
    expect(callbacks).toHaveLength(1);
  });

  it('leaves a message to the bot to another', async () => {
    const { control, ada, channel, access } = await discord();
    const doomed = await startDoomed(access);
    const asked = await ada.post(channel, `<@${control.botId}> caption a cat who runs meetings`);
    await whenJobWaits();
    await start('edge', access);
    doomed.kill('SIGKILL');
    await doomed.exited;
    await start('worker', access);
    const replies = () => control.messages(channel).filter(({ replyToId }) => replyToId === asked.id);
    await control.waitFor(() => replies().some((reply) => !reply.content.includes('…')));
    await whenAnswered();
    expect(replies()).toHaveLength(1);
  });

  it('says nothing more if it was only paused', async () => {
    const { control, ada, channel, access } = await discord();
    const paused = await startDoomed(access);
    const used = await ada.useCommand(channel, 'sentiment', { text: 'I love this!' });
    await whenJobWaits();
    await start('edge', access);
    paused.kill('SIGSTOP');
    await start('worker', access);
    const answer = wordsOf(await answerTo({ control }, used));
    await whenAnswered();
    const before = control.requests.length;
    paused.kill('SIGCONT');
    await vi.waitFor(() => expect(paused.output()).toContain('another process answers this'), patiently);
    expect(control.requests.slice(before).map(({ method, path }) => `${method} ${path}`)).toEqual([]);
    expect(control.messages(channel).map(wordsOf)).toEqual([answer]);
  });

  it.each([
    ['in the channel', { channel: 'general', command: '/caption', text: 'prompt:"a cat who runs meetings"' }],
    ['by response_url', { channel: 'random', command: '/sentiment', text: 'I love this!' }],
  ])('says nothing more on Slack if it was only paused, %s', async (_, use) => {
    const { control, access } = await slack();
    const at = { user: 'ada', channel: use.channel };
    const answers = () => control.visible(at).filter(({ shown }) => /5 stars|Asked by/.test(shown));
    const paused = await startDoomed(access);
    await control.useCommand({ ...at, command: use.command, text: use.text });
    await whenJobWaits();
    await start('edge', access);
    paused.kill('SIGSTOP');
    await start('worker', access);
    await control.waitFor(() => answers().length > 0);
    await whenAnswered();
    const before = control.visible(at);
    paused.kill('SIGCONT');
    await vi.waitFor(() => expect(paused.output()).toContain('another process answers this'), patiently);
    // It ends once everything that it still has in flight is delivered, or left.
    paused.kill('SIGTERM');
    await paused.exited;
    expect(control.visible(at)).toEqual(before);
    expect(answers()).toHaveLength(1);
  });

  it('leaves its reply on Slack to another, which turns the line that shows progress into it', async () => {
    const { control, at, access, said } = await slack();
    const doomed = await startDoomed(access);
    await control.useCommand({ ...at, command: '/caption', text: 'prompt:"a cat who runs meetings"' });
    await whenJobWaits();
    await control.waitFor(() => said().some(({ shown }) => shown.includes('⏳')));
    await vi.waitFor(async () => expect(await kept()).toContain('note'), patiently);
    await start('edge', access);
    doomed.kill('SIGKILL');
    await doomed.exited;
    await start('worker', access);
    await control.waitFor(() => said().some(({ shown }) => shown.includes('Asked by')));
    await whenAnswered();
    expect(said()).toHaveLength(1);
  });

  it('leaves its reply on Slack to another also where the bot is no member', async () => {
    const { control, access } = await slack();
    const at = { user: 'ada', channel: 'random' };
    const said = () => control.visible(at).filter(({ shown }) => shown.includes('5 stars'));
    const doomed = await startDoomed(access);
    await control.useCommand({ ...at, command: '/sentiment', text: 'I love this!' });
    await whenJobWaits();
    await start('edge', access);
    doomed.kill('SIGKILL');
    await doomed.exited;
    await start('worker', access);
    await control.waitFor(() => said().length > 0);
    await whenAnswered();
    expect(said()).toHaveLength(1);
  });
});
