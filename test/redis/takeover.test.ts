import type { InteractionView } from '@toonwit/discord-emulator';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { answerTo, wordsOf } from '../adapters/discord/support.ts';
import { patiently } from '../support/patience.ts';
import { hasRedis } from '../support/redis.ts';
import { startDoomed, type Doomed } from './doomed-edge.ts';

const [inGeneral, inRandom] = [
  { user: 'ada', channel: 'general' },
  // The bot is no member there.
  { user: 'ben', channel: 'random' },
];
const inQuiet = { user: 'carl', channel: 'quiet' };

const captioned = { ...inGeneral, command: '/caption', text: 'prompt:"a cat who runs meetings"' };
const rated = { ...inRandom, command: '/sentiment', text: 'I love this!' };
const ratingsIn = ({ slack }: Doomed) =>
  slack.visible(inRandom).filter(({ shown }) => shown.includes('5 stars'));

/** Lets Slack take one message whose confirmation is lost, and answer nothing when the edge looks whether it is there. */
async function loseAfter({ slack }: Doomed, method: string, look: string, use: () => unknown): Promise<void> {
  const { faults } = slack;
  faults.add({ methods: [method], times: 1, fault: { kind: 'dropResponse' } });
  const looking = faults.add({ methods: [look], times: 1, fault: { kind: 'slow', delayMs: 600_000 } });
  await use();
  await vi.waitFor(() => expect(looking.hits).toBe(1), patiently);
}

describe.skipIf(!hasRedis)('an edge that dies', () => {
  let world: Doomed;
  let used: InteractionView;
  let asked: { readonly id: string };
  const said = () => world.slack.visible(inGeneral).filter(({ via }) => via !== 'person');

  beforeAll(async () => {
    world = await startDoomed();
    const { ada, ben, slack } = world;
    used = await ada.useCommand(world.channel, 'sentiment', { text: 'I love this secretword!' });
    asked = await ben.post(world.talk, `<@${world.discord.botId}> caption a cat who runs meetings`);
    await slack.useCommand(captioned);
    await slack.useCommand(rated);
    await world.whenJobsWait(4);
    expect(await world.kept()).toContain('payload');
    expect(await world.kept()).not.toMatch(/secretword|token/);
    await slack.waitFor(() => said().some(({ shown }) => shown.includes('⏳')));
    await vi.waitFor(async () => expect(await world.kept()).toContain('note'), patiently);
    slack.addPerson(inQuiet.user);
    slack.addChannel({ name: inQuiet.channel, kind: 'public', members: [inQuiet.user], bot: true });
    await loseAfter(world, 'chat.postMessage', 'conversations.history', () =>
      slack.useCommand({ ...captioned, ...inQuiet }),
    );
    await world.replaceEdge();
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

  it('leaves a line to another that it could not note, because Slack’s answer was lost', async () => {
    const seen = () => world.slack.visible(inQuiet).filter(({ via }) => via !== 'person');
    await world.slack.waitFor(() => seen().some(({ shown }) => shown.includes('Asked by')));
    await world.whenAnswered();
    expect(seen()).toHaveLength(1);
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
  beforeAll(async () => {
    world = await startDoomed();
    const { slack } = world;
    await world.start('worker');
    // What takes long gets a line first: after this, the engine has been loaded.
    await answerTo(
      { control: world.discord },
      await world.ada.useCommand(world.channel, 'caption', { prompt: 'a bed' }),
    );
    await loseAfter(world, 'response_url', 'conversations.history', () => slack.useCommand(captioned));
    await loseAfter(world, 'chat.postMessage', 'conversations.replies', () =>
      slack.mention({ ...mentioned, text: 'caption a dog who skips meetings' }),
    );
    await world.replaceEdge();
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
