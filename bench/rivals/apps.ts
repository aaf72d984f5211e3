import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { embeddedEngines, startAppProcess } from '../support/app-process.ts';
import { inTime } from '../support/in-time.ts';
import { freePort } from '../../src/app/cli/redis-server.ts';

/** How long Toonwit may take to load its models. */
const readyMs = 30_000;

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A bot that answers /sentiment, in a process of its own. */
export interface RunningApp {
  readonly pid: number;
  /** Where Slack's requests go, over HTTP. */
  readonly requestUrl: string;
  stop(): Promise<void>;
}

/** Starts a bot; the environment says where its platform is. */
export type Start = (platform: Readonly<Record<string, string>>) => Promise<RunningApp>;

async function run(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  isReady: RegExp,
): Promise<RunningApp> {
  const port = await freePort();
  const app = await startAppProcess(args, { PORT: String(port), ...environment }, isReady);
  return { ...app, requestUrl: `http://127.0.0.1:${port}/slack/events` };
}

const rival =
  (file: string): Start =>
  (platform) =>
    run([`bench/rivals/apps/${file}`], { ...platform, MODELS: join(root, 'models/') }, /ready/);

const toonwit: Start = async (platform) => {
  const app = await run(
    ['dist/src/main.js'],
    {
      ...platform,
      ...embeddedEngines,
      ...{ PLAYGROUND: 'off', CALLS_PER_MINUTE: '1000' },
      ...{ DATA_DIR: mkdtempSync(join(tmpdir(), 'toonwit-bench-')), LOG_LEVEL: 'info' },
    },
    /"msg":"ready"/,
  );
  const { origin } = new URL(app.requestUrl);
  const until = performance.now() + readyMs;
  while (!(await inTime(fetch(`${origin}/readyz`), 'an answer of /readyz')).ok) {
    if (performance.now() > until) throw new Error(`expected a bot that is ready within ${readyMs / 1000} s`);
    await pause(50);
  }
  return app;
};

/** What is compared on Slack. */
export const slackApps: Readonly<Record<string, Start>> = {
  'Bolt, 25 lines': rival('bolt.js'),
  'Vercel Chat SDK': rival('chat-sdk.js'),
  Toonwit: toonwit,
};

/** What is compared on Discord. */
export const discordApps: Readonly<Record<string, Start>> = {
  'discord.js, 30 lines': rival('discord-bot.js'),
  Toonwit: toonwit,
};
