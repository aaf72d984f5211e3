import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { createApp, type App } from '../../src/app/create-app.ts';
import { parseConfig } from '../../src/app/config.ts';
import { embedded } from '../support/app.ts';
import { createTestLogger } from '../support/core.ts';
import { describeInBrowser, picture, play } from './support.ts';

const root = new URL('../../', import.meta.url);

/** A folder with the project's commands and one more. */
async function withShout(): Promise<URL> {
  const folder = new URL(`test/.output/commands-${process.pid}/`, root);
  await mkdir(folder, { recursive: true });
  for (const file of await readdir(new URL('commands/', root)))
    await writeFile(new URL(file, folder), `export { default } from '../../../commands/${file}';\n`);
  const shout = `import { z } from 'zod';
import { defineCommand } from '../../../src/core/command.ts';
export default defineCommand({
  name: 'shout',
  description: 'Say it louder',
  ephemeral: false,
  options: { text: z.string().min(1).describe('What to shout') },
  output: z.object({}),
  run: ({ options: { text } }) =>
    Promise.resolve({ kind: 'reply', title: 'Louder', text: text.toUpperCase() + '!', data: {} }),
});
`;
  await writeFile(new URL('shout.ts', folder), shout);
  return folder;
}

describeInBrowser('the playground over a restart', () => {
  const playing = play();

  it('says that the playground is gone, reconnects by itself, and offers a newly added command', async () => {
    const { page } = await playing.open();
    const discord = page.getByRole('region', { name: 'Discord', exact: true });
    await page.evaluate('window.sameDocument = true');
    const { port } = new URL(playing.app.url);
    const folder = await withShout();
    await playing.app.stop();
    await page.getByText('The playground is not responding').waitFor();
    let again: App | undefined;
    try {
      again = await createApp({
        config: parseConfig({ ...embedded, PLAYGROUND: 'on', PORT: port }),
        logger: createTestLogger().logger,
        version: '0.0.0',
        commandsFolder: folder,
        modelsFolder: new URL('models/', root),
        warmUp: false,
      });
      await again.start();
      await page.getByText('The playground is not responding').waitFor({ state: 'detached' });
      await discord.getByRole('textbox', { name: 'Message #general' }).fill('/sho');
      await discord.getByText('Say it louder').waitFor();
      await picture(page, 'restarted');
      expect(await page.evaluate('window.sameDocument')).toBe(true);
    } finally {
      await again?.stop();
      await rm(folder, { recursive: true, force: true });
    }
  });
});
