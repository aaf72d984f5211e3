import { Avatar } from '../parts/avatar.tsx';
import { Icon } from '../parts/icon.tsx';
import { perform } from '../parts/perform.ts';
import type { DiscordPending } from '../protocol.ts';
import { useClient } from './context.ts';

/** An interaction of the person that the bot has not answered yet, or never answered. */
export function PendingReply({ pending: { id, label, state: at } }: { pending: DiscordPending }) {
  const { state } = useClient();
  const { me, people } = state;
  const bot = people.find(({ isThisBot }) => isThisBot);
  return (
    <div class="message pending-line" tabIndex={-1}>
      <div class="reference">
        <Avatar id={me.id} name={me.name} size={16} /> <strong>{me.name}</strong> used{' '}
        <span class="mention">{label}</span>
      </div>
      <Avatar id={bot?.id ?? ''} name={bot?.name ?? 'Bot'} isThisBot size={40} />
      <div class="message-main">
        <span class="author">{bot?.name ?? 'The bot'}</span> <span class="app-tag">APP</span>
        {at === 'waiting' ? (
          <p class="thinking">Sending command…</p>
        ) : (
          <p class="failed">
            <Icon name="warning" size={16} /> The application did not respond{' '}
            <button
              type="button"
              class="link-button"
              onClick={() =>
                void perform({ platform: 'discord', as: me.id, do: 'forget', interactionId: id })
              }
            >
              Dismiss
            </button>
          </p>
        )}
      </div>
    </div>
  );
}
