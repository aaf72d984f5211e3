import { DayLine, inOneGo } from '../parts/grouping.tsx';
import type { SlackMessage } from '../protocol.ts';
import { timeOfTs } from './context.ts';
import { Message } from './message.tsx';

/** Messages by one author within this time share a heading, in ms. */
const groupedWithinMs = 5 * 60_000;

function isGrouped(message: SlackMessage, before: SlackMessage | undefined): boolean {
  if (before === undefined || before.ephemeral || message.ephemeral) return false;
  const written = ({ authorId, ts }: SlackMessage) => ({ authorId, at: timeOfTs(ts) });
  return inOneGo(written(before), written(message), groupedWithinMs);
}

/** When a person last wrote, in ms since 1970. */
export function lastOwnAt(messages: readonly SlackMessage[], personId: string): number | undefined {
  const last = messages.findLast(({ authorId, ephemeral }) => authorId === personId && !ephemeral);
  return last && timeOfTs(last.ts);
}

export interface MessageItemsProps {
  readonly messages: readonly SlackMessage[];
  /** Opens the thread of a message; absent within a thread. */
  readonly onThread?: (ts: string) => void;
}

/** Consecutive messages, with day dividers. */
export function MessageItems({ messages, onThread }: MessageItemsProps) {
  return (
    <>
      {messages.map((message, place) => {
        const before = messages[place - 1];
        return (
          <li key={message.ts}>
            {onThread && <DayLine at={timeOfTs(message.ts)} before={before && timeOfTs(before.ts)} />}
            <Message message={message} grouped={isGrouped(message, before)} onThread={onThread} />
          </li>
        );
      })}
    </>
  );
}
