import type { User } from '../core/interaction.ts';
import type { Emoji } from './port.ts';
import type { Trace } from './traces.ts';

/** Clicks of which a trace remembers that they were dealt with. */
const maxHeard = 50;

type Heard = NonNullable<Trace['heard']>[number];

function isBy({ emoji, userId }: Heard, click: { readonly emoji: Emoji; readonly user: Pick<User, 'id'> }) {
  return emoji === click.emoji && userId === click.user.id;
}

interface Clicked {
  readonly emoji: Emoji;
  readonly user: Pick<User, 'id'>;
  /** It was found, and the platform did not tell of it. */
  readonly isLate?: boolean;
}

/** Remembers that a click was dealt with. */
export function withHeard(trace: Trace, { emoji, user, isLate = false }: Clicked): Trace {
  const { heard = [] } = withoutHeard(trace, { emoji, user });
  const now = { emoji, userId: user.id, ...(isLate && { late: true }) };
  return { ...trace, heard: [...heard, now].slice(-maxHeard) };
}

/** Forgets a click: it was taken back, or is to be dealt with once more. */
export function withoutHeard(trace: Trace, click: Clicked): Trace {
  const { heard = [] } = trace;
  return { ...trace, heard: heard.filter((one) => !isBy(one, click)) };
}

/** What is remembered of a click. */
export function heardOf({ heard = [] }: Trace, click: Clicked): Heard | undefined {
  return heard.find((one) => isBy(one, click));
}
