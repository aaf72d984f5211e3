import { Avatar } from '../parts/avatar.tsx';
import { dayOf, timeOf } from '../parts/time.ts';
import type { SlackMessage } from '../protocol.ts';
import { timeOfTs, useClient } from './context.ts';

/** Shown below a message: who replied in its thread, and how often. Opens the thread. */
export function Replies({ message, onThread }: { message: SlackMessage; onThread: (ts: string) => void }) {
  const { state, channelId } = useClient();
  const replies = (state.messages[channelId] ?? []).filter(
    ({ threadTs, ts }) => threadTs === message.ts && ts !== message.ts,
  );
  const last = replies.at(-1);
  if (last === undefined) return null;
  const authors = [...new Map(replies.map((reply) => [reply.authorId, reply])).values()].slice(0, 4);
  const at = timeOfTs(last.ts);
  return (
    <button type="button" class="replies" onClick={() => onThread(message.ts)}>
      {authors.map(({ authorId, author }) => (
        <Avatar
          key={authorId}
          id={authorId}
          name={author}
          isThisBot={state.people.find(({ id }) => id === authorId)?.isThisBot ?? false}
          size={24}
        />
      ))}
      <strong>
        {replies.length} {replies.length === 1 ? 'reply' : 'replies'}
      </strong>
      <span class="note">
        Last reply {dayOf(at).toLowerCase()} at {timeOf(at)}
      </span>
    </button>
  );
}
