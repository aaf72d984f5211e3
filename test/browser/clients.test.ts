import { expect, it } from 'vitest';
import { platforms } from './clients-drivers.ts';
import { dropFile, focused, messageWith, openClient, pasteFile, say, switchTo } from './clients-support.ts';
import { describeInBrowser, eventually, flip, picture, play } from './support.ts';

const limits = { CALLS_PER_MINUTE: '100' };

// The tests that share a bot wait for different answers, or look at different channels.
describeInBrowser('commands in both clients', () => {
  const playing = play(limits, { together: true });

  it.each(platforms)('answers each command on %s', async (platform, driver) => {
    const { page, problems, client, composer } = await openClient(playing, platform);
    await driver.command(composer, 'sentiment', 'What a lovely day');
    await messageWith(client, 'How this feels').getByText(driver.onlyYou).waitFor();
    await driver.command(composer, 'caption', 'monday meetings');
    await messageWith(client, 'Your caption').getByRole('button', { name: 'Again' }).waitFor();
    await driver.command(composer, platform === 'Slack' ? 'toonwit-help' : 'help');
    await messageWith(client, 'What I can do here').waitFor();
    await driver.command(composer, 'uploads');
    await messageWith(client, /This channel is set to/)
      .getByText(driver.onlyYou)
      .waitFor();
    await picture(page, `commands-${platform.toLowerCase()}`);
    expect(problems).toEqual([]);
  });

  it.each(platforms)('can be cancelled on %s while it takes long', async (platform, driver) => {
    const { page, problems, client, composer } = await openClient(playing, platform, {
      channel: 'pictures',
    });
    await flip(page, /^Slow model/, true);
    await driver.command(composer, 'caption', 'what takes long');
    await client.getByRole('button', { name: 'Cancel' }).click();
    await client.getByText('Cancelled, as you asked.').waitFor();
    await client.getByRole('button', { name: 'Cancel' }).waitFor({ state: 'detached' });
    // What is asked for later takes as long: the answer before it would be there by then.
    await driver.command(composer, 'caption', 'what may take long');
    await messageWith(client, 'Your caption').waitFor();
    expect(await client.getByText('Your caption').count()).toBe(1);
    await flip(page, /^Slow model/, false);
    expect(problems).toEqual([]);
  });
});

describeInBrowser('dialogs and menus in both clients', () => {
  const playing = play(limits, { together: true });

  it.each(platforms)(
    'asks for the missing picture in a dialog on %s that keeps the focus and gives it back',
    async (platform, driver) => {
      const { page, problems, client, composer } = await openClient(playing, platform);
      await composer.focus();
      await driver.command(composer, 'cartoonize');
      const dialog = client.getByRole('dialog');
      const submit = dialog.locator('button[type=submit]');
      await submit.click();
      await dialog.getByRole('alert').waitFor();
      for (let presses = 0; presses < 8; presses += 1) {
        await page.keyboard.press('Tab');
        expect(await dialog.locator(':focus').count()).toBe(1);
      }
      await picture(page, `missing-${platform.toLowerCase()}`);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      await eventually(() => focused(page).getAttribute('aria-label')).toMatch(/^Message /);

      await driver.command(composer, 'cartoonize');
      await pasteFile(dialog.getByRole('button', { name: /Choose a file/ }));
      await dialog.getByRole('list', { name: 'Files to send' }).getByText('cat.jpg').waitFor();
      await submit.click();
      await dialog.waitFor({ state: 'detached' });
      await client.getByRole('img', { name: /redrawn in cartoon style/ }).waitFor();
      expect(problems).toEqual([]);
    },
  );

  it.each(platforms)('runs from a message’s menu on %s', async (platform, driver) => {
    const { problems, client } = await openClient(playing, platform);
    const message = await say(client, 'I adore this little bot');
    await message.click({ button: 'right' });
    await driver.pick(client, /How does this feel/);
    await messageWith(client, 'How this feels').getByText(driver.onlyYou).waitFor();
    expect(problems).toEqual([]);
  });
});

describeInBrowser('drops and ephemeral replies in both clients', () => {
  const playing = play(limits, { together: true });

  it.each(platforms)(
    'is sent on %s what was dropped on a dialog the moment before',
    async (platform, driver) => {
      const { page, problems, client, composer } = await openClient(playing, platform);
      await driver.command(composer, 'cartoonize');
      const dialog = client.getByRole('dialog');
      await dialog.waitFor();
      // Before anything is painted, which a quick Enter is as well.
      await page.evaluate(`(() => {
        const form = document.querySelector('.${platform.toLowerCase()} .dialog form');
        form.addEventListener('drop', () => setTimeout(() => form.requestSubmit()), { capture: true });
      })()`);
      await dropFile(dialog.locator('.file-field'));
      await dialog.waitFor({ state: 'detached' });
      await client.getByRole('img', { name: /redrawn in cartoon style/ }).waitFor();
      expect(problems).toEqual([]);
    },
  );

  it.each(platforms)('shows an ephemeral reply to nobody else on %s', async (platform, driver) => {
    const ada = await openClient(playing, platform);
    const ben = await openClient(playing, platform);
    await switchTo(ben.client, /ben/i);
    await say(ada.client, `Said on ${platform}`);
    await messageWith(ben.client, `Said on ${platform}`).waitFor();
    await driver.command(ada.composer, 'sentiment', 'It is a secret that I love this');
    await messageWith(ada.client, 'How this feels').getByText(driver.onlyYou).waitFor();
    await say(ada.client, `Said after it on ${platform}`);
    await messageWith(ben.client, `Said after it on ${platform}`).waitFor();
    expect(await ben.client.getByText('How this feels').count()).toBe(0);
    await switchTo(ada.client, /ben/i);
    await messageWith(ada.client, `Said after it on ${platform}`).waitFor();
    expect(await ada.client.getByText('How this feels').count()).toBe(0);
    await switchTo(ada.client, /ada/i);
    await messageWith(ada.client, 'How this feels').getByText(driver.onlyYou).waitFor();
    expect([...ada.problems, ...ben.problems]).toEqual([]);
  });
});
