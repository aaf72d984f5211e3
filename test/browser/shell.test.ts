import { expect, it } from 'vitest';
import { describeInBrowser, eventually, expectAccessible, picture, play } from './support.ts';

describeInBrowser('the playground in a browser', () => {
  const playing = play({ CALLS_PER_MINUTE: '100' });

  it.each(['Discord', 'Slack'])(
    'shows a sentiment, a caption and a cartoon on %s with one click each',
    async (platform) => {
      const { page, problems } = await playing.open();
      const client = page.getByRole('region', { name: platform, exact: true });
      await page.getByRole('radio', { name: platform }).check({ force: true });

      await page.getByRole('button', { name: 'How does this feel?' }).click();
      await client
        .getByText(/5 stars|very positive/i)
        .first()
        .waitFor();

      await page.getByRole('button', { name: 'Caption this picture' }).click();
      await client
        .getByText(/template/)
        .first()
        .waitFor();

      await page.getByRole('button', { name: 'Make it a cartoon' }).click();
      await client
        .getByRole('img', { name: /redrawn in cartoon style/ })
        .first()
        .waitFor();

      await page.getByRole('button', { name: 'Make it a cartoon (done)' }).waitFor();
      await picture(page, `guided-${platform.toLowerCase()}`);
      expect(problems).toEqual([]);
    },
  );

  it.each(['Discord', 'Slack'])('shows the mood of a conversation on %s, to share', async (platform) => {
    const { page, problems } = await playing.open();
    const client = page.getByRole('region', { name: platform, exact: true });
    await page.getByRole('radio', { name: platform }).check({ force: true });
    await page.getByRole('button', { name: 'The mood here' }).click();
    const chart = platform === 'Slack' ? /^Mood over time: \d/ : /^A chart of how \d+ messages/;
    await client.getByRole('img', { name: chart }).last().waitFor();
    await page.getByRole('button', { name: 'The mood here (done)' }).waitFor();
    await picture(page, `mood-${platform.toLowerCase()}`);
    await client.getByRole('link', { name: 'Brightest moment' }).last().click();
    await client.locator('[data-message]:focus').getByText('You are all the best').waitFor();
    await client.getByRole('button', { name: 'Show everyone' }).last().click();
    await client
      .getByText(/Shared by/)
      .last()
      .waitFor();
    expect(problems).toEqual([]);
  });

  it.each(['Discord', 'Slack'])('ticks a step on %s once its answer is deleted', async (platform) => {
    const { page, problems } = await playing.open();
    const client = page.getByRole('region', { name: platform, exact: true });
    await page.getByRole('radio', { name: platform }).check({ force: true });
    await page.getByRole('button', { name: 'Take an answer away' }).click();
    const remove = client.getByRole('button', { name: 'Delete', exact: true });
    await remove.waitFor();
    await page.getByRole('button', { name: 'Take an answer away (working)' }).waitFor();
    await remove.click();
    await page.getByRole('button', { name: 'Take an answer away (done)' }).waitFor();
    expect(await remove.count()).toBe(0);
    expect(problems).toEqual([]);
  });

  it.each(['Discord', 'Slack'])(
    'shows on %s how the bot offers to act on a picture, once an admin has invited it',
    async (platform) => {
      const { page, problems } = await playing.open();
      const client = page.getByRole('region', { name: platform, exact: true });
      await page.getByRole('radio', { name: platform }).check({ force: true });
      await page.getByRole('button', { name: 'Wait for an offer' }).click();
      await client
        .getByText(/💬 for a caption/)
        .first()
        .waitFor();
      await client
        .getByRole('button', { name: /💬|speech balloon/ })
        .last()
        .click();
      if (platform === 'Slack')
        await client
          .getByRole('button', { name: /1 reply/ })
          .last()
          .click();
      await client
        .getByRole('img', { name: /A meme with/ })
        .last()
        .waitFor();
      await picture(page, `offered-${platform.toLowerCase()}`);
      expect(problems).toEqual([]);
    },
  );

  it('works from the keyboard: skip links, the platform switch and the first step', async () => {
    const { page } = await playing.open();
    await page.keyboard.press('Tab');
    const focused = () => page.evaluate<string>('document.activeElement.textContent');
    expect(await focused()).toBe('Skip to Discord');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    // A browser moves the focus to where a link leads when it next draws.
    await eventually(() => page.evaluate<string>('document.activeElement.id')).toBe('slack');
    await page.getByRole('radio', { name: 'Discord' }).focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.getByRole('radio', { name: 'Slack' }).isChecked()).toBe(true);
    await page.keyboard.press('Tab');
    expect(await focused()).toContain('How does this feel?');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'How does this feel? (done)' }).waitFor();
  });
});

describeInBrowser('the page of the playground', () => {
  const playing = play({}, { together: true });

  it('posts a sample picture with one click, and shows it', async () => {
    const { page, problems } = await playing.open();
    await page.getByRole('button', { name: 'Post the sample picture “A city at dusk”' }).click();
    const client = page.getByRole('region', { name: 'Discord', exact: true });
    await client
      .getByRole('img', { name: /skyline of a city/ })
      .last()
      .waitFor();
    const width = () =>
      page.evaluate<number>(`document.querySelector('#discord img[alt*="skyline of a city"]').naturalWidth`);
    await eventually(width).toBe(960);
    expect(problems).toEqual([]);
  });

  it.each([
    ['light', 1440, 900],
    ['dark', 1440, 900],
    ['light', 390, 844],
    ['dark', 390, 844],
  ] as const)('is accessible in %s at %i by %i', async (colorScheme, width, height) => {
    const { page, problems } = await playing.open({ colorScheme, viewport: { width, height } });
    await picture(page, `${colorScheme}-${width}`);
    await expectAccessible(page);
    if (width < 500) {
      await page.getByRole('button', { name: 'Inspector' }).click();
      await picture(page, `${colorScheme}-${width}-inspector`);
      await expectAccessible(page);
    }
    expect(problems).toEqual([]);
  });

  it('keeps the chosen theme across a reload', async () => {
    const { page } = await playing.open({ colorScheme: 'light' });
    const theme = () => page.locator('html').getAttribute('data-theme');
    expect(await theme()).toBe('light');
    await page.getByLabel('Theme').selectOption('dark');
    await eventually(theme).toBe('dark');
    await page.reload();
    await page.waitForSelector('.shell');
    expect(await theme()).toBe('dark');
    await page.getByLabel('Theme').selectOption('system');
    await eventually(theme).toBe('light');
  });

  it('shows one client at a time on a phone, with nothing to scroll sideways', async () => {
    const { page } = await playing.open({ viewport: { width: 390, height: 844 }, hasTouch: true });
    const discord = page.getByRole('region', { name: 'Discord', exact: true });
    const slack = page.getByRole('region', { name: 'Slack', exact: true });
    await discord.waitFor();
    expect(await slack.isVisible()).toBe(false);
    await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Slack' }).click();
    await slack.waitFor();
    expect(await discord.isVisible()).toBe(false);
    const overflow = await page.evaluate<number>('document.body.scrollWidth - innerWidth');
    expect(overflow).toBeLessThanOrEqual(0);
  });

  it('loads nothing from elsewhere and refuses inline code', async () => {
    const { page } = await playing.open();
    const response = await page.reload();
    const policy = response?.headers()['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    const ran = page.evaluate<boolean>(
      `(() => { const script = document.createElement('script'); script.textContent = 'window.ran = true'; document.head.append(script); return window.ran === true; })()`,
    );
    expect(await ran).toBe(false);
  });
});
