import { dayOf, sameDay } from '../parts/time.ts';
import type { SlackMessage } from '../protocol.ts';
import { timeOfTs } from './context.ts';
import { Message } from './message.tsx';

/** Messages of one author closer together than this stand under one name, in ms. */
const groupedWithinMs = 5 * 60_000;

function isGrouped(message: SlackMessage, before: SlackMessage | undefined): boolean {
  return (
    before !== undefined &&
    before.authorId === message.authorId &&
    !before.ephemeral &&
    !message.ephemeral &&
    timeOfTs(message.ts) - timeOfTs(before.ts) < groupedWithinMs &&
    sameDay(timeOfTs(before.ts), timeOfTs(message.ts))
  );
}

export interface MessageItemsProps {
  readonly messages: readonly SlackMessage[];
  /** Opens the thread of a message; absent within a thread. */
  readonly onThread?: (ts: string) => void;
}

/** Messages in a row, with the days between them. */
export function MessageItems({ messages, onThread }: MessageItemsProps) {
  return (
    <>
      {messages.map((message, place) => {
        const before = messages[place - 1];
        const at = timeOfTs(message.ts);
        const newDay = onThread !== undefined && (before === undefined || !sameDay(timeOfTs(before.ts), at));
        return (
          <li key={message.ts}>
            {newDay && (
              <div class="day">
                <span>{dayOf(at)}</span>
              </div>
            )}
            <Message message={message} grouped={!newDay && isGrouped(message, before)} onThread={onThread} />
          </li>
        );
      })}
    </>
  );
}
