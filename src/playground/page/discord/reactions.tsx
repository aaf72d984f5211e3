import { Icon } from '../parts/icon.tsx';
import { perform } from '../parts/perform.ts';
import type { DiscordMessage } from '../protocol.ts';
import { useClient } from './context.ts';

/** The reactions below a message: press one to join in or to leave. */
export function Reactions({
  message,
  onAdd,
}: {
  message: DiscordMessage;
  onAdd: (anchor: HTMLElement) => void;
}) {
  const { state, names } = useClient();
  const { reactions, channelId, id: messageId } = message;
  if (reactions.length === 0) return null;
  return (
    <div class="reactions" role="group" aria-label="Reactions">
      {reactions.map(({ emoji, userIds }) => {
        const own = userIds.includes(state.me.id);
        const who = userIds.map((id) => names.person(id) ?? 'somebody').join(', ');
        return (
          <button
            key={emoji}
            type="button"
            class="reaction"
            aria-pressed={own}
            aria-label={`${emoji} ${userIds.length}: ${who}`}
            title={who}
            onClick={() =>
              void perform({
                platform: 'discord',
                as: state.me.id,
                do: own ? 'unreact' : 'react',
                channelId,
                messageId,
                emoji,
              })
            }
          >
            <span class="emoji">{emoji}</span> {userIds.length}
          </button>
        );
      })}
      <button
        type="button"
        class="reaction"
        aria-label="Add a reaction"
        onClick={(event) => onAdd(event.currentTarget)}
      >
        <Icon name="smile" size={18} />
      </button>
    </div>
  );
}
