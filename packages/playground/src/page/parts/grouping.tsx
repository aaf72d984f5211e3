import { dayOf, sameDay } from './time.ts';

/** Who wrote a message, and when, in ms since 1970. */
interface Written {
  readonly authorId: string;
  readonly at: number;
}

/** Whether both were written by one person on the same day, less than `withinMs` apart: seven minutes in discord/chat.tsx, five in slack/message-items.tsx. */
export function isSameGroup(before: Written, after: Written, withinMs: number): boolean {
  return (
    before.authorId === after.authorId && after.at - before.at < withinMs && sameDay(before.at, after.at)
  );
}

/** The line above the first message of a day. */
export function DayLine({ at, before }: { at: number; before: number | undefined }) {
  if (before !== undefined && sameDay(before, at)) return null;
  return (
    <div class="day">
      <span>{dayOf(at)}</span>
    </div>
  );
}
