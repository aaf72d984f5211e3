import { expect, it } from 'vitest';
import { platforms } from './clients-drivers.ts';
import { focused, messageWith, openChannel, openClient, say, switchTo } from './clients-support.ts';
import { describeInBrowser, eventually, expectAccessible, picture, play } from './support.ts';

describeInBrowser('what people post besides text and files', () => {
  const playing = play({ CALLS_PER_MINUTE: '100' }, { together: true });

  it('is a poll, another app’s components or a forwarded message on Discord, all by keyboard', async () => {
    const { page, problems, client, composer } = await openClient(playing, 'Discord');
    const { keyboard } = page;
    const add = client.getByRole('button', { name: 'Add', exact: true });
    await add.press('Enter');
    await keyboard.type('c');
    await keyboard.press('Enter');
    await client.getByRole('dialog', { name: 'Create a poll' }).waitFor();
    await keyboard.type('Is the build green?');
    await keyboard.press('Tab');
    await keyboard.press('Control+A');
    await keyboard.type('Never was\nAsk Ben');
    await picture(page, 'poll-form');
    await expectAccessible(page);
    await client.getByText('Up to 10 answers of 55 characters').waitFor();
    await keyboard.press('Tab');
    const refused = { ok: false, message: 'Not today.' };
    await page.route('**/playground/act', (route) => route.fulfill({ json: refused }), { times: 1 });
    await keyboard.press('Enter');
    await client.getByRole('alert').getByText('Not today.').waitFor();
    expect(await client.getByLabel('Question').inputValue()).toBe('Is the build green?');
    await keyboard.press('Enter');
    const poll = messageWith(client, 'Is the build green?');
    await eventually(() => poll.getByRole('listitem').allTextContents()).toEqual(['Never was', 'Ask Ben']);
    await eventually(() => focused(page).getAttribute('aria-label')).toBe('Add');

    const asApp = client.getByRole('menuitem', { name: 'Post as another app' });
    await poll.press('r');
    await add.press('Enter');
    expect(await asApp.getAttribute('aria-disabled')).toBe('true');
    await keyboard.press('Escape');
    await client.getByRole('button', { name: 'Do not reply' }).click();

    await composer.fill('I hate how slow checkout is');
    await add.press('Enter');
    await keyboard.type('p');
    await keyboard.press('Enter');
    const alert = messageWith(client, 'I hate how slow checkout is');
    await alert.getByText('Lighthouse').waitFor();
    expect(await composer.inputValue()).toBe('');

    await alert.focus();
    await keyboard.press('Enter');
    await keyboard.type('f');
    await keyboard.press('ArrowRight');
    await eventually(() => focused(page).textContent()).toBe('#general');
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await openChannel(client, 'pictures');
    const forwarded = messageWith(client, 'Forwarded from #general');
    await forwarded.getByText('I hate how slow checkout is').waitFor();
    await forwarded.focus();
    await keyboard.press('Enter');
    await client.getByRole('menuitem', { name: 'Apps' }).press('Enter');
    await client.getByRole('menuitem', { name: 'How does this feel?' }).press('Enter');
    await messageWith(client, 'How this feels').getByText('negative').first().waitFor();
    await picture(page, 'posting-discord');
    await expectAccessible(page);
    expect(problems).toEqual([]);
  });

  it('is a text of up to 4,000 characters on Discord for whoever has Nitro', async () => {
    const { problems, client, composer } = await openClient(playing, 'Discord');
    expect(await composer.getAttribute('maxlength')).toBe('2000');
    await switchTo(client, /Ben/);
    await say(client, `${'So much to say. '.repeat(200)}And so little time.`);
    await messageWith(client, 'And so little time.').waitFor();
    expect(problems).toEqual([]);
  });

  it('is another app’s attachment or blocks, or a forwarded message, on Slack', async () => {
    const { page, problems, client, composer } = await openClient(playing, 'Slack');
    const { keyboard } = page;
    for (const how of ['attachment', 'blocks']) {
      await composer.fill(`I hate the ${how} of this alert`);
      await client.getByRole('button', { name: 'Attach', exact: true }).press('Enter');
      await keyboard.type('p');
      await keyboard.press('ArrowRight');
      await client.getByRole('menuitem', { name: new RegExp(how) }).press('Enter');
      const alert = messageWith(client, `I hate the ${how} of this alert`);
      await alert.getByText('Alert: checkout').waitFor();
      expect(await composer.inputValue()).toBe('');
    }
    const asApp = client.getByRole('menuitem', { name: 'Post as another app' });
    await composer.fill('/caption mondays');
    await client.getByRole('button', { name: 'Attach', exact: true }).press('Enter');
    expect(await asApp.getAttribute('aria-disabled')).toBe('true');
    await keyboard.press('Escape');
    await composer.fill('');

    const answered = messageWith(client, 'I hate the blocks');
    await answered.press('t');
    const thread = client.getByRole('complementary', { name: 'Thread' });
    await thread.getByRole('button', { name: 'Attach', exact: true }).press('Enter');
    await asApp.press('ArrowRight');
    await client.getByRole('menuitem', { name: /blocks/ }).press('Enter');
    await thread.getByText('1 reply').waitFor();
    await thread.getByRole('button', { name: 'Close the thread' }).click();
    // The bot's face is drawn; everybody else has initials.
    await answered.locator('.replies span.avatar').waitFor();

    const alert = messageWith(client, 'I hate the attachment');
    await alert.focus();
    await keyboard.press('Enter');
    await client.getByRole('menuitem', { name: /^How does this feel/ }).press('Enter');
    await messageWith(client, 'How this feels').getByText('negative').first().waitFor();

    await openChannel(client, 'pictures');
    await messageWith(client, 'windowsill').focus();
    await keyboard.press('Enter');
    await keyboard.type('f');
    await keyboard.press('ArrowRight');
    await eventually(() => focused(page).textContent()).toBe('#general');
    await keyboard.press('Enter');
    await openChannel(client, 'general');
    const forwarded = messageWith(client, 'Posted in #pictures');
    await forwarded.getByRole('img').first().waitFor();
    const [shown, log] = await Promise.all([
      forwarded.getByRole('img').first().boundingBox(),
      client.locator('.log').boundingBox(),
    ]);
    expect((shown?.x ?? 0) + (shown?.width ?? 0)).toBeLessThan((log?.x ?? 0) + (log?.width ?? 0));
    await picture(page, 'posting-slack');
    await expectAccessible(page);
    expect(problems).toEqual([]);
  });

  it.each(platforms)('has no live buttons in a forward on %s', async (platform, driver) => {
    const { page, problems, client, composer } = await openClient(playing, platform, { channel: 'pictures' });
    await driver.command(composer, 'caption', 'monday meetings');
    const caption = messageWith(client, 'Your caption');
    await caption.getByRole('button', { name: 'Again' }).waitFor();
    await caption.press('Enter');
    await client.getByRole('menuitem', { name: 'Forward' }).press('ArrowRight');
    await client.getByRole('menuitem', { name: '#pictures' }).press('Enter');
    const forwarded = messageWith(client, /Forwarded from|Posted in/);
    await eventually(() => forwarded.getByRole('button', { name: 'Again' }).isDisabled()).toBe(true);
    expect(await client.getByRole('button', { name: 'Again' }).first().isEnabled()).toBe(true);
    await expectAccessible(page);
    expect(problems).toEqual([]);
  });
});
