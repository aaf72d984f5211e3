import type { Print } from '../support/print-rows.ts';
import { measures } from './measures.ts';

/** The slope of a line through the points in double logarithms: 0 stays the same, 1 grows along, 2 with the square. */
export function exponentOf(points: readonly (readonly [size: number, cost: number])[]): number {
  const logs = points.map(([size, cost]) => [Math.log(size), Math.log(cost)] as const);
  const mean = (read: (log: readonly [number, number]) => number) =>
    logs.reduce((sum, log) => sum + read(log), 0) / logs.length;
  const [x, y] = [mean(([size]) => size), mean(([, cost]) => cost)];
  const together = mean(([size, cost]) => (size - x) * (cost - y));
  return together / mean(([size]) => (size - x) ** 2);
}

const readable = (ms: number) => (ms < 1 ? `${(ms * 1000).toFixed(1)} µs` : `${ms.toFixed(1)} ms`);

/** How costs grow with people, commands, servers, channels, records, pixels and text: points and a fitted exponent. */
export default async function benchGrowth(print: Print): Promise<void> {
  for (const { name, sizes, cost, remark } of measures) {
    const points: [number, number][] = [];
    for (const size of sizes) points.push([size, await cost(size)]);
    print({
      name: `growth: ${name}`,
      value: points.map(([size, ms]) => `${size.toLocaleString('en')}: ${readable(ms)}`).join(', '),
      ratio: `size ^ ${exponentOf(points).toFixed(2)}`,
      goal: remark === undefined ? '≤ 1.1' : `≤ 1.1; ${remark}`,
    });
  }
}
