import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { embedded } from './app.ts';

const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

export interface RunningProcess {
  /** What it has printed so far, both streams together. */
  readonly output: () => string;
  readonly kill: (signal: NodeJS.Signals) => void;
  /** Resolves with the exit code, once everything that it printed is here. */
  readonly exited: Promise<number | null>;
}

/** Starts the bot as `npm start` does, with its embedded engines and no playground unless the environment says otherwise. */
export function startProcess(
  environment: Record<string, string>,
  args: readonly string[] = [],
): RunningProcess {
  let output = '';
  // In a folder of its own, where nobody's .env is read and nobody's data.
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
