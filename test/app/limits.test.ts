import { describe, expect, it, onTestFinished } from 'vitest';
import { hasRedis, startRedis } from '../support/redis.ts';
import { discord, run, slack } from './limited-worlds.ts';

const worlds = { discord, slack };
const text = { text: 'lovely' };

describe.each(Object.entries(worlds))('limits on %s', (_, start) => {
  it('follow the admin, and are told in the refusal and in /help', async () => {
    const world = await start();
    await run(world);
    const { use, mention } = world;
    const minute = { action: 'minute', who: mention.staff, number: '1' };
    expect(await use('ben', 'limits', minute)).toContain('Only people who manage this server');
    expect(await use('ada', 'limits', minute)).toContain('@staff has 1 a minute.');
    expect(await use('ada', 'limits', { action: 'day', number: '2' })).toContain(
      '3 calls a minute and 2 a day',
    );
    expect(await use('ben', 'sentiment', text)).toContain('star');
    expect(await use('ben', 'sentiment', text)).toContain(
      'You have used your call for this minute, and 1 of 2 today. Please try again in',
    );
    expect(await use('ben', 'help')).toContain(
      'You have 0 of 1 calls left this minute, and have used 1 of 2 today',
    );
    await use('ada', 'sentiment', text);
    await use('ada', 'sentiment', text);
    expect(await use('ada', 'sentiment', text)).toContain('You have used your 2 calls for today');
    expect(await use('ada', 'help')).toMatch(/You have used your 2 calls for today\. A new day begins in/);
    // Of two limits that are used up, the one that ends last counts.
    await use('ada', 'limits', { action: 'day', number: '1' });
    await use('ada', 'limits', { action: 'minute', who: mention.staff, number: '1' });
    expect(await use('ben', 'sentiment', text)).toContain('You have used your call for today');
    expect(await use('ada', 'limits', { action: 'exempt', who: mention.staff })).toContain(
      'Nothing is counted for @staff',
    );
    expect(await use('ben', 'sentiment', text)).toContain('star');
    expect(await use('ben', 'help')).toContain('Your calls are not counted here.');
  });

  it('block a person and a channel, and give calls back', async () => {
    const world = await start();
    await run(world);
    const { use, mention } = world;
    expect(await use('ada', 'limits', { action: 'block', who: mention.ben })).toMatch(/Blocked: @ben\./i);
    expect(await use('ben', 'sentiment', text)).toContain('has blocked you');
    expect(await use('ben', 'help')).toMatch(/What I can do here[^]*has blocked you/);
    await use('ada', 'limits', { action: 'unblock', who: mention.ben });
    for (let each = 0; each < 3; each += 1) await use('ben', 'sentiment', text);
    expect(await use('ben', 'sentiment', text)).toContain('You have used your 3 calls');
    expect(await use('ada', 'limits', { action: 'reset', who: mention.ben })).toMatch(
      /@ben has all calls back/i,
    );
    expect(await use('ben', 'sentiment', text)).toContain('star');
    await use('ada', 'limits', { action: 'off' });
    expect(await use('ben', 'sentiment', text)).toContain('switched me off in this channel');
    expect(await use('ben', 'help')).toMatch(/What I can do here[^]*switched me off in this channel/);
  });

  it('keep blocked people, and everybody where it is off, from posting captions offered before', async () => {
    const world = await start();
    await run(world);
    const { use, press, mention } = world;
    expect(await use('ben', 'caption', { prompt: 'rain', choices: '3' })).toContain('Choose a caption');
    await use('ada', 'limits', { action: 'block', who: mention.ben });
    // However often they try, the offer stays.
    for (let each = 0; each < 3; each += 1) expect(await press('ben', 'Post 2')).toContain('has blocked you');
    await use('ada', 'limits', { action: 'off' });
    await use('ada', 'limits', { action: 'unblock', who: mention.ben });
    expect(await press('ben', 'Post 2')).toContain('switched me off in this channel');
    await use('ada', 'limits', { action: 'on' });
    expect(await press('ben', 'Post 2')).toContain('Your caption');
  });

  it('keep blocked people, and everybody where it is off, from showing answers to everyone', async () => {
    const world = await start();
    await run(world);
    const { use, press, mention } = world;
    expect(await use('ben', 'sentiment', text)).toContain('star');
    await use('ada', 'limits', { action: 'block', who: mention.ben });
    // However often they try, the answer stays.
    for (let each = 0; each < 2; each += 1)
      expect(await press('ben', 'Show everyone')).toContain('has blocked you');
    await use('ada', 'limits', { action: 'off' });
    await use('ada', 'limits', { action: 'unblock', who: mention.ben });
    expect(await press('ben', 'Show everyone')).toContain('switched me off in this channel');
    await use('ada', 'limits', { action: 'on' });
    expect(await press('ben', 'Show everyone')).toMatch(/“lovely”[^]*star/);
  });

  it.skipIf(!hasRedis)('are kept in Redis for the next process', async () => {
    const redis = await startRedis();
    onTestFinished(() => redis.close());
    const world = await start();
    const { use } = world;
    const first = await run(world, { REDIS_URL: redis.url });
    await use('ada', 'limits', { action: 'day', number: '1' });
    expect(await use('ben', 'sentiment', text)).toContain('star');
    await first.stop();
    await run(world, { REDIS_URL: redis.url });
    expect(await use('ben', 'sentiment', text)).toContain('You have used your call for today');
  });
});
