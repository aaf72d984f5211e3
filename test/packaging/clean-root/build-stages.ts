import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { copied, environmentOf, type Instruction, type Stage } from '../dockerfile.ts';
import { createIgnored } from './docker-ignore.ts';
import { run } from './shell.ts';

interface BuildOptions {
  readonly stages: readonly Stage[];
  /** The project. */
  readonly context: string;
  /** Where the root of each stage goes, by its name. */
  readonly roots: string;
  /** The roots that stand for images, by their name. */
  readonly images: Readonly<Record<string, string>>;
  readonly print: (line: string) => void;
}

/** The work folder after the instructions so far. */
const workdirOf = (done: readonly Instruction[]) =>
  done.findLast(({ name }) => name === 'WORKDIR')?.text ?? '/';

function copy(instruction: Instruction, root: string, workdir: string, options: BuildOptions): void {
  const { context, roots } = options;
  const { from } = instruction.flags;
  const isIgnored = createIgnored(readFileSync(join(context, '.dockerignore'), 'utf8'));
  const { sources, to } = copied(instruction);
  const target = join(root, to.startsWith('/') ? to : join(workdir, to));
  for (const source of sources) {
    const path = from === undefined ? join(context, source) : join(roots, from, source);
    const isInto =
      to.endsWith('/') && !(existsSync(path) && run('stat', ['-c', '%F', path]).trim() === 'directory');
    const goal = isInto ? join(target, basename(source)) : target;
    mkdirSync(join(goal, '..'), { recursive: true });
    const filter = (file: string) =>
      from !== undefined || file === context || !isIgnored(relative(context, file));
    if (!filter(path)) throw new Error(`expected .dockerignore to let ${source} through`);
    cpSync(path, goal, { recursive: true, verbatimSymlinks: true, filter });
  }
}

/** What a command needs of this machine to reach the npm registry, as file in the root → file here. */
function networkFiles(): Readonly<Record<string, string>> {
  const { NODE_EXTRA_CA_CERTS: authorities } = process.env;
  return {
    '/etc/resolv.conf': '/etc/resolv.conf',
    '/etc/hosts': '/etc/hosts',
    ...(authorities !== undefined && { '/tmp/authorities.pem': authorities }),
  };
}

/** Runs a shell command in a root as its own process 1, with this machine's network and npm registry. */
function runIn(
  root: string,
  workdir: string,
  environment: Readonly<Record<string, string>>,
  command: string,
): void {
  const files = networkFiles();
  for (const [inside, here] of Object.entries(files)) cpSync(here, join(root, inside));
  const given = {
    ...environment,
    PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin',
    HOME: '/root',
    npm_config_registry: run('npm', ['config', 'get', 'registry']).trim(),
    NODE_EXTRA_CA_CERTS: '/tmp/authorities.pem' in files ? '/tmp/authorities.pem' : '',
  };
  const variables = Object.entries(given).map(([name, value]) => `${name}=${value}`);
  const inside = ['env', '-i', '-C', workdir, ...variables, '/bin/sh', '-c', command];
  run('unshare', ['--mount', '--pid', '--fork', `--root=${root}`, '--mount-proc', ...inside]);
  for (const file of Object.keys(files)) rmSync(join(root, file));
}

/** Carries out the stages in order, each in a root of its own, and returns the last stage's root. */
export function buildStages(options: BuildOptions): string {
  const { stages, roots, images, print } = options;
  mkdirSync(roots, { recursive: true });
  let root = '';
  for (const stage of stages) {
    root = join(roots, stage.name);
    rmSync(root, { recursive: true, force: true });
    const parent = stages.find(({ name }) => name === stage.base);
    const base = parent ? join(roots, parent.name) : images[stage.base];
    if (base === undefined) throw new Error(`expected a root for the image ${stage.base}, got none`);
    run('cp', ['-a', base, root]);
    const inherited = (parent?.instructions ?? []).filter(({ name }) => name === 'WORKDIR');
    stage.instructions.forEach((instruction, index) => {
      print(`${stage.name}: ${instruction.name} ${instruction.text}`);
      const workdir = workdirOf([...inherited, ...stage.instructions.slice(0, index + 1)]);
      if (instruction.name === 'WORKDIR') mkdirSync(join(root, workdir), { recursive: true });
      if (instruction.name === 'COPY') copy(instruction, root, workdir, options);
      if (instruction.name === 'RUN') runIn(root, workdir, environmentOf(stage), instruction.text);
    });
  }
  return root;
}
