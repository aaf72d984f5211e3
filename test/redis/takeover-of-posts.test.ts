import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerTo, wordsOf } from '../adapters/discord/support.ts';
import { hasRedis } from '../support/redis.ts';
import { startDoomed, type Doomed } from './doomed-edge.ts';

const inGeneral = { user: 'ada', channel: 'general' };

describe.skipIf(!hasRedis)('an edge that dies while it posts one of several captions', () => {
  let world: Doomed;
  const byBen = { user: 'ben', channel: 'general' };
  /** What everybody sees of the bot. */
  const seenOnSlack = () => world.slack.visible(byBen).filter(({ via }) => via !== 'person');
  const seenOnDiscord = () =>
    world.ben.visible(world.channel).filter(({ authorId }) => authorId === world.discord.botId);

  beforeAll(async () => {
    world = await startDoomed();
    const { discord, slack, ada, channel } = world;
    const stopWorker = await world.start('worker');
    const given = { prompt: 'a cat who runs meetings', choices: 2 };
    const offered = await answerTo({ control: discord }, await ada.useCommand(channel, 'caption', given));
    await slack.useCommand({ ...inGeneral, command: '/caption', text: 'a cat who runs meetings choices:2' });
    const { ts } = await slack.waitFor(() =>
      slack.visible(inGeneral).find(({ blocks }) => JSON.stringify(blocks).includes('Post 1')),
    );
    await world.whenAnswered();
    await stopWorker();
    ada.press(offered, 'Post 1');
    await slack.press({ ...inGeneral, ts, action: 'Post 1' });
    await world.whenJobsWait(2);
    await world.replaceEdge();
    await world.start('worker');
    await world.whenAnswered();
  });
  afterAll(() => world.end());

  it('leaves that to another on Discord', () => {
    expect(seenOnDiscord().map(wordsOf)).toEqual([expect.stringContaining('meetings')]);
  });

  it('leaves that to another on Slack', () => {
    expect(seenOnSlack().map(({ shown }) => shown)).toEqual([expect.stringContaining('meetings')]);
  });
});
