import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandOf, environmentOf, type Stage } from '../dockerfile.ts';
import { run } from './shell.ts';

/** A running stage: its root read-only but for its volumes and /tmp, its user without any privilege, its command process 1. */
export interface Container {
  readonly output: () => string;
  /** The process on this machine. */
  readonly pid: () => number;
  readonly exited: Promise<number | null>;
  /** Carries out the stage's HEALTHCHECK, and returns its exit code. */
  readonly checkHealth: () => number | null;
}

function only(stage: Stage, name: string) {
  const found = stage.instructions.findLast((instruction) => instruction.name === name);
  if (!found) throw new Error(`expected the stage ${stage.name} to have ${name}, got none`);
  return found;
}

/** Starts the stage's CMD, as `docker run --read-only --tmpfs /tmp --cap-drop ALL` would. */
export function startContainer(
  stage: Stage,
  root: string,
  added: Readonly<Record<string, string>>,
): Container {
  const user = only(stage, 'USER').text;
  const volumes = JSON.parse(only(stage, 'VOLUME').text) as string[];
  const workdir = only(stage, 'WORKDIR').text;
  const uid = run('chroot', [root, 'id', '-u', user]).trim();
  const environment = {
    ...environmentOf(stage),
    ...added,
    PATH: '/usr/local/bin:/usr/bin:/bin',
    HOME: `/home/${user}`,
  };
  const variables = Object.entries(environment).map(([name, value]) => `${name}=${value}`);
  const mounts = [
    `mount --bind ${root} ${root}`,
    ...[...volumes, '/dev'].map((folder) => `mount --bind ${join(root, folder)} ${join(root, folder)}`),
    `mount -t tmpfs tmpfs ${root}/tmp`,
    `mount -t proc proc ${root}/proc`,
    `mount -o remount,bind,ro ${root}`,
  ];
  const drop = [
    `--reuid=${uid}`,
    `--regid=${uid}`,
    '--clear-groups',
    '--no-new-privs',
    '--bounding-set=-all',
  ];
  const inside = (command: readonly string[]) => [
    ...['chroot', root, 'setpriv', ...drop, 'env', '-i', '-C', workdir, ...variables, ...command],
  ];
  const script = `set -e; ${mounts.join('; ')}; exec "$@"`;
  const args = [
    '--mount',
    '--pid',
    '--fork',
    'sh',
    '-c',
    script,
    'sh',
    ...inside(commandOf(only(stage, 'CMD'))),
  ];
  let output = '';
  const child = spawn('unshare', args, { stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const exited = new Promise<number | null>((resolve) => child.on('close', resolve));
  const pid = () => Number(readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8').trim());
  return {
    ...{ output: () => output, pid, exited },
    checkHealth() {
      const [program = '', ...rest] = inside(commandOf(only(stage, 'HEALTHCHECK')));
      return spawnSync(program, rest, { stdio: 'inherit' }).status;
    },
  };
}
