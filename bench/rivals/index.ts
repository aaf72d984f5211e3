import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Print } from '../support/print-rows.ts';
import { discordApps, slackApps, type Start } from './apps.ts';
import { createDiscordStage } from './discord-stage.ts';
import { measure, type Measured } from './load.ts';
import { createSlackStage } from './slack-stage.ts';
import type { Stage } from './stage.ts';

const uses = 300;
const repetitions = 3;
const loads = [1, 20, 100] as const;

interface Comparison {
  readonly createStage: () => Promise<Stage>;
  /** The first is the floor. */
  readonly apps: Readonly<Record<string, Start>>;
}

/** The same command with the same model in other bots, over each way in. */
export const comparisons: Readonly<Record<string, Comparison>> = {
  'Slack, HTTP': { createStage: () => createSlackStage('http'), apps: slackApps },
  'Slack, sockets': { createStage: () => createSlackStage('socket'), apps: slackApps },
  Discord: { createStage: createDiscordStage, apps: discordApps },
};

const installed = (path: string) => existsSync(fileURLToPath(new URL(path, import.meta.url)));

/** Whether there is something to compare; says what is missing otherwise. */
export function canCompare(print: Print, name: string): boolean {
  const can = installed('node_modules') && installed('../../dist');
  if (!can) print({ name, value: 'skipped: run `npm ci --prefix bench/rivals` and `npm run build` first' });
  return can;
}

function at(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** The median of the repetitions, and their range. */
function spread(values: readonly number[], digits: number): string {
  const [low, mid, high] = [0, 0.5, 1].map((share) => at(values, share).toFixed(digits));
  return `${mid} (${low}–${high})`;
}

function show(measured: readonly Measured[]): string {
  const each = (read: (one: Measured) => number, digits = 1) => spread(measured.map(read), digits);
  return [
    `ack p50 ${each(({ ackMs }) => at(ackMs, 0.5))}, p99 ${each(({ ackMs }) => at(ackMs, 0.99))} ms`,
    `answer p50 ${each(({ answerMs }) => at(answerMs, 0.5))} ms`,
    `${each(({ answersPerSecond }) => answersPerSecond, 0)} answers/s`,
    `${each(({ cpuMsPerCommand }) => cpuMsPerCommand)} ms CPU a command`,
    `peak ${each(({ peakMebibytes }) => peakMebibytes, 0)} MiB`,
    ...(measured.some(({ refused }) => refused > 0)
      ? [`not acknowledged ${each(({ refused }) => refused, 0)}`]
      : []),
  ].join('; ');
}

/** Runs every app in turn, several times, so that a slow minute of the machine hits them all. */
async function compare(
  { createStage, apps }: Comparison,
  atOnce: number,
): Promise<Map<string, readonly Measured[]>> {
  const measured = new Map<string, readonly Measured[]>();
  for (let turn = 0; turn < repetitions; turn += 1)
    for (const [name, start] of Object.entries(apps)) {
      const one = await measure(start, createStage, { uses, atOnce }).catch((cause: unknown) => {
        throw new Error(`expected ${name} to serve ${atOnce} at once, and it did not`, { cause });
      });
      measured.set(name, [...(measured.get(name) ?? []), one]);
    }
  return measured;
}

/** What Toonwit costs beside a bare bot and a rival that do the same. */
export default async function benchRivals(print: Print): Promise<void> {
  if (!canCompare(print, 'rivals')) return;
  for (const [way, comparison] of Object.entries(comparisons))
    for (const atOnce of loads) {
      const measured = await compare(comparison, atOnce);
      const middle = (name: string, read: (one: Measured) => number) =>
        at((measured.get(name) ?? []).map(read), 0.5);
      const [floor = ''] = measured.keys();
      for (const [name, all] of measured) {
        const ratio = (read: (one: Measured) => number) =>
          (middle(name, read) / middle(floor, read)).toFixed(2);
        print({
          name: `${way}, ${atOnce} at once: ${name}`,
          value: show(all),
          ratio: `${ratio((one) => one.cpuMsPerCommand)} × CPU, ${ratio((one) => one.answersPerSecond)} × answers/s, ${ratio((one) => at(one.answerMs, 0.5))} × answer p50`,
          goal:
            name === 'Toonwit'
              ? `≤ 1.2 × CPU, ${atOnce === 1 ? '≤ 1.5 × answer p50' : '≥ 1 × answers/s'}`
              : '',
        });
      }
    }
}
