import { createDiscordEmulator, createManualClock, type InteractionView } from '@toonwit/discord-emulator';
import { createSlackEmulator } from '@toonwit/slack-emulator';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { manifestFor } from '../../src/adapters/slack/manifest.ts';
import { answerTo, commands, wordsOf } from '../adapters/discord/support.ts';
import { startApp } from '../support/app.ts';
import { patiently } from '../support/patience.ts';
import { startProcess, type RunningProcess } from '../support/process.ts';
import { hasRedis, startRedis } from '../support/redis.ts';

/** One call a minute: a use that is taken over must not count twice. */
const limits = { CALLS_PER_MINUTE: '1', DEADLINE_SECONDS: '120', DRAIN_SECONDS: '1' };
const queues = ['text-classification', 'image-text-to-text'].map(
  (task) => `toonwit:jobs-${task}:prioritized`,
);
const [inGeneral, inRandom] = [
  { user: 'ada', channel: 'general' },
  // The bot is no member there.
  { user: 'ben', channel: 'random' },
];

/** Discord and Slack with an edge in a process of its own, and no worker yet. `end` frees everything. */
async function startDoomed() {
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
    ...{ ...limits, REDIS_URL: redis.url },
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
  return {
    ...{ edge, kept, discord: control, slack: slack.control },
    ...{ ada: control.as(ada.id), ben: control.as(ben.id) },
    ...{ channel: addChannel('general'), talk: addChannel('talk') },
    /** Starts a part of the bot in this process. */
    async start(ROLE: 'edge' | 'worker'): Promise<void> {
      const app = await startApp({ ...access, ROLE });
      endings.push(app.stop);
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
type Doomed = Awaited<ReturnType<typeof startDoomed>>;

const captioned = { ...inGeneral, command: '/caption', text: 'prompt:"a cat who runs meetings"' };
const rated = { ...inRandom, command: '/sentiment', text: 'I love this!' };
const ratingsIn = ({ slack }: Doomed) =>
  slack.visible(inRandom).filter(({ shown }) => shown.includes('5 stars'));

describe.skipIf(!hasRedis)('an edge that dies', () => {
  let world: Doomed;
  let used: InteractionView;
  let asked: { readonly id: string };
  const said = () => world.slack.visible(inGeneral).filter(({ via }) => via !== 'person');

  beforeAll(async () => {
    world = await startDoomed();
    const { edge, ada, ben, slack } = world;
    used = await ada.useCommand(world.channel, 'sentiment', { text: 'I love this secretword!' });
    asked = await ben.post(world.talk, `<@${world.discord.botId}> caption a cat who runs meetings`);
    await slack.useCommand(captioned);
    await slack.useCommand(rated);
    await world.whenJobsWait(4);
    expect(await world.kept()).toContain('payload');
    expect(await world.kept()).not.toMatch(/secretword|token/);
    await slack.waitFor(() => said().some(({ shown }) => shown.includes('⏳')));
    await vi.waitFor(async () => expect(await world.kept()).toContain('note'), patiently);
    await world.start('edge');
    edge.kill('SIGKILL');
    await edge.exited;
    await world.start('worker');
  });
  afterAll(() => world.end());

  it('leaves its reply on Discord to another, which counts no second call', async () => {
    const { discord, channel } = world;
    expect(wordsOf(await answerTo({ control: discord }, used))).toContain('5 stars');
    await world.whenAnswered();
    expect(discord.messages(channel)).toHaveLength(1);
    expect(used.followups).toEqual([]);
    const callbacks = discord.requests.filter(({ path }) => path.includes('/callback'));
    expect(callbacks).toHaveLength(1);
  });

  it('leaves a message to the bot to another', async () => {
    const { discord, talk } = world;
    const replies = () => discord.messages(talk).filter(({ replyToId }) => replyToId === asked.id);
    await discord.waitFor(() => replies().some((reply) => !reply.content.includes('…')));
    await world.whenAnswered();
    expect(replies()).toHaveLength(1);
  });

  it('leaves its reply on Slack to another, which turns the line that shows progress into it', async () => {
    await world.slack.waitFor(() => said().some(({ shown }) => shown.includes('Asked by')));
    await world.whenAnswered();
    expect(said()).toHaveLength(1);
  });

  it('leaves its reply on Slack to another also where the bot is no member', async () => {
    await world.slack.waitFor(() => ratingsIn(world).length > 0);
    await world.whenAnswered();
    expect(ratingsIn(world)).toHaveLength(1);
  });
});

describe.skipIf(!hasRedis)('an edge that was only paused', () => {
  let world: Doomed;
  let answer: string;
  const captions = () => world.slack.visible(inGeneral).filter(({ shown }) => /Asked by/.test(shown));
  /** What anybody was sent, and what Slack shows. */
  const seen = () => ({
    requests: world.discord.requests.map(({ method, path }) => `${method} ${path}`),
    slack: [inGeneral, inRandom].map((at) => world.slack.visible(at)),
  });
  let before: ReturnType<typeof seen>;

  /** The uses that the process left to another, once it ran again. */
  const left = () =>
    world.edge
      .output()
      .split('\n')
      .filter((line) => line.includes('another process answers this'))
      .map((line) => (JSON.parse(line) as { readonly id: string }).id);

  beforeAll(async () => {
    world = await startDoomed();
    const { edge, ada, discord, slack } = world;
    const used = await ada.useCommand(world.channel, 'sentiment', { text: 'I love this!' });
    await slack.useCommand(captioned);
    await slack.useCommand(rated);
    await world.whenJobsWait(3);
    await world.start('edge');
    edge.kill('SIGSTOP');
    await world.start('worker');
    answer = wordsOf(await answerTo({ control: discord }, used));
    await slack.waitFor(() => captions().length > 0 && ratingsIn(world).length > 0);
    await world.whenAnswered();
    before = seen();
    edge.kill('SIGCONT');
    await vi.waitFor(() => expect(new Set(left()).size).toBe(3), patiently);
  });
  afterAll(() => world.end());

  it('says nothing more on Discord', () => {
    expect(seen().requests).toEqual(before.requests);
    expect(world.discord.messages(world.channel).map(wordsOf)).toEqual([answer]);
  });

  it('says nothing more on Slack, in the channel and by response_url', async () => {
    // It ends once everything that it still has in flight is delivered, or left.
    world.edge.kill('SIGTERM');
    await world.edge.exited;
    expect(seen().slack).toEqual(before.slack);
    expect([captions(), ratingsIn(world)].map(({ length }) => length)).toEqual([1, 1]);
  });
});

describe.skipIf(!hasRedis)('an edge that dies after Slack took its answer', () => {
  let world: Doomed;
  const mentioned = { user: 'ben', channel: 'general' };
  /** Lets Slack take one message whose confirmation is lost, and answer nothing when the edge looks whether it is there. */
  async function loseAfter(method: string, look: string, use: () => unknown): Promise<void> {
    const { faults } = world.slack;
    faults.add({ methods: [method], times: 1, fault: { kind: 'dropResponse' } });
    const looking = faults.add({ methods: [look], times: 1, fault: { kind: 'slow', delayMs: 600_000 } });
    await use();
    await vi.waitFor(() => expect(looking.hits).toBe(1), patiently);
  }

  beforeAll(async () => {
    world = await startDoomed();
    const { edge, slack } = world;
    await world.start('worker');
    // What takes long gets a line first: after this, the engine has been loaded.
    await answerTo(
      { control: world.discord },
      await world.ada.useCommand(world.channel, 'caption', { prompt: 'a bed' }),
    );
    await loseAfter('response_url', 'conversations.history', () => slack.useCommand(captioned));
    await loseAfter('chat.postMessage', 'conversations.replies', () =>
      slack.mention({ ...mentioned, text: 'caption a dog who skips meetings' }),
    );
    await world.start('edge');
    edge.kill('SIGKILL');
    await edge.exited;
    await world.whenAnswered();
  });
  afterAll(() => world.end());

  it('leaves it there once, sent by response_url or posted', () => {
    const shown = world.slack.visible(inGeneral).filter(({ via }) => via !== 'person');
    expect(shown.map(({ shown }) => /runs meetings|skips meetings/.exec(shown)?.[0])).toEqual([
      'runs meetings',
      'skips meetings',
    ]);
  });
});
