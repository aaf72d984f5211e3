import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { startApp } from '../support/app.ts';

const root = new URL('../../', import.meta.url);
const hasCurl = spawnSync('curl', ['--version']).status === 0;

/** The commands of one shell block, lines that go on below joined. */
function commandsOf(block: string): readonly string[] {
  return block
    .replaceAll(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => line.startsWith('curl '));
}

it.skipIf(!hasCurl)('answers the README’s curl lines, pasted in order', async () => {
  const readme = await readFile(new URL('README.md', root), 'utf8');
  const blocks = [...readme.matchAll(/```sh\n(.*?)```/gs)].map(([, block = '']) => commandsOf(block));
  const [first = [], second = []] = blocks.filter((commands) => commands.length > 0);
  expect([first.length, second.length]).toEqual([4, 1]);
  const folder = await mkdtemp(join(tmpdir(), 'toonwit-curl-'));
  // One start for each block: the page says to wait a minute in between.
  for (const block of [first, second]) {
    const app = await startApp({ CALLS_PER_MINUTE: '3' });
    for (const line of block) {
      const command = line.replaceAll('localhost:8000', app.url).replaceAll(/-o (\S+)/g, `-o '${folder}/$1'`);
      const { stdout } = await promisify(execFile)('bash', ['-c', `${command} --fail-with-body --silent`], {
        cwd: root,
      });
      expect(stdout).not.toContain('retryAfterSeconds');
    }
    await app.stop();
  }
  expect((await readdir(folder)).sort()).toEqual(['cartoon.jpg', 'meme.jpg']);
  for (const name of await readdir(folder))
    expect(await sharp(await readFile(join(folder, name))).metadata()).toMatchObject({ format: 'jpeg' });
  await rm(folder, { recursive: true });
});
