import { emojiNamed } from '../parts/emoji.ts';
import { Icon } from '../parts/icon.tsx';
import { perform } from '../parts/perform.ts';
import type { SlackMessage } from '../protocol.ts';
import { useClient } from './context.ts';

/** The reactions below a message: press one to join in or to leave. */
export function Reactions({
  message,
  onAdd,
}: {
  message: SlackMessage;
  onAdd: (anchor: HTMLElement) => void;
}) {
  const { state, channelId, names } = useClient();
  const { reactions, ts } = message;
  if (reactions.length === 0) return null;
  return (
    <div class="reactions" role="group" aria-label="Reactions">
      {reactions.map(({ name, userIds }) => {
        const own = userIds.includes(state.me.id);
        const who = userIds.map((id) => names.person(id) ?? 'somebody').join(', ');
        return (
          <button
            key={name}
            type="button"
            class="reaction"
            aria-pressed={own}
            aria-label={`${name.replaceAll('_', ' ')} ${userIds.length}: ${who}`}
            title={`${who} reacted with :${name}:`}
            onClick={() =>
              void perform({
                platform: 'slack',
                as: state.me.id,
                do: own ? 'unreact' : 'react',
                channelId,
                ts,
                emoji: name,
              })
            }
          >
            <span class="emoji">{emojiNamed(name) ?? `:${name}:`}</span> {userIds.length}
          </button>
        );
      })}
      <button
        type="button"
        class="reaction"
        aria-label="Add a reaction"
        onClick={(event) => onAdd(event.currentTarget)}
      >
        <Icon name="smile" size={16} />
      </button>
    </div>
  );
}
