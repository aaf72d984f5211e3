import { createDiscordEmulator, createManualClock } from '@toonwit/discord-emulator';
import { createSlackEmulator } from '@toonwit/slack-emulator';
import { expect, vi } from 'vitest';
import { manifestFor } from '../../src/adapters/slack/manifest.ts';
import { commands } from '../adapters/discord/support.ts';
import { startApp } from '../support/app.ts';
import { patiently } from '../support/patience.ts';
import { startProcess, type RunningProcess } from '../support/process.ts';
import { startRedis } from '../support/redis.ts';

const limits = { DEADLINE_SECONDS: '120', DRAIN_SECONDS: '1' };
const queues = ['text-classification', 'image-text-to-text'].map(
  (task) => `toonwit:jobs-${task}:prioritized`,
);
/**
 * Discord and Slack with an edge in a process of its own, and no worker yet. `end` frees everything. People have one call a
 * minute unless told: a use that is taken over must not count twice.
 */
export async function startDoomed({ callsPerMinute = 1 } = {}) {
  const endings: (() => unknown)[] = [];
  const redis = await startRedis();
  const discord = await createDiscordEmulator({ clock: createManualClock(), maxConcurrency: false });
  const slack = await createSlackEmulator({
    manifest: manifestFor(commands),
    timing: { fileProcessingMs: 0, ackMs: 30_000, triggerMs: 30_000 },
  });
  endings.push(
    () => redis.close(),
    () => discord.close(),
    () => slack.close(),
  );
  const inspector = redis.inspect();
  const { control } = discord;
  const [ada, ben] = [control.addUser({ name: 'Ada' }), control.addUser({ name: 'Ben' })];
  const guild = control.addGuild({ name: 'Atelier', members: [ada.id, ben.id] });
  const addChannel = (name: string) => control.addChannel({ guildId: guild.id, name }).id;
  const access = {
    ...{ ...limits, CALLS_PER_MINUTE: String(callsPerMinute), REDIS_URL: redis.url },
    ...{ DISCORD_TOKEN: discord.token, DISCORD_API_URL: `${discord.apiUrl}/`, SHARD_COUNT: '1' },
    ...{ SLACK_BOT_TOKEN: slack.botToken, SLACK_APP_TOKEN: slack.appToken, SLACK_API_URL: slack.apiUrl },
  };
  const edge: RunningProcess = startProcess({ ...access, ROLE: 'edge', PORT: '0', LOG_LEVEL: 'info' });
  endings.push(
    () => edge.exited,
    () => edge.kill('SIGKILL'),
  );
  for (const platform of ['Discord', 'Slack'])
    await vi.waitFor(() => expect(edge.output()).toContain(`connected to ${platform}`), patiently);

  /** Everything that is kept of uses that are open. */
  async function kept(): Promise<string> {
    const uses = await inspector.keys('toonwit:use:*');
    return JSON.stringify(await Promise.all(uses.map((key) => inspector.hgetall(key))));
  }
  async function start(ROLE: 'edge' | 'worker') {
    const app = await startApp({ ...access, ROLE });
    endings.push(app.stop);
    return app.stop;
  }
  return {
    ...{ edge, kept, discord: control, slack: slack.control },
    ...{ ada: control.as(ada.id), ben: control.as(ben.id) },
    ...{ channel: addChannel('general'), talk: addChannel('talk') },
    /** Starts a part of the bot in this process. Returns what ends it. */
    start,
    /** Starts another edge in this process, and kills the first: what that one had begun is left to the new one. */
    async replaceEdge() {
      await start('edge');
      edge.kill('SIGKILL');
      await edge.exited;
    },
    whenJobsWait: (count: number) =>
      vi.waitFor(async () => {
        const waiting = await Promise.all(queues.map((queue) => inspector.zcard(queue)));
        expect(waiting.reduce((sum, each) => sum + each)).toBe(count);
      }, patiently),
    whenAnswered: () =>
      vi.waitFor(
        async () => expect(await kept()).toMatch(/^\[(?:\{[^{]*"answered":"1"[^{]*\},?)+\]$/),
        patiently,
      ),
    async end() {
      for (const end of endings.reverse()) await end();
    },
  };
}

/** Of all these edges, others find out only after seconds that they are gone, so that the tests of one share it. */
export type Doomed = Awaited<ReturnType<typeof startDoomed>>;
