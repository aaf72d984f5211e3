import { expect, it } from 'vitest';
import { composerOf, dropFile, openChannel, openClient, switchTo } from './clients-support.ts';
import { describeInBrowser, eventually, play } from './support.ts';

describeInBrowser('What is half-written', () => {
  const playing = play({ CALLS_PER_MINUTE: '100' }, { together: true });

  for (const platform of ['Discord', 'Slack'] as const) {
    it(`is kept per channel and author on ${platform}, with its picture`, async () => {
      const { problems, client, composer } = await openClient(playing, platform);
      const files = client.getByRole('list', { name: 'Files to send' });
      await dropFile(client.locator('.chat'));
      await files.getByRole('listitem').waitFor();
      await composer.fill('Look at');
      await openChannel(client, 'pictures');
      await eventually(() => composerOf(client).inputValue()).toBe('');
      expect(await files.count()).toBe(0);

      await openChannel(client, 'general');
      await eventually(() => composerOf(client).inputValue()).toBe('Look at');
      await files.getByRole('listitem').waitFor();
      await switchTo(client, /mira/i);
      await eventually(() => composerOf(client).inputValue()).toBe('');
      await switchTo(client, /ada/i);
      await eventually(() => composerOf(client).inputValue()).toBe('Look at');

      await composerOf(client).press('Enter');
      await client
        .locator('.message')
        .filter({ hasText: 'Look at' })
        .getByRole('img', { name: 'cat.jpg' })
        .waitFor();
      await openChannel(client, 'pictures');
      await openChannel(client, 'general');
      await eventually(() => composerOf(client).inputValue()).toBe('');
      expect(await files.count()).toBe(0);
      expect(problems).toEqual([]);
    });
  }

  it('is kept in its thread', async () => {
    const { problems, client } = await openClient(playing, 'Slack');
    const thread = client.getByRole('complementary', { name: 'Thread' });
    const reply = thread.getByRole('textbox', { name: 'Reply in the thread' });
    const open = () => client.locator('.message').first().press('t');
    await open();
    await reply.fill('Not yet');
    await thread.getByRole('button', { name: 'Close the thread' }).click();
    await thread.waitFor({ state: 'detached' });
    await open();
    await eventually(() => reply.inputValue()).toBe('Not yet');
    await thread.getByRole('button', { name: 'Close the thread' }).click();
    await eventually(() => composerOf(client).inputValue()).toBe('');
    expect(problems).toEqual([]);
  });
});
