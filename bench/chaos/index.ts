import { setTimeout as pause } from 'node:timers/promises';
import { hasRedis, startRedis } from '../../test/support/redis-server.ts';
import type { Print } from '../support/print-rows.ts';
import { startDiscord, startSlack, type Platform, type Seen, type Wanted } from './platforms.ts';
import { startCrew } from './processes.ts';
import { startProvider } from './counting-provider.ts';

const manyUses = 2_000;
const usesPerSecond = 10;
const workerEveryMs = 6_000;
const edgeEveryMs = 40_000;
/** How long Redis stands still each time. */
const redisPausedMs = 2_000;
const answerWithinMs = 30_000;
/** Whoever has nothing by then never gets anything: the bot's own deadline is a minute. */
const lostAfterMs = 75_000;

interface Tally {
  answered: number;
  /** The platform found no process that takes it, and told the person. */
  refusedByPlatform: number;
  lost: number;
  doubled: number;
  readonly waitedMs: number[];
}

const newTally = (): Tally => ({ answered: 0, refusedByPlatform: 0, lost: 0, doubled: 0, waitedMs: [] });

async function follow(
  platform: Platform,
  wanted: Wanted,
  tally: Tally,
  looks: (() => Seen)[],
): Promise<void> {
  const startedAt = performance.now();
  const look = await platform.use(wanted);
  looks.push(look);
  for (;;) {
    const { answers, refusedByPlatform } = look();
    const waited = performance.now() - startedAt;
    if (answers.length > 0) {
      tally.answered += 1;
      tally.waitedMs.push(waited);
      return;
    }
    if (refusedByPlatform) {
      tally.refusedByPlatform += 1;
      return;
    }
    if (waited > lostAfterMs) {
      tally.lost += 1;
      return;
    }
    await pause(50);
  }
}

function report(name: string, tally: Tally): Parameters<Print>[0] {
  const waited = tally.waitedMs.toSorted((a, b) => a - b);
  const at = (share: number) => Math.round(waited[Math.floor((waited.length - 1) * share)] ?? 0);
  const { answered, refusedByPlatform, lost, doubled } = tally;
  return {
    name,
    value: `${answered} answered (p50 ${at(0.5)}, p99 ${at(0.99)}, max ${at(1)} ms), ${refusedByPlatform} never reached a process, ${waited.filter((ms) => ms > answerWithinMs).length} late, ${lost} lost, ${doubled} doubled`,
    goal: '0 late (30 s), 0 lost, 0 doubled',
  };
}

/**
 * Uses commands on both platforms while workers and edges are killed and Redis stands still, and counts what got lost. Fewer
 * uses than usual meet less of that: Redis first stands still after 30 seconds, and an edge is killed after 40.
 */
export default async function benchChaos(print: Print, uses = manyUses): Promise<void> {
  if (!hasRedis) {
    print({ name: 'chaos', value: 'skipped: no redis-server here' });
    return;
  }
  const redis = await startRedis();
  const platforms = [await startDiscord(), await startSlack()];
  const provider = await startProvider();
  const environment = {
    ...provider.environment,
    REDIS_URL: redis.url,
    CALLS_PER_MINUTE: '1000',
    WORKER_CONCURRENCY: '16',
    ...(Object.assign({}, ...platforms.map((platform) => platform.environment)) as Record<string, string>),
  };
  const workers = await startCrew(3, { ...environment, ROLE: 'worker' });
  const edges = await startCrew(2, { ...environment, ROLE: 'edge' });
  let paused = 0;
  const timers = [
    setInterval(workers.killOne, workerEveryMs),
    setInterval(edges.killOne, edgeEveryMs),
    ...[30_000, 90_000].map((ms) =>
      setTimeout(() => {
        redis.pause();
        paused += 1;
        setTimeout(() => redis.resume(), redisPausedMs);
      }, ms),
    ),
  ];
  const tallies = [newTally(), newTally()];
  const looks: (() => Seen)[][] = [[], []];
  const following: Promise<void>[] = [];
  const captions: string[] = [];
  for (let use = 0; use < uses; use += 1) {
    const side = use % 2;
    const [platform, tally, seen] = [platforms[side], tallies[side], looks[side]];
    if (!platform || !tally || !seen) break;
    const wanted: Wanted =
      use % 4 < 2
        ? { command: 'sentiment', text: `I love this, number ${use}!` }
        : { command: 'caption', text: `meeting number ${use} of a cat` };
    if (wanted.command === 'caption') captions.push(wanted.text);
    following.push(follow(platform, wanted, tally, seen));
    await pause(1_000 / usesPerSecond);
  }
  for (const timer of timers) clearInterval(timer);
  await Promise.all(following);
  // A second answer may come late.
  await pause(5_000);
  for (const [index, tally] of tallies.entries())
    tally.doubled = looks[index]?.filter((look) => look().answers.length > 1).length ?? 0;
  print({
    name: `${uses} uses, meanwhile killed`,
    value: `${workers.killed} workers, ${edges.killed} edges; Redis stood still for 2 s ${paused} times`,
  });
  for (const [index, name] of ['Discord', 'Slack'].entries())
    print(report(name, tallies[index] ?? newTally()));
  print({
    name: `${captions.length} uses of a provider that costs money and takes 1.5 s`,
    value: `${provider.requests} requests, ${captions.filter((text) => provider.askedFor(text) > 1).length} uses that asked twice`,
    goal: '0 that asked twice',
  });
  await Promise.all([workers.stop(), edges.stop()]);
  await Promise.all(platforms.map((platform) => platform.close()));
  await Promise.all([redis.close(), provider.stop()]);
}
