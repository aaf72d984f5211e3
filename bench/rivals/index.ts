import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Print } from '../report.ts';
import { apps } from './apps.ts';
import { measure, type Measured } from './slack-load.ts';

const uses = 300;
const repetitions = 3;
const loads = [1, 20, 100] as const;

const installed = (path: string) => existsSync(fileURLToPath(new URL(path, import.meta.url)));

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
  ].join('; ');
}

/** The same command with the same model in other bots: /sentiment on Slack over signed requests, one app after another. */
export default async function benchRivals(print: Print): Promise<void> {
  if (!installed('node_modules') || !installed('../../dist')) {
    print({ name: 'rivals', value: 'skipped: run `npm ci --prefix bench/rivals` and `npm run build` first' });
    return;
  }
  for (const atOnce of loads) {
    const measured = new Map<string, Measured[]>();
    for (let turn = 0; turn < repetitions; turn += 1)
      for (const [name, start] of Object.entries(apps)) {
        const one = await measure(start, uses, atOnce);
        measured.set(name, [...(measured.get(name) ?? []), one]);
      }
    const cpu = (name: string) =>
      at(
        (measured.get(name) ?? []).map((one) => one.cpuMsPerCommand),
        0.5,
      );
    for (const [name, all] of measured)
      print({
        name: `${name}, ${atOnce} at once`,
        value: show(all),
        ratio: `${(cpu(name) / cpu('Bolt, 20 lines')).toFixed(2)} × Bolt’s CPU`,
        goal: name === 'Toonwit' ? '≤ 1.2 ×' : '',
      });
  }
}
