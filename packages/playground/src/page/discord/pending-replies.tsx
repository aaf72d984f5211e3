import { Avatar } from '../parts/avatar.tsx';
import { Icon } from '../parts/icon.tsx';
import { perform } from '../parts/perform.ts';
import { useClient } from './context.ts';

/** The person's interactions that the bot has not answered yet, or never answered. */
export function PendingReplies() {
  const { state, channelId } = useClient();
  const { me, people } = state;
  const bot = people.find((person) => person.bot);
  return (
    <>
      {state.pending
        .filter((pending) => pending.channelId === channelId)
        .map(({ id, label, state: at }) => (
          <div key={id} class="message pending-line" tabIndex={-1}>
            <div class="reference">
              <Avatar id={me.id} name={me.name} size={16} /> <strong>{me.name}</strong> used{' '}
              <span class="mention">{label}</span>
            </div>
            <Avatar id={bot?.id ?? ''} name={bot?.name ?? 'Bot'} bot size={40} />
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
        ))}
    </>
  );
}
