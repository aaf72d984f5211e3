import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { platforms } from './clients-drivers.ts';
import { dropFile, focused, messageWith, openClient, say } from './clients-support.ts';
import { describeInBrowser, eventually, picture, play } from './support.ts';

async function pressLeft(page: Page, times: number): Promise<void> {
  for (let press = 0; press < times; press += 1) await page.keyboard.press('ArrowLeft');
}

describeInBrowser('both clients by keyboard', () => {
  const playing = play({ CALLS_PER_MINUTE: '100' }, { together: true });

  it.each(platforms)(
    'can be used on %s from the keyboard alone: command, message menu, reaction',
    async (platform, driver) => {
      const { page, problems, client, composer } = await openClient(playing, platform);
      const { keyboard } = page;
      const answers = () => client.getByText('How this feels').count();
      await composer.focus();
      await keyboard.type('/sen');
      await keyboard.press('Tab');
      await keyboard.type('Keys are all I need');
      await keyboard.press('Enter');
      await eventually(answers).toBe(1);

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
      expect(await focused(page).textContent()).toContain('on two lines');
      await keyboard.press('Enter');
      await client.getByRole('menu').waitFor();
      await picture(page, `keyboard-menu-${platform.toLowerCase()}`);
      await driver.pickByKeyboard(client.getByRole('menu'), 'h');
      await eventually(answers).toBe(2);

      await message.focus();
      await keyboard.press(driver.reactKey);
      await keyboard.type('heart');
      await keyboard.press('Enter');
      await message.getByRole('button', { name: driver.heart }).waitFor();
      expect(problems).toEqual([]);
    },
  );

  it.each(platforms)(
    'keep the focus near on %s where what held it goes away: reaction, edit box, message, file',
    async (platform, driver) => {
      const { page, problems, client } = await openClient(playing, platform);
      const { keyboard } = page;
      const where = () => focused(page).textContent();
      await say(client, 'What stays behind');
      const message = await say(client, 'What comes and goes');

      await message.focus();
      await keyboard.press(driver.reactKey);
      await keyboard.type('heart');
      await keyboard.press('Enter');
      await message.getByRole('button', { name: driver.heart }).press('Enter');
      await message.getByRole('button', { name: driver.heart }).waitFor({ state: 'detached' });
      await eventually(where).toContain('What comes and goes');

      await keyboard.press('e');
      await eventually(() => focused(page).getAttribute('aria-label')).toBe('Edit message');
      await keyboard.press('Escape');
      await client.getByRole('textbox', { name: 'Edit message' }).waitFor({ state: 'detached' });
      // On Discord to where one goes on writing.
      expect(await focused(page).count()).toBe(1);

      await message.focus();
      await keyboard.press('Enter');
      await keyboard.press('End');
      await keyboard.press('Enter');
      await message.waitFor({ state: 'detached' });
      await eventually(where).toContain('What stays behind');

      await dropFile(client.locator('.chat'));
      await client.getByRole('button', { name: 'Remove cat.jpg' }).press('Enter');
      await eventually(() => focused(page).getAttribute('aria-label')).toMatch(/^Message /);
      expect(problems).toEqual([]);
    },
  );

  it.each(platforms)('insert emojis and mentions at the caret on %s', async (platform) => {
    const { page, problems, client, composer } = await openClient(playing, platform);
    const { keyboard } = page;
    await composer.focus();
    await keyboard.type('I this');
    await pressLeft(page, ' this'.length);
    await client.getByRole('button', { name: 'Emoji' }).press('Enter');
    await keyboard.type('heart');
    await keyboard.press('Enter');
    await eventually(() => focused(page).getAttribute('aria-label')).toMatch(/^Message /);
    await keyboard.type(' very much');
    expect(await composer.inputValue()).toBe('I❤️ very much this');

    await composer.fill('Dear @, hello');
    await pressLeft(page, ', hello'.length);
    await client.getByRole('listbox', { name: 'People' }).waitFor();
    await keyboard.type('be');
    await keyboard.press('Enter');
    await keyboard.type('and all');
    expect(await composer.inputValue()).toMatch(/^Dear @ben and all, hello$/i);
    expect(problems).toEqual([]);
  });
});
