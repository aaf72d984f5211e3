import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median, type Print } from './support/print-rows.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const repetitions = 3;

type Figures = ReadonlyMap<string, number>;

/** A folder with another commit and its dependencies. @throws Error where git knows no such commit */
function checkOut(ref: string): { readonly folder: string; readonly remove: () => void } {
  const folder = join(mkdtempSync(join(tmpdir(), 'toonwit-compare-')), 'other');
  execFileSync('git', ['worktree', 'add', '--detach', folder, ref], { cwd: root, stdio: 'pipe' });
  const lockOf = (where: string) => readFileSync(join(where, 'package-lock.json'), 'utf8');
  if (lockOf(folder) === lockOf(root)) linkDependencies(folder);
  else execFileSync('npm', ['ci', '--silent'], { cwd: folder, stdio: 'inherit' });
  return {
    folder,
    remove() {
      execFileSync('git', ['worktree', 'remove', '--force', folder], { cwd: root, stdio: 'pipe' });
      rmSync(join(folder, '..'), { recursive: true, force: true });
    },
  };
}

/** Everything but the workspaces, which are the other commit's own. */
function linkDependencies(folder: string): void {
  execFileSync('cp', ['-al', join(root, 'node_modules'), join(folder, 'node_modules')]);
  rmSync(join(folder, 'node_modules/@toonwit'), { recursive: true });
  execFileSync('mkdir', [join(folder, 'node_modules/@toonwit')]);
  for (const name of ['emulator-kit', 'discord-emulator', 'slack-emulator', 'playground'])
    symlinkSync(join(folder, 'packages', name), join(folder, 'node_modules/@toonwit', name));
}

/** The first number of each row that a commit's own bench prints. */
async function measure(folder: string, rows: readonly string[]): Promise<Figures> {
  const child = spawn('npm', ['run', '--silent', 'bench', '--', ...rows], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  await new Promise((resolve) => child.on('close', resolve));
  const figures = new Map<string, number>();
  for (const line of output.split('\n').filter((line) => line.startsWith('| '))) {
    const [, name = '', value = ''] = line.split('|').map((cell) => cell.trim());
    const figure = /\d[\d,]*(?:\.\d+)?/.exec(value)?.[0].replaceAll(',', '');
    if (figure !== undefined) figures.set(name, Number(figure));
  }
  return figures;
}

/**
 * Runs the same rows here and on another commit, in turn, and prints how the first figure of each changed: `npm run bench --
 * compare REF [row …]`. @throws Error where git knows no such commit
 */
export default async function compare(
  [ref = 'HEAD', ...rows]: readonly string[],
  print: Print,
): Promise<void> {
  const other = checkOut(ref);
  const before: Figures[] = [];
  const now: Figures[] = [];
  try {
    for (let turn = 0; turn < repetitions; turn += 1) {
      before.push(await measure(other.folder, rows));
      now.push(await measure(root, rows));
    }
  } finally {
    other.remove();
  }
  const middle = (all: readonly Figures[], name: string) =>
    median(all.map((figures) => figures.get(name) ?? Number.NaN));
  for (const name of now[0]?.keys() ?? []) {
    const [was, is] = [middle(before, name), middle(now, name)];
    print({ name, value: `${was} → ${is}`, ratio: `${(is / was).toFixed(2)} ×` });
  }
}
