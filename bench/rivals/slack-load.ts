import { createSlackEmulator } from '@toonwit/slack-emulator';
import { manifestFor } from '../../src/adapters/slack/manifest.ts';
import { loadCommands } from '../../src/app/load-commands.ts';
import { usage } from '../usage.ts';
import type { Start } from './apps.ts';

const people = ['ada', 'ben'] as const;
const commands = await loadCommands(new URL('../../commands/', import.meta.url));

/** What a load did to an app. Times in ms. */
export interface Measured {
  readonly ackMs: readonly number[];
  readonly answerMs: readonly number[];
  readonly answersPerSecond: number;
  readonly cpuMsPerCommand: number;
  readonly peakMebibytes: number;
}

/** Starts an app, warms it up, and has people use /sentiment, so many at once. */
export async function measure(start: Start, uses: number, atOnce: number): Promise<Measured> {
  const slack = await createSlackEmulator({ manifest: manifestFor(commands) });
  const { control, botToken, signingSecret, apiUrl } = slack;
  const app = await start({
    SLACK_BOT_TOKEN: botToken,
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_API_URL: apiUrl,
  });
  const waiting = new Map<string, () => void>();
  let used = 0;

  control.onChange(() => {
    for (const [channel, answered] of waiting) {
      if (control.visible({ user: 'ada', channel }).every(({ via }) => via === 'person')) continue;
      waiting.delete(channel);
      answered();
    }
  });

  /** One use in a channel of its own, from the command to the answer on the screen. */
  async function use(times?: { readonly ack: number[]; readonly answer: number[] }): Promise<void> {
    const channel = `load-${(used += 1)}`;
    control.addChannel({ name: channel, kind: 'public', members: [...people], bot: true });
    const answered = new Promise<void>((resolve) => waiting.set(channel, resolve));
    const startedAt = performance.now();
    const text = `I love this a lot, number ${used}`;
    const { ackMs } = await control.useCommand({ user: 'ada', channel, command: '/sentiment', text });
    await answered;
    times?.ack.push(ackMs ?? Number.NaN);
    times?.answer.push(performance.now() - startedAt);
  }

  try {
    control.deliverTo(app.requestUrl);
    for (let warm = 0; warm < 20; warm += 1) await use();
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
      answersPerSecond: (uses / tookMs) * 1000,
      cpuMsPerCommand: ((after.seconds - before.seconds) * 1000) / uses,
      peakMebibytes: after.peakMebibytes,
    };
  } finally {
    await app.stop();
    await slack.close();
  }
}
