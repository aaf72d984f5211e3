import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** How long a bot may take to start. */
const startMs = 30_000;

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A bot in a process of its own. */
export interface AppProcess {
  readonly pid: number;
  /** The line by which it told that it is there. */
  readonly greeting: RegExpExecArray;
  /** Kills it, as a crash does. */
  stop(): Promise<void>;
}

/**
 * Starts a bot in the project's folder with nothing but the given environment, and waits until it prints what is awaited.
 * @throws Error with what it printed if it ends before, or takes too long
 */
export async function startAppProcess(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  awaited: RegExp,
): Promise<AppProcess> {
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { PATH: process.env['PATH'], ...environment },
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = new Promise((resolve) => child.on('close', resolve));
  const until = performance.now() + startMs;
  for (;;) {
    const greeting = awaited.exec(output);
    if (greeting)
      return {
        pid: child.pid ?? 0,
        greeting,
        async stop() {
          child.kill('SIGKILL');
          await ended;
        },
      };
    if (performance.now() > until) child.kill('SIGKILL');
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`expected a bot that starts, got ${output}`);
    await pause(5);
  }
}

/** Toonwit's own engines, without a model from the hub. */
export const embeddedEngines = {
  SENTIMENT_ENGINE: 'mini',
  CAPTION_ENGINE: 'template',
  DESCRIBE_ENGINE: 'off',
  CARTOONIZE_ENGINE: 'filter',
} as const;
