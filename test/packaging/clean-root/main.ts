import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseDockerfile } from '../dockerfile.ts';
import { makeBaseRoots } from './base-root.ts';
import { buildStages } from './build-stages.ts';
import { startContainer, type Container } from './container.ts';
import { megabytesOf } from './shell.ts';

// Carries out the Dockerfile without Docker: npm run clean-root -- FOLDER. Needs root, Linux, debootstrap, and a few GB in the folder.

const context = fileURLToPath(new URL('../../..', import.meta.url)).replace(/\/$/, '');
const folder = resolve(process.argv[2] ?? '/tmp/toonwit-clean-root');
const print = (line: string) => void process.stdout.write(`${line}\n`);

function printSizes(root: string): void {
  const app = join(root, 'app');
  const [whole, own] = [megabytesOf(root), megabytesOf(app)];
  const node = megabytesOf(join(root, 'usr/local/bin'));
  print(`\nimage ${whole} MB: Debian ${whole - own - node} MB, Node ${node} MB, /app ${own} MB`);
  const modules = join(app, 'node_modules');
  const parts = readdirSync(modules)
    .filter((name) => statSync(join(modules, name)).isDirectory())
    .map((name) => ({ name: `node_modules/${name}`, size: megabytesOf(join(modules, name)) }))
    .sort((a, b) => b.size - a.size);
  for (const name of ['dist', 'models', 'packages', 'node_modules'])
    print(`  ${String(megabytesOf(join(app, name))).padStart(4)} MB  ${name}`);
  for (const { name, size } of parts.slice(0, 12)) print(`  ${String(size).padStart(4)} MB    ${name}`);
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => found(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

function residentMegabytes(container: Container): number {
  const status = readFileSync(`/proc/${container.pid()}/status`, 'utf8');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1000);
}

async function untilReady(url: string, container: Container): Promise<void> {
  const deadline = performance.now() + 120_000;
  while (performance.now() < deadline) {
    const answer = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(2000) }).catch(() => undefined);
    if (answer?.ok) return;
    await pause(50);
  }
  throw new Error(`expected the bot to be ready within two minutes, got: ${container.output()}`);
}

async function predict(url: string): Promise<string> {
  const headers = { 'Content-Type': 'application/json' };
  const body = JSON.stringify({ text: 'I love this!' });
  const answer = await fetch(`${url}/predict`, { method: 'POST', headers, body });
  return `${answer.status} ${await answer.text()}`;
}

async function cartoonize(url: string, style: string): Promise<string> {
  const form = new FormData();
  form.set(
    'image',
    new Blob([readFileSync(join(context, 'packages/playground/samples/cat.jpg'))]),
    'cat.jpg',
  );
  form.set('style', style);
  const answer = await fetch(`${url}/cartoonize`, { method: 'POST', body: form });
  return `${answer.status} ${answer.headers.get('content-type')} ${(await answer.arrayBuffer()).byteLength} bytes`;
}

const stages = parseDockerfile(readFileSync(join(context, 'Dockerfile'), 'utf8'));
const image = stages.at(-1);
if (!image) throw new Error('expected a stage in the Dockerfile, got none');
const images = makeBaseRoots(folder);
const root = buildStages({ stages, context, roots: join(folder, 'stages'), images, print });
printSizes(root);

const port = await freePort();
const url = `http://127.0.0.1:${port}`;
const began = performance.now();
// No hub can be reached from a clean root: the engines that the image brings answer.
const embedded = { PORT: String(port), SENTIMENT_ENGINE: 'mini', DESCRIBE_ENGINE: 'off', PLAYGROUND: 'off' };
const container = startContainer(image, root, embedded);
try {
  await untilReady(url, container);
  print(`\nready after ${((performance.now() - began) / 1000).toFixed(1)} s`);
  print(
    `RSS ${residentMegabytes(container)} MB, process 1, user ${statSync(`/proc/${container.pid()}`).uid}`,
  );
  print(`HEALTHCHECK exits with ${container.checkHealth()}`);
  print(`/predict ${await predict(url)}`);
  print(`/cartoonize ${await cartoonize(url, 'comic')}`);
  print(`RSS ${residentMegabytes(container)} MB after that`);
  const underWay = cartoonize(url, 'cartoon');
  await pause(50);
  const asked = performance.now();
  process.kill(container.pid(), 'SIGTERM');
  print(`/cartoonize, under way at SIGTERM: ${await underWay}`);
  print(
    `exit code ${await container.exited}, ${((performance.now() - asked) / 1000).toFixed(1)} s after SIGTERM`,
  );
} finally {
  process.stdout.write(`\n${container.output()}`);
  // Its parent goes with process 1 of its namespace.
  try {
    process.kill(container.pid(), 'SIGKILL');
  } catch {
    // It has ended.
  }
}
