import { emojiNamed } from '../parts/emoji.ts';
import { perform } from '../parts/perform.ts';
import { ReactionBar } from '../parts/reaction-bar.tsx';
import type { SlackMessage } from '../protocol.ts';
import { useClient } from './context.ts';

interface ReactionsProps {
  readonly message: SlackMessage;
  readonly onAdd: (anchor: HTMLElement) => void;
}

/** The reactions below a message. */
export function Reactions({ message, onAdd }: ReactionsProps) {
  const { state, channelId, names } = useClient();
  const at = { platform: 'slack', as: state.me.id, channelId, ts: message.ts } as const;
  return (
    <ReactionBar
      reactions={message.reactions.map(({ name, userIds }) => ({
        key: name,
        sign: emojiNamed(name) ?? `:${name}:`,
        said: name.replaceAll('_', ' '),
        userIds,
      }))}
      meId={state.me.id}
      names={names}
      titleOf={(name, who) => `${who} reacted with :${name}:`}
      iconSize={16}
      onToggle={(emoji, change) => void perform({ ...at, do: change, emoji })}
      onAdd={onAdd}
    />
  );
}
