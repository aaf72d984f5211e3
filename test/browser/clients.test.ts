import { expect, it } from 'vitest';
import {
  clientOf,
  composerOf,
  dropFile,
  messageWith,
  openChannel,
  say,
  switchTo,
} from './clients-support.ts';
import { describeInBrowser, eventually, expectAccessible, patienceMs, picture, play } from './support.ts';

const platforms = ['Discord', 'Slack'] as const;
const onlyYou = { Discord: 'Only you can see this', Slack: 'Only visible to you' };

describeInBrowser('both clients', () => {
  const playing = play({ CALLS_PER_MINUTE: '100' });
  const open = async (platform: (typeof platforms)[number], options = {}) => {
    const { page, problems } = await playing.open(options);
    const client = clientOf(page, platform);
    await openChannel(client, 'general');
    return { page, problems, client, composer: composerOf(client) };
  };

  it.each(platforms)(
    'show on %s what only one person sees to nobody else',
    async (platform) => {
      const ada = await open(platform);
      const ben = await open(platform);
      await switchTo(ben.client, /ben/i);
      await say(ada.client, `Said on ${platform}`);
      await messageWith(ben.client, `Said on ${platform}`).waitFor();
      await ada.composer.fill('/sentiment It is a secret that I love this');
      if (platform === 'Discord') await ada.page.keyboard.press('Enter');
      else await ada.composer.press('Enter');
      await messageWith(ada.client, 'How this feels').getByText(onlyYou[platform]).waitFor();
      await say(ada.client, `Said after it on ${platform}`);
      await messageWith(ben.client, `Said after it on ${platform}`).waitFor();
      expect(await ben.client.getByText('How this feels').count()).toBe(0);
      expect([...ada.problems, ...ben.problems]).toEqual([]);
    },
    patienceMs,
  );

  it.each(platforms)(
    'let a person cancel on %s what takes long',
    async (platform) => {
      const { page, problems, client, composer } = await open(platform);
      const slow = page.getByRole('switch', { name: /^Slow model/ });
      await slow.click();
      await composer.fill('/caption what takes long');
      await page.keyboard.press('Enter');
      await client.getByRole('button', { name: 'Cancel' }).last().click();
      await client
        .getByText(/cancel/i)
        .last()
        .waitFor();
      await client.getByRole('button', { name: 'Cancel' }).waitFor({ state: 'detached' });
      await slow.click();
      expect(await client.getByText('Your caption').count()).toBe(0);
      expect(problems).toEqual([]);
    },
    patienceMs,
  );

  it.each(platforms)(
    'can be used on %s from the keyboard alone: command, message menu, picture, reaction',
    async (platform) => {
      const { page, problems, client, composer } = await open(platform);
      const { keyboard } = page;
      const answers = () => client.getByText('How this feels').count();
      // Those that other tests have asked for are still there.
      const before = await answers();
      await composer.focus();
      await keyboard.type('/sen');
      await keyboard.press('Tab');
      await keyboard.type('Keys are all I need');
      await keyboard.press('Enter');
      await eventually(answers).toBe(before + 1);

      await composer.focus();
      await keyboard.type('By keyboard alone');
      await keyboard.press('Shift+Enter');
      await keyboard.type('on two lines');
      await keyboard.press('Enter');
      const message = messageWith(client, 'By keyboard alone');
      await message.waitFor();
      await message.focus();
      await keyboard.press('ArrowUp');
      await keyboard.press('ArrowDown');
      expect(await page.evaluate<string>('document.activeElement.textContent')).toContain('on two lines');
      await keyboard.press('Enter');
      await client.getByRole('menu').waitFor();
      await picture(page, `keyboard-menu-${platform.toLowerCase()}`);
      if (platform === 'Discord') {
        await keyboard.type('ap');
        await keyboard.press('ArrowRight');
      }
      await keyboard.type('h');
      await keyboard.press('Enter');
      await eventually(answers).toBe(before + 2);

      await message.focus();
      await keyboard.press(platform === 'Discord' ? '+' : 'r');
      await keyboard.type('heart');
      await keyboard.press('Enter');
      await message.getByRole('button', { name: platform === 'Discord' ? /^❤️ 1/ : /^heart 1/ }).waitFor();
      expect(problems).toEqual([]);
    },
    patienceMs,
  );

  it.each([
    ['Discord', 'light'],
    ['Slack', 'light'],
    ['Discord', 'dark'],
    ['Slack', 'dark'],
  ] as const)(
    'are accessible: %s in %s with pictures, lists, menus and dialogs open',
    async (platform, colorScheme) => {
      const { page, problems, client, composer } = await open(platform, { colorScheme });
      await openChannel(client, 'pictures');
      await dropFile(client.locator('.chat'));
      await expectAccessible(page);
      await composer.fill(`A picture, ${colorScheme}`);
      await composer.press('Enter');
      const message = messageWith(client, `A picture, ${colorScheme}`);
      await message.focus();
      await page.keyboard.press('Enter');
      await client.getByRole('menu').waitFor();
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await composer.fill('/');
      await client.getByRole('listbox').waitFor();
      await expectAccessible(page);
      // Somebody without a picture of their own in the channel, whom the bot has to ask for one.
      await switchTo(client, /mira/i);
      await composer.fill('/cartoonize ');
      await page.keyboard.press('Enter');
      const dialog = client.getByRole('dialog');
      await dialog.locator('button[type=submit]').click();
      await dialog.getByRole('alert').waitFor();
      await picture(page, `dialog-${platform.toLowerCase()}-${colorScheme}`);
      await expectAccessible(page);
      await dialog.getByRole('button', { name: 'Cancel' }).click();
      await dialog.waitFor({ state: 'detached' });
      expect(problems).toEqual([]);
    },
    patienceMs * 2,
  );

  it(
    'draw on Discord what a person clicks below a picture, once an admin lets the bot offer it',
    async () => {
      const { page, problems, client, composer } = await open('Discord');
      await switchTo(client, /mira/i);
      await composer.fill('/uploads ');
      await page.keyboard.type('mode');
      for (const text of ['', 'offer', '']) {
        await page.keyboard.type(text);
        await page.keyboard.press('Enter');
      }
      await messageWith(client, /put 💬 for a caption/).waitFor();
      await dropFile(client.locator('.chat'));
      await composer.fill('What do you make of it?');
      await composer.press('Enter');
      await messageWith(client, 'What do you make of it?').getByRole('button', { name: /^🎨 1/ }).click();
      await client.getByRole('img', { name: /redrawn in cartoon style/ }).waitFor();
      await picture(page, 'discord-offer');
      expect(problems).toEqual([]);
    },
    patienceMs,
  );

  it(
    'draw on Slack into the thread of a picture what a person clicks below it, once an admin lets the app offer it',
    async () => {
      const { page, problems, client, composer } = await open('Slack');
      await openChannel(client, 'pictures');
      await switchTo(client, /mira/i);
      await composer.fill('/uploads offer');
      await composer.press('Enter');
      await messageWith(client, /put 💬 for a caption/).waitFor();
      await switchTo(client, /ada/i);
      // The channel is told; what Mira alone was told is not here.
      await client.getByText('Below pictures in this channel I put').waitFor();
      await client.getByText('Below uploaded pictures I put').waitFor({ state: 'detached' });
      expect(await client.getByText(onlyYou.Slack).count()).toBe(0);
      await dropFile(client.locator('.chat'));
      await composer.fill('What would you make of it?');
      await composer.press('Enter');
      const posted = messageWith(client, 'What would you make of it?');
      const offered = posted.getByRole('button', { name: /^art 1/ });
      await offered.waitFor();
      expect(await posted.getByRole('button', { name: /repl/ }).count()).toBe(0);
      await offered.click();
      await posted.getByRole('button', { name: /1 reply/ }).click();
      const thread = client.getByRole('complementary', { name: 'Thread' });
      await thread.getByRole('img', { name: /redrawn in cartoon style/ }).waitFor();
      await picture(page, 'slack-offer');
      expect(problems).toEqual([]);
    },
    patienceMs,
  );
});
