import { perform } from '../parts/perform.ts';
import { ReactionBar } from '../parts/reaction-bar.tsx';
import type { DiscordMessage } from '../protocol.ts';
import { useClient } from './context.ts';

interface ReactionsProps {
  readonly message: DiscordMessage;
  readonly onAdd: (anchor: HTMLElement) => void;
}

/** The reactions below a message. */
export function Reactions({ message, onAdd }: ReactionsProps) {
  const { state, names } = useClient();
  const { channelId, id: messageId, reactions } = message;
  const at = { platform: 'discord', as: state.me.id, channelId, messageId } as const;
  return (
    <ReactionBar
      reactions={reactions.map(({ emoji, userIds }) => ({ key: emoji, sign: emoji, said: emoji, userIds }))}
      meId={state.me.id}
      names={names}
      titleOf={(_, who) => who}
      iconSize={18}
      onToggle={(emoji, change) => void perform({ ...at, do: change, emoji })}
      onAdd={onAdd}
    />
  );
}
