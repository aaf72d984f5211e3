import { setImmediate as nextTurn } from 'node:timers/promises';
import { createThrottle } from '../src/core/limits/throttle.ts';
import type { Print } from './support/print-rows.ts';

const takesInAll = 20_000;
const peopleForMemory = 100_000;

const callerNamed = (number: number) => ({ platform: 'bench', person: `${number}` });

/** Calls per second that the throttle decides on, `atOnce` people at a time. */
async function takesPerSecond(atOnce: number, takes: number): Promise<number> {
  const throttle = createThrottle({ callsPerMinute: 3, maxPeople: takes });
  const startedAt = performance.now();
  for (let taken = 0; taken < takes; taken += atOnce)
    await Promise.all(
      Array.from({ length: atOnce }, (_, index) => throttle.take(callerNamed(taken + index), 'call')),
    );
  return takes / ((performance.now() - startedAt) / 1000);
}

async function bytesPerPerson(): Promise<number> {
  const throttle = createThrottle({ callsPerMinute: 3, maxPeople: peopleForMemory });
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  for (let person = 0; person < peopleForMemory; person += 5000)
    await Promise.all(
      Array.from({ length: 5000 }, (_, index) => throttle.take(callerNamed(person + index), 'call')),
    );
  // Until then, the calls themselves are held.
  await nextTurn();
  globalThis.gc?.();
  return (process.memoryUsage().heapUsed - before) / throttle.people;
}

/** What the throttle costs: decisions a second and memory per remembered person. */
export default async function benchThrottle(print: Print): Promise<void> {
  await takesPerSecond(100, 1000);
  const alone = await takesPerSecond(1, 500);
  const together = await takesPerSecond(1000, takesInAll);
  print({ name: 'throttle: decisions, one after the other', value: `${Math.round(alone)}/s` });
  print({
    name: 'throttle: decisions, 1,000 people at once',
    value: `${Math.round(together)}/s`,
    ratio: `${(together / alone).toFixed(1)} ×`,
    goal: '≥ 10,000/s',
  });
  const bytes = await bytesPerPerson();
  print({
    name: 'throttle: memory per person, 100,000 people',
    value: `${Math.round(bytes)} bytes`,
    goal: '< 1,000 bytes',
  });
}
