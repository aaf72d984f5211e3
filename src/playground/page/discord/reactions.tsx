import { perform } from '../parts/perform.ts';
import { ReactionBar } from '../parts/reaction-bar.tsx';
import type { DiscordMessage } from '../protocol.ts';
import { useClient } from './context.ts';

/** The reactions below a message. */
export function Reactions({
  message,
  onAdd,
}: {
  message: DiscordMessage;
  onAdd: (anchor: HTMLElement) => void;
}) {
  const { state, names } = useClient();
  const { channelId, id: messageId } = message;
  const as = state.me.id;
  const reactions = message.reactions.map(({ emoji, userIds }) => {
    const own = userIds.includes(as);
    const who = userIds.map((id) => names.person(id) ?? 'somebody').join(', ');
    return {
      key: emoji,
      sign: emoji,
      label: `${emoji} ${userIds.length}: ${who}`,
      title: who,
      count: userIds.length,
      own,
      onToggle: () =>
        void perform({ platform: 'discord', as, do: own ? 'unreact' : 'react', channelId, messageId, emoji }),
    };
  });
  return <ReactionBar reactions={reactions} iconSize={18} onAdd={onAdd} />;
}
