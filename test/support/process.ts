import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { embedded } from './app.ts';

const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

export interface RunningProcess {
  /** Everything printed so far, stdout and stderr together. */
  readonly output: () => string;
  readonly kill: (signal: NodeJS.Signals) => void;
  /** Resolves with the exit code once all output has arrived. */
  readonly exited: Promise<number | null>;
}

/** Starts the bot as `npm start` does, with its embedded engines and no playground unless the environment says otherwise. */
export function startProcess(
  environment: Record<string, string>,
  args: readonly string[] = [],
): RunningProcess {
  let output = '';
  // In an empty folder, so that no .env and no data are read.
  const folder = mkdtempSync(join(tmpdir(), 'toonwit-process-'));
  const child = spawn(
    process.execPath,
    ['--conditions=@toonwit/source', '--import', import.meta.resolve('tsx'), main, ...args],
    {
      cwd: folder,
      env: { PATH: process.env['PATH'], ...embedded, ...environment },
    },
  );
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const exited = new Promise<number | null>((resolve) => child.on('close', (code) => resolve(code)));
  void exited.then(() => rmSync(folder, { recursive: true, force: true }));
  return { output: () => output, kill: (signal) => child.kill(signal), exited };
}
