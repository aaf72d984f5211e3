import { expect, it } from 'vitest';
import { catPath, clientOf, composerOf, dropFile, pasteFile, messageWith, say } from './clients-support.ts';
import { describeInBrowser, eventually, patienceMs, picture, play } from './support.ts';

describeInBrowser('the Discord client', () => {
  const playing = play({ CALLS_PER_MINUTE: '100' });
  const open = async () => {
    const { page, problems } = await playing.open();
    const client = clientOf(page, 'Discord');
    return { page, problems, client, composer: composerOf(client) };
  };

  it(
    'answers each command',
    async () => {
      const { page, problems, client, composer } = await open();
      await composer.fill('/sentiment What a lovely day');
      await client.getByRole('textbox', { name: /^text:/ }).press('Enter');
      const verdict = messageWith(client, 'How this feels');
      await verdict.getByText('Only you can see this').waitFor();

      await composer.fill('/caption ');
      await page.keyboard.type('monday meetings');
      await page.keyboard.press('Enter');
      await messageWith(client, 'Your caption').getByRole('button', { name: 'Again' }).waitFor();

      await composer.fill('/help');
      await composer.press('Enter');
      await page.keyboard.press('Enter');
      await messageWith(client, 'What I can do here').waitFor();

      await composer.fill('/uploads');
      await composer.press('Enter');
      await page.keyboard.press('Enter');
      await client
        .getByText(/used\s*\/uploads/)
        .last()
        .waitFor();
      await picture(page, 'discord-commands');
      expect(problems).toEqual([]);
    },
    patienceMs * 2,
  );

  it(
    'draws the picture that is dropped on a command, and says how in the alternative text',
    async () => {
      const { page, problems, client, composer } = await open();
      await composer.fill('/cartoonize ');
      await dropFile(client.locator('.chat'));
      await client.getByRole('button', { name: 'image: cat.jpg' }).press('Enter');
      const drawn = messageWith(client, /in cartoon style/);
      await drawn.getByRole('img', { name: /redrawn in cartoon style/ }).waitFor();
      const alt = drawn.getByRole('button', { name: 'ALT: alternative text' });
      await alt.click();
      expect(await alt.getAttribute('aria-expanded')).toBe('true');
      await drawn.getByRole('button', { name: 'Other style' }).click();
      await client.getByRole('img', { name: /redrawn in comic style/ }).waitFor();
      await picture(page, 'discord-cartoon');
      expect(problems).toEqual([]);
    },
    patienceMs * 2,
  );

  it(
    'asks for the missing picture in a dialog that keeps the focus and says what is wrong',
    async () => {
      const { page, problems, client, composer } = await open();
      await composer.fill('/cartoonize');
      await composer.press('Enter');
      await page.keyboard.press('Enter');
      const dialog = client.getByRole('dialog', { name: '/cartoonize' });
      await dialog.getByRole('button', { name: 'Submit' }).click();
      await dialog.getByRole('alert').getByText('This field is required.').waitFor();
      for (let presses = 0; presses < 8; presses += 1) {
        await page.keyboard.press('Tab');
        expect(await dialog.locator(':focus').count()).toBe(1);
      }
      await picture(page, 'discord-dialog');
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });

      await composer.fill('/cartoonize');
      await composer.press('Enter');
      await page.keyboard.press('Enter');
      const chooser = page.waitForEvent('filechooser');
      await dialog.getByRole('button', { name: /Choose a file/ }).click();
      await (await chooser).setFiles(catPath);
      await dialog.getByRole('button', { name: 'Submit' }).click();
      await dialog.waitFor({ state: 'detached' });
      await client
        .getByRole('img', { name: /redrawn in cartoon style/ })
        .last()
        .waitFor();
      expect(problems).toEqual([]);
    },
    patienceMs * 2,
  );

  it(
    'uploads what is dropped or pasted, with an alternative text and behind a veil',
    async () => {
      const { page, problems, client, composer } = await open();
      await dropFile(client.locator('.chat'));
      await pasteFile(composer);
      const files = client.getByRole('list', { name: 'Files to send' });
      await eventually(() => files.getByRole('listitem').count()).toBe(2);
      await files.getByRole('button', { name: 'Remove cat.jpg' }).last().click();
      await files.getByRole('button', { name: 'Describe cat.jpg' }).click();
      await files.getByRole('textbox', { name: 'Alternative text' }).fill('A cat at the window');
      await files.getByRole('button', { name: /as a spoiler/ }).click();
      await composer.press('Enter');
      await client.getByRole('button', { name: /a hidden picture/ }).click();
      const shown = client.getByRole('img', { name: 'A cat at the window' });
      await shown.waitFor();
      await picture(page, 'discord-upload');
      expect(problems).toEqual([]);
    },
    patienceMs,
  );

  it(
    'asks the bot about a message through its menu',
    async () => {
      const { problems, client } = await open();
      const message = await say(client, 'I adore this little bot');
      await message.click({ button: 'right' });
      await client.getByRole('menuitem', { name: 'Apps' }).click();
      await client.getByRole('menuitem', { name: 'How does this feel?' }).click();
      await messageWith(client, 'How this feels').getByText('Only you can see this').waitFor();
      expect(problems).toEqual([]);
    },
    patienceMs,
  );

  it(
    'reacts, replies, edits and deletes',
    async () => {
      const { page, problems, client } = await open();
      const message = await say(client, 'Something to react to');
      await message.hover();
      await message.getByRole('button', { name: 'Add reaction' }).click();
      await client.getByRole('button', { name: 'art', exact: true }).click();
      const reaction = message.getByRole('button', { name: /^🎨 1/ });
      expect(await reaction.getAttribute('aria-pressed')).toBe('true');
      await reaction.click();
      await reaction.waitFor({ state: 'detached' });

      await message.focus();
      await page.keyboard.press('r');
      await page.keyboard.type('An answer');
      await page.keyboard.press('Enter');
      await messageWith(client, 'An answer').getByText('Something to react to').waitFor();

      await page.keyboard.press('ArrowUp');
      await client.getByRole('textbox', { name: 'Edit message' }).fill('A better answer');
      await page.keyboard.press('Enter');
      const edited = messageWith(client, 'A better answer');
      await edited.getByText('(edited)').waitFor();
      await edited.click({ button: 'right' });
      await client.getByRole('menuitem', { name: 'Delete message' }).click();
      await client.getByText('A better answer').waitFor({ state: 'detached' });
      expect(problems).toEqual([]);
    },
    patienceMs,
  );
});
