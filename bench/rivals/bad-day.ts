import { setTimeout as pause } from 'node:timers/promises';
import { inTime } from '../support/in-time.ts';
import type { Print } from '../support/print-rows.ts';
import type { RunningApp, Start } from './apps.ts';
import { canCompare, comparisons } from './index.ts';
import type { Stage, Use } from './stage.ts';

const uses = 500;
const usesPerSecond = 20;
const cutEveryMs = 2_000;
/** Whoever has nothing by then never gets anything. */
const waitMs = 60_000;

interface Outcome {
  readonly answered: number;
  readonly doubled: number;
  /** The platform told the person that nothing took it. */
  readonly refused: number;
  /** The person waits below "thinking…" for ever. */
  readonly stuck: number;
  /** Nothing at all came. */
  readonly lost: number;
}

function count(all: readonly Use[]): Outcome {
  const tally = { answered: 0, doubled: 0, refused: 0, stuck: 0, lost: 0 };
  for (const use of all) {
    const answers = use.answers();
    if (answers > 1) tally.doubled += 1;
    if (answers > 0) tally.answered += 1;
    else if (use.refusedByPlatform()) tally.refused += 1;
    else if (use.isThinking()) tally.stuck += 1;
    else tally.lost += 1;
  }
  return tally;
}

/** Uses an app on a bad day; in the middle, it is killed and started again. */
async function survive(start: Start, createStage: () => Promise<Stage>): Promise<Outcome> {
  const stage = await createStage();
  let app: RunningApp = await start(stage.environment);
  await inTime(stage.connect(app), 'a connection of the app', { ms: 60_000 });
  stage.startBadDay();
  const cutting = setInterval(() => stage.cut(), cutEveryMs);
  const all: Use[] = [];
  let restart = Promise.resolve();
  try {
    for (let n = 0; n < uses; n += 1) {
      const text = `I love this a lot, number ${n}`;
      const use = n % 2 === 1 && stage.mention ? stage.mention(text) : stage.use(text);
      use.acknowledgedAfterMs.catch(() => undefined);
      all.push(use);
      if (n === uses / 2)
        restart = app.stop().then(async () => {
          app = await start(stage.environment);
        });
      await pause(1_000 / usesPerSecond);
    }
    clearInterval(cutting);
    await inTime(restart, 'a bot that starts again', { ms: 60_000 });
    const until = performance.now() + waitMs;
    while (performance.now() < until && all.some((use) => use.answers() === 0 && !use.refusedByPlatform()))
      await pause(200);
    // A second answer may come late.
    await pause(5_000);
    return count(all);
  } finally {
    clearInterval(cutting);
    await inTime(app.stop(), 'the end of the app');
    await inTime(stage.close(), 'the end of the platform');
  }
}

/**
 * How bots bear a bad day: one request in five is refused with 429, one in twenty with 500, connections are cut every two
 * seconds, Slack delivers mentions three times, and the process is killed in the middle. Slack over HTTP has no connection
 * to cut, and a restarted app another port, so it is left out. The bare bots are 25 lines: nothing in them is made for this.
 */
export default async function benchRivalsChaos(print: Print): Promise<void> {
  if (!canCompare(print, 'rivals on a bad day')) return;
  for (const [way, { createStage, apps }] of Object.entries(comparisons)) {
    if (way === 'Slack, HTTP') continue;
    for (const [name, start] of Object.entries(apps)) {
      const { answered, doubled, refused, stuck, lost } = await survive(start, createStage);
      print({
        name: `${way}, a bad day: ${name}`,
        value: `of ${uses}: ${answered} answered, ${doubled} of them more than once, ${refused} refused by the platform, ${stuck} stuck on “thinking…”, ${lost} without anything`,
      });
    }
  }
}
