import { setMaxListeners } from 'node:events';
import { beginLife, untilAborted } from '../../lib/abort.ts';
import { failure, type Finding } from '../../lib/doctor-finding.ts';
import type { Check, Found } from './check.ts';

/** How long one check may take by default, in ms: all run at once, and `doctor` should be done within 15 s. */
export const checkMs = 8_000;

function tooSlow(deadlineMs: number): Error {
  return new Error(`This took longer than ${deadlineMs / 1000} s, so the rest was not looked at.`);
}

async function* iterate(findings: ReturnType<Check['run']>): AsyncGenerator<Finding> {
  yield* findings;
}

async function run(check: Check, deadlineMs: number): Promise<readonly Finding[]> {
  const found: Finding[] = [];
  const late = () => tooSlow(deadlineMs);
  const { signal: parent } = new AbortController();
  const life = beginLife({ parent, onParentAbort: late, deadlineMs, onDeadline: late });
  // Many requests of one check listen to it.
  setMaxListeners(0, life.signal);
  try {
    const findings = iterate(check.run(life.signal));
    for (;;) {
      const next = await untilAborted(findings.next(), life.signal);
      if (next.done === true) return found;
      found.push(next.value);
    }
  } catch (error) {
    const told = life.signal.aborted ? late() : error;
    return [...found, failure(told instanceof Error ? told.message : String(told))];
  } finally {
    life[Symbol.dispose]();
  }
}

/** Runs all checks at once, each with a deadline of its own in ms. Never rejects; the order is that of the checks. */
export async function runChecks(checks: readonly Check[], deadlineMs: number): Promise<readonly Found[]> {
  const found = await Promise.all(checks.map((check) => run(check, deadlineMs)));
  return checks.flatMap(({ subject }, index) =>
    (found[index] ?? []).map((finding) => ({ subject, ...finding })),
  );
}
