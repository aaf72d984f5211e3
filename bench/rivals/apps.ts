import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../src/app/cli/redis-server.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A bot that answers /sentiment on Slack over signed requests, in a process of its own. */
export interface RunningApp {
  readonly pid: number;
  /** Where Slack's requests go. */
  readonly requestUrl: string;
  stop(): Promise<void>;
}

export type Start = (slack: Readonly<Record<string, string>>) => Promise<RunningApp>;

async function run(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  isReady: RegExp,
): Promise<RunningApp> {
  const port = await freePort();
  const child: ChildProcess = spawn(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { PATH: process.env['PATH'], PORT: String(port), ...environment },
  });
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = new Promise((resolve) => child.on('close', resolve));
  while (!isReady.test(output)) {
    if (child.exitCode !== null) throw new Error(`expected an app that starts, got ${output}`);
    await pause(20);
  }
  return {
    pid: child.pid ?? 0,
    requestUrl: `http://127.0.0.1:${port}/slack/events`,
    async stop() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

const rival =
  (file: string): Start =>
  (slack) =>
    run([`bench/rivals/apps/${file}`], { ...slack, MODELS: join(root, 'models/') }, /ready/);

const toonwit: Start = async (slack) => {
  const app = await run(
    ['dist/src/main.js'],
    {
      ...slack,
      ...{ SENTIMENT_ENGINE: 'mini', CAPTION_ENGINE: 'template', DESCRIBE_ENGINE: 'off' },
      ...{ CARTOONIZE_ENGINE: 'filter', PLAYGROUND: 'off', CALLS_PER_MINUTE: '1000' },
      ...{ DATA_DIR: mkdtempSync(join(tmpdir(), 'toonwit-bench-')), LOG_LEVEL: 'info' },
    },
    /"msg":"ready"/,
  );
  const { origin } = new URL(app.requestUrl);
  while (!(await fetch(`${origin}/readyz`)).ok) await pause(50);
  return app;
};

/** What is compared, and what each isn't made for. */
export const apps: Readonly<Record<string, Start>> = {
  'Bolt, 20 lines': rival('bolt.js'),
  'Vercel Chat SDK': rival('chat-sdk.js'),
  Toonwit: toonwit,
};
