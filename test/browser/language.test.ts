import { expect, it } from 'vitest';
import { platforms } from './clients-drivers.ts';
import { clientOf, composerOf, messageWith, openClient } from './clients-support.ts';
import { describeInBrowser, expectAccessible, eventually, picture, play } from './support.ts';

describeInBrowser('the language of somebody’s client', () => {
  const playing = play({ CALLS_PER_MINUTE: '100' });

  it.each(platforms)('is chosen by keyboard on %s and shows in the next reply', async (platform, driver) => {
    const { page, problems, client, composer } = await openClient(playing, platform);
    await driver.command(composer, 'sentiment', 'What a lovely day');
    await messageWith(client, /\d stars?,/).waitFor();

    const picker = client.getByRole('combobox', { name: /^Language of ada’s client$/i });
    await picker.focus();
    await page.keyboard.type('Deu');
    await driver.command(composer, 'sentiment', 'What a lovely evening');
    await messageWith(client, /\d Sterne?, zu \d/).waitFor();
    await expectAccessible(page);
    await picture(page, `language-${platform.toLowerCase()}`);

    await page.reload();
    await eventually(() => picker.locator('option:checked').textContent()).toBe('Deutsch');
    expect(problems).toEqual([]);
  });

  it.each(platforms)('stands next to the name on %s on a phone too', async (platform) => {
    const { page, problems } = await playing.open({ viewport: { width: 390, height: 844 }, hasTouch: true });
    await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: platform }).click();
    const client = clientOf(page, platform);
    await composerOf(client).waitFor();
    await client.getByRole('button', { name: 'Channels', exact: true }).click();
    const picker = client.getByRole('combobox', { name: /^Language of/ });
    await picker.selectOption({ label: 'Português' });
    // Once the drawer is in sight.
    await eventually(async () => (await client.getByRole('navigation').boundingBox())?.x).toBeGreaterThan(0);
    const box = await picker.boundingBox();
    expect((box?.x ?? Infinity) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
    expect(box?.height).toBeGreaterThanOrEqual(24);
    await picture(page, `language-${platform.toLowerCase()}-390`);
    expect(problems).toEqual([]);
  });
});
