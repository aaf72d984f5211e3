import { execFile, execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { embedded } from './support/app.ts';
import { patiently } from './support/patience.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'toonwit-build-'));
const modules = join(folder, 'node_modules');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A copy of what is in the repository, beside links to the installed packages. */
function checkOut(): void {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  const needed = /^(?:src|commands|packages|models)\/|^(?:package|tsconfig)[^/]*\.json$/;
  for (const file of listed.split('\n').filter((name) => needed.test(name))) {
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    cpSync(join(root, file), join(folder, file));
  }
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (name === '.bin' || name === '@toonwit' || name === '.package-lock.json') continue;
    link(join(root, 'node_modules', name), name);
  }
  for (const name of readdirSync(join(root, 'packages')))
    link(join(folder, 'packages', name), join('@toonwit', name));
  link(join(root, 'node_modules/.bin'), '.bin');
}

function link(target: string, name: string): void {
  mkdirSync(join(modules, dirname(name)), { recursive: true });
  symlinkSync(target, join(modules, name));
}

/** Takes away what the build alone needs, as `npm prune --omit=dev` would. */
function prune(): void {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dev?: boolean }>;
  };
  const development = ['typescript', 'tsx', 'esbuild', 'preact', 'pino-pretty'];
  for (const name of development) {
    expect(lock.packages[`node_modules/${name}`]).toMatchObject({ dev: true });
    rmSync(join(modules, name));
  }
}

beforeAll(async () => {
  checkOut();
  await promisify(execFile)('npm', ['run', 'build'], { cwd: folder });
  prune();
}, 300_000);

it('runs from the build, playground included, without what only development needs', async () => {
  let output = '';
  const bot = spawn(process.execPath, [join(folder, 'dist/src/main.js')], {
    cwd: folder,
    env: { PATH: process.env['PATH'], ...embedded, PLAYGROUND: 'on', PORT: '0' },
  });
  bot.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  bot.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = new Promise((resolve) => bot.on('close', resolve));
  try {
    const url = await vi.waitFor(() => {
      const found = /Toonwit listens on (http:\S+)\. Try/.exec(output)?.[1];
      if (found === undefined) throw new Error(`expected the bot to listen, got: ${output}`);
      return found;
    }, patiently);

    const answer = await fetch(`${url}/predict`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ text: 'I love this!' }),
    });
    expect(await answer.json()).toMatchObject({ engine: 'mini', polarity: 'positive' });

    expect(await (await fetch(url)).text()).toContain('<title>Toonwit playground</title>');
    const script = await fetch(`${url}/playground/page.js`);
    expect(script.headers.get('content-type')).toContain('text/javascript');
    expect((await script.text()).length).toBeGreaterThan(10_000);
    expect((await fetch(`${url}/playground/samples/cat.jpg`)).status).toBe(200);

    bot.kill('SIGTERM');
    expect(await ended).toBe(0);
  } finally {
    bot.kill('SIGKILL');
  }
});
