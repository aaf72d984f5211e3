import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { embedded } from './app.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

export interface RunningProcess {
  /** What it has printed so far, both streams together. */
  readonly output: () => string;
  readonly kill: (signal: NodeJS.Signals) => void;
  /** Resolves with the exit code. */
  readonly exited: Promise<number | null>;
}

/** Starts the bot as `npm start` does, with its embedded engines and no playground unless the environment says otherwise. */
export function startProcess(
  environment: Record<string, string>,
  args: readonly string[] = [],
): RunningProcess {
  let output = '';
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts', ...args], {
    cwd: root,
    env: { PATH: process.env['PATH'], ...embedded, ...environment },
  });
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const exited = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)));
  return { output: () => output, kill: (signal) => child.kill(signal), exited };
}
