import { expect, it } from 'vitest';
import { dropFile, focused, messageWith, openClient, say, switchTo } from './clients-support.ts';
import { describeInBrowser, eventually, picture, play } from './support.ts';

describeInBrowser('the Slack client', () => {
  const playing = play({ CALLS_PER_MINUTE: '100' }, { together: true });
  const open = (options = {}) => openClient(playing, 'Slack', options);

  it('chooses a style in the dialog that asks for the missing picture', async () => {
    const { page, problems, client, composer } = await open();
    await composer.fill('/cartoonize ');
    await composer.press('Enter');
    const dialog = client.getByRole('dialog');
    await dropFile(dialog.locator('.file-field'));
    await dialog.getByRole('combobox', { name: /Style/ }).selectOption('comic');
    await dialog.locator('button[type=submit]').click();
    await dialog.waitFor({ state: 'detached' });
    await client.getByRole('img', { name: /redrawn in comic style/ }).waitFor();
    await picture(page, 'slack-cartoon');
    expect(problems).toEqual([]);
  });

  it('answers in a thread beside the channel, where commands are politely refused', async () => {
    const { page, problems, client } = await open();
    const message = await say(client, 'Let us discuss this');
    await message.hover();
    await message.getByRole('button', { name: 'Reply in thread' }).click();
    const thread = client.getByRole('complementary', { name: 'Thread' });
    const reply = thread.getByRole('textbox', { name: 'Reply in the thread' });
    await reply.fill('Gladly');
    await reply.press('Enter');
    await messageWith(thread, 'Gladly').waitFor();
    await reply.fill('/sentiment nice');
    await reply.press('Enter');
    await thread.getByText(/not supported in threads/).waitFor();
    await picture(page, 'slack-thread');
    await thread.getByRole('button', { name: 'Close the thread' }).click();
    await message.getByRole('button', { name: /1 reply/ }).waitFor();
    expect(problems).toEqual([]);
  });

  it('sends a reply in a thread to the channel too', async () => {
    const { client } = await open();
    const message = await say(client, 'Who is there?');
    await message.hover();
    await message.getByRole('button', { name: 'Reply in thread' }).click();
    const thread = client.getByRole('complementary', { name: 'Thread' });
    await thread.getByRole('checkbox', { name: 'Also send to the channel' }).check();
    const reply = thread.getByRole('textbox', { name: 'Reply in the thread' });
    await reply.fill('Everybody');
    await reply.press('Enter');
    await messageWith(thread, 'Everybody').waitFor();
    await thread.getByRole('button', { name: 'Close the thread' }).click();
    await thread.waitFor({ state: 'detached' });
    await messageWith(client, 'Everybody').waitFor();
  });

  it('opens a thread with the focus in its composer, and returns to its message; Escape in a picture leaves the thread open', async () => {
    const { page, problems, client } = await open();
    const message = await say(client, 'A thread by keyboard');
    await message.focus();
    await page.keyboard.press('t');
    const thread = client.getByRole('complementary', { name: 'Thread' });
    await dropFile(thread);
    await page.keyboard.type('Typed at once');
    await page.keyboard.press('Enter');
    await messageWith(thread, 'Typed at once')
      .getByRole('button', { name: /^Enlarge/ })
      .press('Enter');
    await client.getByRole('dialog', { name: 'cat.jpg' }).waitFor();
    await page.keyboard.press('Escape');
    await client.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await thread.count()).toBe(1);
    await page.keyboard.press('Escape');
    await thread.waitFor({ state: 'detached' });
    expect(await focused(page).textContent()).toContain('A thread by keyboard');
    expect(problems).toEqual([]);
  });

  it('says that a command is unknown, and keeps what was typed', async () => {
    const { problems, client, composer } = await open();
    await composer.fill('/nonsense');
    await composer.press('Enter');
    await client.getByText('/nonsense is not a valid command.').first().waitFor();
    // Said in the channel, and refused: neither comes before the other.
    await eventually(() => composer.inputValue()).toBe('/nonsense');
    // The refusal is an answer of the server's, which the browser does not complain of.
    expect(problems).toEqual([]);
  });

  it('draws in a picture’s thread what a person clicks below it, once an admin turns offers on', async () => {
    const { page, problems, client, composer } = await open({ channel: 'pictures' });
    await switchTo(client, /mira/i);
    await composer.fill('/uploads offer');
    await composer.press('Enter');
    const toldAll = client.getByText('Below pictures in this channel, I add');
    const toldMira = client.getByText('do nothing until one is clicked');
    await Promise.all([toldAll.waitFor(), toldMira.waitFor()]);
    await switchTo(client, /ada/i);
    // The channel is told; what Mira alone was told is not here.
    await toldAll.waitFor();
    expect(await toldMira.count()).toBe(0);
    expect(await client.getByText('Only visible to you').count()).toBe(0);
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
  });
});
