import { expect, it } from 'vitest';
import {
  catPath,
  clientOf,
  composerOf,
  dropFile,
  pasteFile,
  messageWith,
  openChannel,
  say,
} from './clients-support.ts';
import { describeInBrowser, eventually, patienceMs, picture, play } from './support.ts';

describeInBrowser('the Slack client', () => {
  const playing = play({ CALLS_PER_MINUTE: '100' });
  const open = async () => {
    const { page, problems } = await playing.open();
    const client = clientOf(page, 'Slack');
    await openChannel(client, 'general');
    return { page, problems, client, composer: composerOf(client) };
  };

  it(
    'answers each command',
    async () => {
      const { page, problems, client, composer } = await open();
      await composer.fill('/sentiment What a lovely day');
      await composer.press('Enter');
      await messageWith(client, 'How this feels').getByText('Only visible to you').waitFor();

      await composer.fill('/caption monday meetings');
      await composer.press('Enter');
      await messageWith(client, 'Your caption').getByRole('button', { name: 'Again' }).waitFor();

      await composer.fill('/toonwit-help');
      await composer.press('Escape');
      await composer.press('Enter');
      await messageWith(client, 'What I can do here').waitFor();

      await composer.fill('/uploads mode:off');
      await composer.press('Enter');
      await messageWith(client, /upload|picture/i)
        .getByText('Only visible to you')
        .waitFor();
      await picture(page, 'slack-commands');
      expect(problems).toEqual([]);
    },
    patienceMs * 2,
  );

  it(
    'asks for the missing picture in a dialog, shows what is wrong beside it, and draws',
    async () => {
      const { page, problems, client, composer } = await open();
      await composer.fill('/cartoonize ');
      await composer.press('Enter');
      const dialog = client.getByRole('dialog');
      const send = dialog.locator('button[type=submit]');
      await send.click();
      await dialog.getByRole('alert').first().waitFor();
      await picture(page, 'slack-dialog');
      await dropFile(dialog.locator('.file-field'));
      await dialog.getByRole('combobox', { name: /Style/ }).selectOption('comic');
      await send.click();
      await dialog.waitFor({ state: 'detached' });
      await client.getByRole('img', { name: /redrawn in comic style/ }).waitFor();
      await picture(page, 'slack-cartoon');
      expect(problems).toEqual([]);
    },
    patienceMs * 2,
  );

  it(
    'uploads what is dropped, pasted or chosen',
    async () => {
      const { page, problems, client, composer } = await open();
      await dropFile(client.locator('.chat'));
      await pasteFile(composer);
      await client.getByRole('button', { name: 'Attach' }).click();
      const chooser = page.waitForEvent('filechooser');
      await client.getByRole('menuitem', { name: 'Upload from your computer' }).click();
      await (await chooser).setFiles(catPath);
      await eventually(() =>
        client.getByRole('list', { name: 'Files to send' }).getByRole('listitem').count(),
      ).toBe(3);
      await composer.fill('Three cats');
      await composer.press('Enter');
      const posted = messageWith(client, 'Three cats');
      await eventually(() => posted.getByRole('img').count()).toBe(3);
      const size = await posted.getByRole('img').first().getAttribute('width');
      expect(Number(size)).toBeGreaterThan(100);
      expect(problems).toEqual([]);
    },
    patienceMs,
  );

  it(
    'asks the app about a message through a shortcut',
    async () => {
      const { problems, client } = await open();
      const message = await say(client, 'I adore this little bot');
      await message.hover();
      await message.getByRole('button', { name: 'More actions' }).click();
      await client.getByRole('menuitem', { name: /How does this feel/ }).click();
      await messageWith(client, 'How this feels').getByText('Only visible to you').waitFor();
      expect(problems).toEqual([]);
    },
    patienceMs,
  );

  it(
    'answers in a thread beside the channel, where commands are refused kindly',
    async () => {
      const { page, problems, client } = await open();
      const message = await say(client, 'Let us discuss this');
      await message.hover();
      await message.getByRole('button', { name: 'Reply in thread' }).click();
      const thread = client.getByRole('complementary', { name: 'Thread' });
      const reply = thread.getByRole('combobox', { name: 'Reply in the thread' });
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
    },
    patienceMs,
  );

  it(
    'reacts, edits, deletes, and says so where a command is unknown',
    async () => {
      const { page, problems, client, composer } = await open();
      const message = await say(client, 'Something to react to');
      await message.focus();
      await page.keyboard.press('r');
      await page.keyboard.type('speech');
      await page.keyboard.press('Enter');
      const reaction = message.getByRole('button', { name: /^speech balloon 1/ });
      expect(await reaction.getAttribute('aria-pressed')).toBe('true');
      await reaction.click();
      await reaction.waitFor({ state: 'detached' });

      await message.focus();
      await page.keyboard.press('e');
      await client.getByRole('textbox', { name: 'Edit message' }).fill('Something better');
      await page.keyboard.press('Enter');
      const edited = messageWith(client, 'Something better');
      await edited.getByText('(edited)').waitFor();
      await edited.hover();
      await edited.getByRole('button', { name: 'More actions' }).click();
      await client.getByRole('menuitem', { name: 'Delete message' }).click();
      await client.getByText('Something better').waitFor({ state: 'detached' });

      await composer.fill('/nonsense');
      await composer.press('Enter');
      await client.getByText('/nonsense is not a valid command.').first().waitFor();
      expect(await composer.inputValue()).toBe('/nonsense');
      // The refusal is an answer of the server's, which the browser does not complain of.
      expect(problems).toEqual([]);
    },
    patienceMs,
  );
});
