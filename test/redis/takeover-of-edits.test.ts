import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wordsOf } from '../adapters/discord/support.ts';
import { hasRedis } from '../support/redis.ts';
import { startDoomed, type Doomed } from './doomed-edge.ts';

const dm = { user: 'ada', channel: '@app' };

describe.skipIf(!hasRedis)('an edge that dies while it answers an edited message', () => {
  let world: Doomed;
  const onSlack = () => world.slack.visible(dm).filter(({ via }) => via !== 'person');
  const onDiscord = () =>
    world.discord.messages(world.channel).filter(({ authorId }) => authorId === world.discord.botId);
  let first: readonly (string | undefined)[];

  beforeAll(async () => {
    world = await startDoomed({ callsPerMinute: 2 });
    const { discord, slack, ada, channel } = world;
    const stopWorker = await world.start('worker');
    const posted = await ada.post(channel, `<@${discord.botId}> caption a cat who runs meetings`);
    const ts = slack.post({ ...dm, text: 'caption a cat who runs meetings' });
    await discord.waitFor(() => onDiscord().some((each) => wordsOf(each).includes('meetings')));
    await slack.waitFor(() => onSlack().some(({ shown }) => shown.includes('meetings')));
    await world.whenAnswered();
    await stopWorker();
    first = [onDiscord()[0]?.id, onSlack()[0]?.ts];
    await ada.edit(posted, `<@${discord.botId}> caption a dog who drives trains`);
    slack.edit({ ...dm, ts, text: 'caption a dog who drives trains' });
    await world.whenJobsWait(2);
    await world.replaceEdge();
    await world.start('worker');
    await world.whenAnswered();
  });
  afterAll(() => world.end());

  it('leaves that to another on Discord, in the place of the old answer', () => {
    expect(onDiscord().map((each) => [each.id, wordsOf(each)])).toEqual([
      [first[0], expect.stringContaining('trains')],
    ]);
  });

  it('leaves that to another on Slack, in the place of the old answer', () => {
    expect(onSlack().map(({ ts, shown }) => [ts, shown])).toEqual([
      [first[1], expect.stringContaining('trains')],
    ]);
  });
});
