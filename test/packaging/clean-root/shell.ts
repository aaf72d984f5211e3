import { execFileSync } from 'node:child_process';

/** Runs a program to its end and returns what it prints. @throws Error with its standard error if it fails. */
export function run(program: string, args: readonly string[], cwd?: string): string {
  const quiet = ['ignore', 'pipe', 'pipe'] as const;
  return execFileSync(program, args, { encoding: 'utf8', cwd, stdio: [...quiet], maxBuffer: 2 ** 26 });
}

/** Megabytes (10⁶ bytes, as Docker counts) that a folder takes. */
export function megabytesOf(folder: string): number {
  const [bytes = ''] = run('du', ['-s', '--block-size=1', folder]).split('\t');
  return Math.round(Number(bytes) / 1e6);
}
