import { inTime } from '../support/in-time.ts';
import { usage } from '../support/usage.ts';
import type { Start } from './apps.ts';
import type { Stage } from './stage.ts';

/** What a load did to an app. Times in ms. */
export interface Measured {
  readonly ackMs: readonly number[];
  readonly answerMs: readonly number[];
  readonly answersPerSecond: number;
  readonly cpuMsPerCommand: number;
  readonly peakMebibytes: number;
  /** Uses that the platform gave up, because it had no acknowledgement in time. */
  readonly refused: number;
}

const warmUps = 20;

/** Starts an app, warms it up, and has people use /sentiment, so many at once. */
export async function measure(
  start: Start,
  createStage: () => Promise<Stage>,
  { uses, atOnce }: { readonly uses: number; readonly atOnce: number },
): Promise<Measured> {
  const stage = await createStage();
  const app = await start(stage.environment);
  const waiting = new Map<() => number, () => void>();
  let used = 0;
  let refused = 0;

  stage.onChange(() => {
    for (const [answers, answered] of waiting) {
      if (answers() === 0) continue;
      waiting.delete(answers);
      answered();
    }
  });

  async function use(times?: { readonly ack: number[]; readonly answer: number[] }): Promise<void> {
    const number = (used += 1);
    const startedAt = performance.now();
    const { acknowledgedAfterMs, answers } = stage.use(`I love this a lot, number ${number}`);
    const answered = new Promise<void>((resolve) => waiting.set(answers, resolve));
    const ackMs = await inTime(acknowledgedAfterMs, `an acknowledgement of use ${number}`);
    if (ackMs === undefined) {
      waiting.delete(answers);
      refused += 1;
      return;
    }
    if (answers() === 0)
      await inTime(answered, `an answer to use ${number}`, { standing: () => ` (${waiting.size} wait)` });
    waiting.delete(answers);
    times?.ack.push(ackMs);
    times?.answer.push(performance.now() - startedAt);
  }

  try {
    await inTime(stage.connect(app), 'a connection of the app', { ms: 60_000 });
    for (let warm = 0; warm < warmUps; warm += 1) await use();
    const times = { ack: [] as number[], answer: [] as number[] };
    const before = usage(app.pid);
    const startedAt = performance.now();
    let left = uses;
    const person = async () => {
      while (left > 0) {
        left -= 1;
        await use(times);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, person));
    const tookMs = performance.now() - startedAt;
    const after = usage(app.pid);
    return {
      ackMs: times.ack,
      answerMs: times.answer,
      answersPerSecond: (times.answer.length / tookMs) * 1000,
      cpuMsPerCommand: ((after.seconds - before.seconds) * 1000) / uses,
      peakMebibytes: after.peakMebibytes,
      refused,
    };
  } finally {
    await inTime(app.stop(), 'the end of the app');
    await inTime(stage.close(), 'the end of the platform');
  }
}
