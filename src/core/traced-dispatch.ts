import { traced } from '../lib/trace.ts';
import type { Interaction } from './interaction.ts';
import type { Outcome } from './reply.ts';

/** The flow as a step of a trace, which says how it ended. A name that isn't registered may be anything that somebody wrote. */
export function tracedDispatch(
  { platform, id, command }: Interaction,
  isKnown: boolean,
  work: () => Promise<Outcome>,
): Promise<Outcome> {
  return traced('dispatch', { platform, id, command: isKnown ? command : 'unknown' }, async (span) => {
    const outcome = await work();
    if (outcome.kind === 'error') span.set({ outcome: outcome.code, error_id: outcome.errorId });
    else span.set({ outcome: outcome.kind });
    return outcome;
  });
}
