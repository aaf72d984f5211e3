import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasRedis, startRedis } from '../support/redis.ts';
import { describeInBrowser, eventually, picture, play } from './support.ts';

(hasRedis ? describeInBrowser : describe.skip)('the playground over a shared store', () => {
  let redis: Awaited<ReturnType<typeof startRedis>>;
  beforeAll(async () => {
    redis = await startRedis();
  });
  afterAll(() => redis.close());
  const playing = play({
    ROLE: 'edge',
    DRAIN_SECONDS: '1',
    SHARD_COUNT: '1',
    get REDIS_URL() {
      return redis.url;
    },
  });

  it('says in words that the store is away and that it is back, and leaves the keyboard where it was', async () => {
    const { page } = await playing.open();
    const connections = page.getByRole('list', { name: 'The bot’s connections' });
    await connections.getByText('Shared store connected').waitFor();
    const composer = page
      .getByRole('region', { name: 'Discord', exact: true })
      .getByRole('textbox', { name: 'Message #general' });
    await composer.fill('still here');

    await redis.kill();
    const notice = page.getByRole('status').filter({ hasText: 'can’t reach the store' });
    await notice.waitFor();
    await connections.getByText('Shared store not connected').waitFor();
    await picture(page, 'store-away');
    const guide = page.getByRole('button', { name: /How does this feel/ });
    await guide.click({ trial: true });
    expect(await composer.and(page.locator(':focus')).count()).toBe(1);
    expect(await composer.inputValue()).toBe('still here');

    await redis.startAgain('lost');
    await page.getByRole('alert').getByText('shared store is back').waitFor();
    await picture(page, 'store-back');
    await eventually(() => notice.count()).toBe(0);
    await connections.getByText('Shared store connected').waitFor();
    expect(await composer.and(page.locator(':focus')).count()).toBe(1);
  });
});
