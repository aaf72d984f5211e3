import { emojiNamed } from '../parts/emoji.ts';
import { perform } from '../parts/perform.ts';
import { ReactionBar } from '../parts/reaction-bar.tsx';
import type { SlackMessage } from '../protocol.ts';
import { useClient } from './context.ts';

/** The reactions below a message. */
export function Reactions({
  message,
  onAdd,
}: {
  message: SlackMessage;
  onAdd: (anchor: HTMLElement) => void;
}) {
  const { state, channelId, names } = useClient();
  const { ts } = message;
  const as = state.me.id;
  const reactions = message.reactions.map(({ name, userIds }) => {
    const own = userIds.includes(as);
    const who = userIds.map((id) => names.person(id) ?? 'somebody').join(', ');
    return {
      key: name,
      sign: emojiNamed(name) ?? `:${name}:`,
      label: `${name.replaceAll('_', ' ')} ${userIds.length}: ${who}`,
      title: `${who} reacted with :${name}:`,
      count: userIds.length,
      own,
      onToggle: () =>
        void perform({ platform: 'slack', as, do: own ? 'unreact' : 'react', channelId, ts, emoji: name }),
    };
  });
  return <ReactionBar reactions={reactions} iconSize={16} onAdd={onAdd} />;
}
