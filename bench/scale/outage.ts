import { setTimeout as pause } from 'node:timers/promises';
import { startDiscord, startSlack, type Platform, type Wanted } from '../chaos/platforms.ts';
import { startProvider } from '../chaos/counting-provider.ts';
import { startProcess } from '../../test/support/process.ts';
import { startRedis } from '../../test/support/redis-server.ts';
import type { Print } from '../support/print-rows.ts';

const downMs = 10_000;
const pausedMs = 5_000;
/** Between two uses of the same platform. */
const everyMs = 1_000;
/** How long somebody looks for an answer. */
const lookMs = 60_000;

const away = /reach my memory/;

/** What one person read, and after how many ms. */
interface Told {
  readonly text: string;
  readonly ms: number;
}

async function use(platform: Platform, wanted: Wanted): Promise<Told> {
  const startedAt = performance.now();
  const look = await platform.use(wanted);
  for (;;) {
    const ms = performance.now() - startedAt;
    const { answers, refusedByPlatform } = look();
    if (answers.length > 0) return { text: answers.join(' + '), ms };
    if (refusedByPlatform) return { text: 'nothing: the platform gave up', ms };
    if (ms > lookMs) return { text: 'nothing', ms };
    await pause(10);
  }
}

const isDone = ({ text }: Told) => text.includes('more cat');

const feel = (number: number): Wanted => ({ command: 'sentiment', text: `I love this, number ${number}!` });

/** Uses both platforms once a second for a while. */
async function useFor(platforms: readonly Platform[], ms: number): Promise<Told[]> {
  const told: Promise<Told>[] = [];
  const endsAt = performance.now() + ms;
  while (performance.now() < endsAt) {
    for (const platform of platforms) told.push(use(platform, feel(told.length)));
    await pause(everyMs);
  }
  return Promise.all(told);
}

function inWords(told: readonly Told[]): string {
  const times = told.map(({ ms }) => ms).toSorted((a, b) => a - b);
  const at = (share: number) => Math.round(times[Math.floor((times.length - 1) * share)] ?? NaN);
  const refused = told.filter(({ text }) => away.test(text)).length;
  const lost = told.filter(({ text }) => text.startsWith('nothing')).length;
  return `${told.length} uses: ${told.length - refused - lost} answered, ${refused} told that memory is away, ${lost} nothing; p50 ${at(0.5)}, max ${at(1)} ms`;
}

/** Redis goes, stands still, and comes back empty under two edges and a worker, while people on Discord and Slack use the bot. */
export async function benchOutage(print: Print): Promise<void> {
  const redis = await startRedis();
  const platforms = [await startDiscord(), await startSlack()];
  const provider = await startProvider();
  const environment = {
    ...{ ...provider.environment, CAPTION_ENGINE: 'openai', DAILY_BUDGET_USD: '1' },
    ...{ REDIS_URL: redis.url, CALLS_PER_MINUTE: '1000', LOG_LEVEL: 'info', PORT: '0' },
    ...(Object.assign({}, ...platforms.map((platform) => platform.environment)) as Record<string, string>),
  };
  const processes = ['edge', 'edge', 'worker'].map((ROLE) => startProcess({ ...environment, ROLE }));
  while (!processes.every(({ output }) => output().includes('"ready"'))) await pause(50);
  const ended: (number | null)[] = [];
  for (const { exited } of processes) void exited.then((code) => ended.push(code));
  // Once in each server, so that its rules are known.
  for (let at = 0; at < 8; at += 1) await Promise.all(platforms.map((platform) => use(platform, feel(at))));

  /** Asks for something paid on each platform, and waits until the provider works on it. */
  async function beginPaid(name: string): Promise<Promise<Told>[]> {
    const before = provider.requests;
    const begun = platforms.map((platform, index) =>
      use(platform, { command: 'caption', text: `meeting ${name} ${index} of a cat` }),
    );
    while (provider.requests < before + platforms.length) await pause(10);
    return begun;
  }

  const underWay = await beginPaid('down');
  await redis.kill();
  const killedAt = performance.now();
  const during = await useFor(platforms, downMs);
  const paidDuring = provider.requests;
  await redis.startAgain('kept');
  const backAfter = performance.now() - killedAt;
  const kept = await Promise.all(underWay);
  const after: Told[] = [];
  const backAt = performance.now();
  let normalAfter = NaN;
  while (Number.isNaN(normalAfter) && performance.now() - backAt < lookMs) {
    const told = await Promise.all(platforms.map((platform) => use(platform, feel(0))));
    after.push(...told);
    if (told.every(({ text }) => !away.test(text))) normalAfter = performance.now() - backAt;
  }
  print({
    name: `Redis down for 10 s: uses meanwhile`,
    value: inWords(during),
    goal: 'told within 1,000 ms',
  });
  print({
    name: 'paid work that was under way when it went',
    value: `${kept.filter(isDone).length} of ${inWords(kept)} (Redis was back after ${Math.round(backAfter)} ms); ${provider.requests} requests, ${paidDuring - 2} during the outage`,
    goal: 'all answered, 2 requests',
  });
  print({
    name: 'normal again, both platforms answered',
    value: `${Math.round(normalAfter)} ms`,
    goal: '≤ 2,000 ms',
  });

  const begun = await beginPaid('paused');
  redis.pause();
  const paused = useFor(platforms, pausedMs);
  await pause(pausedMs);
  redis.resume();
  print({
    name: 'Redis stands still for 5 s: uses meanwhile',
    value: inWords(await paused),
    goal: '0 refused',
  });
  print({
    name: 'paid work that was under way',
    value: inWords(await Promise.all(begun)),
    goal: 'all answered',
  });
  const takenOver = processes.filter(({ output }) => output().includes('this one answers')).length;
  print({ name: 'processes that took something over in the pause', value: `${takenOver}`, goal: '0' });

  await redis.kill();
  await redis.startAgain('lost');
  await pause(1_000);
  print({
    name: 'Redis is back empty: uses from 1 s on',
    value: inWords(await useFor(platforms, 3_000)),
    goal: 'all answered',
  });
  const bad = processes.filter(({ output }) => /unhandled/i.test(output())).length;
  print({
    name: 'processes that ended; with an unhandled rejection',
    value: `${ended.length}; ${bad}`,
    goal: '0; 0',
  });
  for (const each of processes) each.kill('SIGKILL');
  await Promise.all(processes.map(({ exited }) => exited));
  await Promise.all(platforms.map((platform) => platform.close()));
  await Promise.all([redis.close(), provider.stop()]);
}
