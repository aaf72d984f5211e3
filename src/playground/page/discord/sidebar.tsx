import { useState } from 'preact/hooks';
import { AccountMenu } from '../parts/account-menu.tsx';
import { Avatar } from '../parts/avatar.tsx';
import { Icon } from '../parts/icon.tsx';
import { usePopover } from '../parts/popover.tsx';
import type { DiscordChannel } from '../protocol.ts';
import { useClient } from './context.ts';

export interface SidebarProps {
  readonly onPerson: (id: string) => void;
  readonly onChannel: (id: string) => void;
  /** On a narrow screen: away with it. */
  readonly onHide: () => void;
}

const isDirect = ({ kind }: DiscordChannel) => kind === 'dm' || kind === 'group';

function Account({ onPerson }: Pick<SidebarProps, 'onPerson'>) {
  const { state } = useClient();
  const { me, people } = state;
  const popover = usePopover();
  return (
    <div class="account">
      <button
        type="button"
        aria-haspopup="menu"
        aria-expanded={popover.anchor !== undefined}
        onClick={(event) => popover.toggle(event.currentTarget)}
      >
        <span class="with-status">
          <Avatar id={me.id} name={me.name} size={32} />
          <span class="status" />
        </span>
        <span class="account-name">
          <strong>{me.name}</strong>
          <span> {me.admin ? 'Admin' : 'Online'}</span>
          <span class="visually-hidden">. Switch account</span>
        </span>
        <Icon name="people" size={18} />
      </button>
      <AccountMenu
        popover={popover}
        side="above"
        people={people}
        meId={me.id}
        adminNote="Admin"
        onPerson={onPerson}
      />
    </div>
  );
}

function ChannelIcon({ channel }: { channel: DiscordChannel }) {
  const { state } = useClient();
  if (isDirect(channel)) {
    const other = state.people.find(({ name }) => name === channel.name);
    return <Avatar id={other?.id ?? channel.id} name={channel.name} bot={other?.bot ?? false} size={32} />;
  }
  return <Icon name={channel.kind === 'thread' ? 'bubbles' : channel.private ? 'lock' : 'hash'} />;
}

function ChannelList({
  title,
  channels,
  onChannel,
}: {
  title: string;
  channels: readonly DiscordChannel[];
  onChannel: (id: string) => void;
}) {
  const { channelId } = useClient();
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {channels.map((channel) => (
          <li key={channel.id}>
            <button
              type="button"
              class={channel.kind === 'thread' ? 'channel thread' : 'channel'}
              aria-current={channel.id === channelId ? 'page' : undefined}
              onClick={() => onChannel(channel.id)}
            >
              <ChannelIcon channel={channel} />
              <span class="grow">{channel.name}</span>
              {!channel.bot && !isDirect(channel) && <span class="without-bot">no bot</span>}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Servers, channels and direct messages, and who is looking. */
export function Sidebar({ onPerson, onChannel, onHide }: SidebarProps) {
  const { state, channelId } = useClient();
  const open = state.channels.find(({ id }) => id === channelId);
  const [home, setHome] = useState<boolean>();
  const direct = state.channels.filter(isDirect);
  const onServer = state.channels.filter((channel) => !isDirect(channel));
  const atHome = home ?? (open !== undefined && isDirect(open));
  const choose = (id: string) => {
    setHome(undefined);
    onChannel(id);
  };
  const go = (toHome: boolean) => {
    setHome(toHome);
    const [first] = toHome ? direct : onServer;
    if (first) choose(first.id);
  };
  return (
    <nav
      class="sidebar"
      aria-label="Discord channels"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onHide();
      }}
    >
      <div class="rail">
        <button
          type="button"
          aria-label="Direct messages"
          title="Direct messages"
          aria-pressed={atHome}
          onClick={() => go(true)}
        >
          <Icon name="bubble" size={24} />
        </button>
        <hr />
        <button
          type="button"
          aria-label={state.server}
          title={state.server}
          aria-pressed={!atHome}
          onClick={() => go(false)}
        >
          <span
            data-initials={state.server
              .split(/\s+/)
              .map((word) => word.charAt(0))
              .join('')
              .slice(0, 3)}
          />
        </button>
      </div>
      <div class="channels">
        <header>
          <h2>{atHome ? 'Direct messages' : state.server}</h2>
        </header>
        <div class="channel-lists">
          {atHome ? (
            <ChannelList title="Direct messages" channels={direct} onChannel={choose} />
          ) : (
            <ChannelList title="Text channels" channels={onServer} onChannel={choose} />
          )}
        </div>
        <Account onPerson={onPerson} />
      </div>
    </nav>
  );
}
