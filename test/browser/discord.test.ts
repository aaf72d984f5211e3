import { expect, it } from 'vitest';
import { dropFile, focused, messageWith, openClient, say, switchTo } from './clients-support.ts';
import { describeInBrowser, picture, play } from './support.ts';

describeInBrowser('the Discord client', () => {
  const playing = play({ CALLS_PER_MINUTE: '100' }, { together: true });
  const open = (options = {}) => openClient(playing, 'Discord', options);

  it('draws the picture that is dropped on a command, and describes the drawing in its alternative text', async () => {
    const { page, problems, client, composer } = await open();
    await composer.fill('/cartoonize ');
    await dropFile(client.locator('.chat'));
    await client.getByRole('button', { name: 'image: cat.jpg' }).press('Enter');
    const drawn = messageWith(client, /in cartoon style/);
    await drawn.getByRole('img', { name: /redrawn in cartoon style/ }).waitFor();
    const alt = drawn.getByRole('button', { name: 'ALT: alternative text' });
    await alt.click();
    expect(await alt.getAttribute('aria-expanded')).toBe('true');
    await drawn.getByRole('button', { name: 'Comic' }).click();
    await client.getByRole('img', { name: /redrawn in comic style/ }).waitFor();
    await picture(page, 'discord-cartoon');
    expect(problems).toEqual([]);
  });

  it('hides a spoiler picture until it is clicked', async () => {
    const { page, problems, client, composer } = await open();
    await dropFile(client.locator('.chat'));
    const files = client.getByRole('list', { name: 'Files to send' });
    await files.getByRole('button', { name: /as a spoiler/ }).click();
    await composer.press('Enter');
    await client.getByRole('button', { name: /a hidden picture/ }).click();
    await client.getByRole('img', { name: 'cat.jpg' }).waitFor();
    await picture(page, 'discord-upload');
    expect(problems).toEqual([]);
  });

  it('replies to a message, and edits one’s own last message with the arrow up', async () => {
    const { page, problems, client, composer } = await open();
    const message = await say(client, 'Something to answer');
    await message.focus();
    await page.keyboard.press('r');
    await page.keyboard.type('An answer');
    await page.keyboard.press('Enter');
    await messageWith(client, 'An answer').getByText('Something to answer').waitFor();
    await composer.press('ArrowUp');
    await page.keyboard.type(' that is better');
    await page.keyboard.press('Enter');
    await messageWith(client, 'An answer that is better').getByText('(edited)').waitFor();
    expect(problems).toEqual([]);
  });

  it('announces a command with its options word by word', async () => {
    const { problems, client, composer } = await open();
    await composer.fill('/cartoo');
    await client.getByRole('option', { name: /^\/cartoonize image\? style\?/ }).waitFor();
    expect(problems).toEqual([]);
  });

  it('reads options that are typed with their names, and goes on to the next by Tab', async () => {
    const { page, problems, client, composer } = await open();
    await composer.fill('/caption prompt:tea at dawn seed:7');
    await client.getByRole('textbox', { name: /^prompt:/ }).focus();
    await page.keyboard.press('Tab');
    expect(await focused(page).getAttribute('aria-label')).toMatch(/^seed:/);
    await page.keyboard.press('Enter');
    const answer = messageWith(client, /seed 7/);
    await answer.waitFor();
    expect(await answer.textContent()).toMatch(/tea at dawn/i);
    expect(await answer.textContent()).not.toContain('prompt:');
    expect(problems).toEqual([]);
  });

  it('announces which option lacks something', async () => {
    const { page, problems, client, composer } = await open();
    await composer.fill('/sentiment ');
    await page.keyboard.press('Enter');
    const text = client.getByRole('textbox', { name: /^text:/ });
    await client.getByRole('alert').getByText('This option is required.').waitFor();
    const described = await text.getAttribute('aria-describedby');
    expect(await page.locator(`[id="${described ?? ''}"]`).textContent()).toBe('This option is required.');
    expect(problems).toEqual([]);
  });

  it('draws what a person clicks below a picture, once an admin turns offers on', async () => {
    const { page, problems, client, composer } = await open({ channel: 'pictures' });
    await switchTo(client, /mira/i);
    await composer.fill('/uploads ');
    await page.keyboard.type('mode');
    for (const text of ['', 'offer', '']) {
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    }
    await messageWith(client, /add 💬 for a caption/).waitFor();
    await dropFile(client.locator('.chat'));
    await composer.fill('What do you make of it?');
    await composer.press('Enter');
    await messageWith(client, 'What do you make of it?').getByRole('button', { name: /^🎨 1/ }).click();
    await client.getByRole('img', { name: /redrawn in cartoon style/ }).waitFor();
    await picture(page, 'discord-offer');
    expect(problems).toEqual([]);
  });
});
