import { Avatar } from '../parts/avatar.tsx';
import { plainOf } from '../parts/text-tree.ts';
import type { DiscordMessage } from '../protocol.ts';
import { useClient } from './context.ts';
import { parseLine } from './parse-markdown.ts';

/** What a message replies to: somebody's command, or another message. */
export function Reference({ message }: { message: DiscordMessage }) {
  const { state, names } = useClient();
  const { answers, askedBy, replyToId } = message;
  if (answers !== undefined && askedBy !== undefined) {
    const name = names.person(askedBy) ?? 'Somebody';
    return (
      <div class="reference">
        <Avatar id={askedBy} name={name} size={16} /> <strong>{name}</strong> used{' '}
        <span class="mention">{answers}</span>
      </div>
    );
  }
  if (replyToId === undefined) return null;
  const answered = state.messages[message.channelId]?.find(({ id }) => id === replyToId);
  if (answered === undefined) return <div class="reference">The original message was deleted.</div>;
  const { isThisBot = false } = state.people.find(({ id }) => id === answered.authorId) ?? {};
  const text = plainOf(parseLine(answered.content, names)) || answered.embeds[0]?.title || 'Attachment';
  const show = () => {
    const element = document.querySelector<HTMLElement>(`.discord [data-message="${CSS.escape(replyToId)}"]`);
    element?.scrollIntoView({ block: 'center' });
    element?.focus();
  };
  return (
    <div class="reference">
      <Avatar id={answered.authorId} name={answered.author} isThisBot={isThisBot} size={16} />
      <strong>{answered.author}</strong>
      <button type="button" class="link-button" title="Go to the message" onClick={show}>
        {text}
      </button>
    </div>
  );
}
