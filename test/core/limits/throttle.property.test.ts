import { expect, it } from 'vitest';
import { createThrottle, windowMs, type Ticket } from '../../../src/core/limits/throttle.ts';
import { fc } from '../../support/property.ts';

const people = 80;
const stepsPerRound = 100;
const rounds = 60;
const runs = 5;

/** Time moves by nothing, by a moment, to a boundary of the window, or by about a call's share of it. */
const advance = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 3 }) },
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 20_000 }) },
  { weight: 2, arbitrary: fc.constantFrom(windowMs - 1, windowMs, windowMs + 1) },
);
const round = fc.record({
  advance,
  takers: fc.array(fc.nat(people - 1), { minLength: stepsPerRound, maxLength: stepsPerRound }),
  refunds: fc.array(fc.nat(people - 1), { maxLength: 5 }),
});
const history = fc.array(round, { minLength: rounds, maxLength: rounds, size: 'max' });

const callsPerRun = stepsPerRound * rounds;
const { seed = 0 } = fc.readConfigureGlobal();

/** Each run has a limit of its own, which all of them together would reach on a busy machine. */
const histories = Array.from({ length: runs }, (_, run) => run + 1);

it.each(histories)(
  `is exact over ${callsPerRun.toLocaleString('en')} random calls, history %i`,
  async (run) => {
    let calls = 0;
    await fc.assert(
      fc.asyncProperty(history, async (roundsOfOneRun) => {
        let now = 0;
        const throttle = createThrottle({ callsPerMinute: 3, clock: () => now });
        // The model: when each person's admitted and unreturned calls started.
        const starts = Array.from({ length: people }, (): { at: number; ticket: Ticket }[] => []);
        const standing = (person: number) => (starts[person] ?? []).filter(({ at }) => now - at < windowMs);
        for (const { advance, takers, refunds } of roundsOfOneRun) {
          now += advance;
          for (const person of refunds) await starts[person]?.pop()?.ticket.refund();
          const room = new Map(takers.map((person) => [person, 3 - standing(person).length]));
          const admitted = new Map<number, number>();
          await Promise.all(
            takers.map(async (person) => {
              calls += 1;
              const ticket = await throttle
                .take({ platform: 'test', person: `${person}` }, `${calls}`)
                .catch(() => undefined);
              if (!ticket) return;
              starts[person]?.push({ at: now, ticket });
              admitted.set(person, (admitted.get(person) ?? 0) + 1);
            }),
          );
          const asked = new Map<number, number>();
          for (const person of takers) asked.set(person, (asked.get(person) ?? 0) + 1);
          const due = [...room].map(([person, free]) => [person, Math.min(asked.get(person) ?? 0, free)]);
          expect([...room].map(([person]) => [person, admitted.get(person) ?? 0])).toEqual(due);
        }
      }),
      { numRuns: 1, seed: seed + run, endOnFailure: true },
    );
    expect(calls).toBe(callsPerRun);
  },
  120_000,
);
