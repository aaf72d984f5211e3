import { DayLine, isSameGroup } from '../parts/grouping.tsx';
import { inOrder } from '../parts/messages-and-notes.ts';
import type { SlackMessage, SlackNotice } from '../protocol.ts';
import { timeOfTs } from './context.ts';
import { Message } from './message.tsx';
import { Notice } from './notices.tsx';

/** Messages by one author within this time share a heading, in ms. */
const groupedWithinMs = 5 * 60_000;

function isGrouped(message: SlackMessage, before: SlackMessage | undefined): boolean {
  if (before === undefined || before.ephemeral || message.ephemeral) return false;
  const written = ({ authorId, ts }: SlackMessage) => ({ authorId, at: timeOfTs(ts) });
  return isSameGroup(written(before), written(message), groupedWithinMs);
}

/** When a person last wrote, in ms since 1970. */
export function lastOwnAt(messages: readonly SlackMessage[], personId: string): number | undefined {
  const last = messages.findLast(({ authorId, ephemeral }) => authorId === personId && !ephemeral);
  return last && timeOfTs(last.ts);
}

interface MessageItemsProps {
  readonly messages: readonly SlackMessage[];
  /** Opens the thread of a message; absent within a thread. */
  readonly onThread?: (ts: string) => void;
  /** Messages from Slack itself, shown where they belong by time. */
  readonly notices?: readonly SlackNotice[];
  readonly dismiss?: (noticeId: string) => void;
}

/** Consecutive messages, with day dividers. */
export function MessageItems({ messages, onThread, notices = [], dismiss }: MessageItemsProps) {
  return (
    <>
      {inOrder(messages, notices, ({ ts }) => timeOfTs(ts)).map((line) => {
        if ('note' in line)
          return (
            <li key={`notice ${line.note.id}`}>
              <Notice notice={line.note} onDismiss={() => dismiss?.(line.note.id)} />
            </li>
          );
        const { message, before, follows } = line;
        return (
          <li key={message.ts}>
            {onThread && <DayLine at={timeOfTs(message.ts)} before={before && timeOfTs(before.ts)} />}
            <Message message={message} grouped={follows && isGrouped(message, before)} onThread={onThread} />
          </li>
        );
      })}
    </>
  );
}
