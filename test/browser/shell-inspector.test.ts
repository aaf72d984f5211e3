import { expect, it } from 'vitest';
import { clientOf, say } from './clients-support.ts';
import { describeInBrowser, eventually, expectAccessible, picture, play } from './support.ts';

describeInBrowser('the inspector in a browser', () => {
  const playing = play({ CALLS_PER_MINUTE: '3' }, { together: true, warmUp: true });

  it('lists what passes between the bot and a platform, with times and without tokens', async () => {
    const { page, problems } = await playing.open();
    await page.getByRole('button', { name: 'How does this feel?' }).click();
    const lines = page.getByRole('region', { name: 'Requests and events' });
    const event = lines
      .locator('details')
      .filter({ hasText: 'INTERACTION_CREATE How does this feel?' })
      .first();
    await event.getByText(/acknowledged after \d+ ms|acknowledged after <1 ms/).waitFor();
    await event.locator('summary').click();
    const details = await event.locator('pre').textContent();
    expect(details).toContain('"token": "…"');
    await lines.getByText('POST /interactions/:interaction_id/:interaction_token/callback').first().waitFor();
    await expectAccessible(page);
    await picture(page, 'inspector');
    expect(problems).toEqual([]);
  });

  it('shows how many calls a person has left', async () => {
    const { page } = await playing.open();
    await page.getByRole('radio', { name: 'Slack' }).check({ force: true });
    const standing = page.locator('.standing li', { hasText: /ada/ });
    await standing.getByText('3 of 3').waitFor();
    await page.getByRole('button', { name: 'How does this feel?' }).click();
    await standing.getByText(/2 of 3, next in \d+ s/).waitFor();
  });

  it('shows the state of every model', async () => {
    const { page } = await playing.open();
    const models = page.locator('.standing');
    for (const task of ['Sentiment', 'Caption', 'Cartoon'])
      await models.locator('li', { hasText: task }).getByText('ready').waitFor();
  });

  it('filters, pauses and clears', async () => {
    const { page } = await playing.open();
    const lines = page.getByRole('region', { name: 'Requests and events' });
    const count = () => lines.locator('details').count();
    await eventually(count).toBeGreaterThan(3);
    await page.getByRole('searchbox', { name: 'Filter' }).fill('gateway/bot');
    await eventually(count).toBe(1);
    await page.getByRole('searchbox', { name: 'Filter' }).fill('');
    await page.getByRole('combobox', { name: 'Show' }).selectOption('slack');
    await eventually(() => lines.locator('.badge.discord').count()).toBe(0);
    await page.getByRole('combobox', { name: 'Show' }).selectOption('all');

    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByRole('button', { name: 'Resume' }).waitFor();
    const before = await count();
    const client = clientOf(page, 'Discord');
    await page.getByRole('button', { name: 'Post the sample picture “A mug”' }).click();
    await client.getByRole('img', { name: /steaming blue mug/ }).waitFor();
    // What is said later is heard later: the lines of the picture would be here by now.
    await say(client, 'After the picture');
    expect(await count()).toBe(before);
    await page.getByRole('button', { name: 'Resume' }).click();
    await eventually(count).toBeGreaterThan(before);
    // Looked at through a filter, since the bot goes on: its next heartbeat may come at once.
    await page.getByRole('searchbox', { name: 'Filter' }).fill('gateway/bot');
    await eventually(count).toBe(1);
    await page.getByRole('button', { name: 'Clear' }).click();
    await lines.getByText('No matches.').waitFor();
  });
});
