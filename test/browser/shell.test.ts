import { expect, it } from 'vitest';
import { describeInBrowser, expectAccessible, patienceMs, picture, play } from './support.ts';

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
    patienceMs * 2,
  );
});
