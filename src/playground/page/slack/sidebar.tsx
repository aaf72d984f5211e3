import { AccountMenu } from '../parts/account-menu.tsx';
import { Avatar } from '../parts/avatar.tsx';
import { Icon } from '../parts/icon.tsx';
import { usePopover } from '../parts/popover.tsx';
import type { SlackChannel } from '../protocol.ts';
import { useClient } from './context.ts';

export interface SidebarProps {
  readonly onPerson: (id: string) => void;
  readonly onChannel: (id: string) => void;
  /** On a narrow screen: away with it. */
  readonly onHide: () => void;
}

const isDirect = ({ kind }: SlackChannel) => kind === 'im' || kind === 'mpim';

function Section({
  title,
  channels,
  onChannel,
}: {
  title: string;
  channels: readonly SlackChannel[];
  onChannel: (id: string) => void;
}) {
  const { state, channelId } = useClient();
  if (channels.length === 0) return null;
  return (
    <>
      <h3>
        <Icon name="chevronDown" size={14} /> {title}
      </h3>
      <ul>
        {channels.map((channel) => {
          const other = isDirect(channel)
            ? state.people.find(({ name }) => name === channel.name)
            : undefined;
          return (
            <li key={channel.id}>
              <button
                type="button"
                class="channel"
                aria-current={channel.id === channelId ? 'page' : undefined}
                onClick={() => onChannel(channel.id)}
              >
                {isDirect(channel) ? (
                  <Avatar
                    id={other?.id ?? channel.id}
                    name={channel.name}
                    bot={other?.bot ?? false}
                    size={20}
                  />
                ) : (
                  <Icon name={channel.kind === 'private' ? 'lock' : 'hash'} size={16} />
                )}
                <span class="grow">{channel.name}</span>
                {!channel.bot && !isDirect(channel) && <span class="without-bot">no bot</span>}
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** The workspace, its channels and direct messages, and who is looking. */
export function Sidebar({ onPerson, onChannel, onHide }: SidebarProps) {
  const { state, channelId } = useClient();
  const { me, people, workspace, channels } = state;
  const popover = usePopover();
  const open = channels.find(({ id }) => id === channelId);
  const botName = people.find(({ bot }) => bot)?.name;
  const apps = channels.filter((channel) => isDirect(channel) && channel.name === botName);
  const direct = channels.filter((channel) => isDirect(channel) && !apps.includes(channel));
  const rooms = channels.filter((channel) => !isDirect(channel));
  const atDirect = open !== undefined && isDirect(open);
  const go = (list: readonly SlackChannel[]) => {
    const [first] = list;
    if (first) onChannel(first.id);
  };
  return (
    <nav
      class="sidebar"
      aria-label="Slack channels"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onHide();
      }}
    >
      <div class="rail">
        <span class="workspace-tile" aria-hidden="true">
          {workspace.charAt(0).toUpperCase()}
        </span>
        <button type="button" aria-pressed={!atDirect} onClick={() => go(rooms)}>
          <Icon name="home" /> <span>Home</span>
        </button>
        <button type="button" aria-pressed={atDirect} onClick={() => go([...apps, ...direct])}>
          <Icon name="bubbles" /> <span>DMs</span>
        </button>
        <span class="grow" />
        <button
          type="button"
          class="me"
          aria-haspopup="menu"
          aria-expanded={popover.anchor !== undefined}
          title={me.name}
          onClick={(event) => popover.toggle(event.currentTarget)}
        >
          <Avatar id={me.id} name={me.name} size={36} />
          <span class="visually-hidden">{me.name}. Switch account</span>
          <span class="status" />
        </button>
        <AccountMenu
          popover={popover}
          side="right"
          people={people}
          meId={me.id}
          adminNote="Workspace admin"
          onPerson={onPerson}
        />
      </div>
      <div class="channels">
        <header>
          <h2>{workspace}</h2>
          <p>
            <span class="status" /> {me.name}
          </p>
        </header>
        <div class="channel-lists">
          <Section title="Channels" channels={rooms} onChannel={onChannel} />
          <Section title="Direct messages" channels={direct} onChannel={onChannel} />
          <Section title="Apps" channels={apps} onChannel={onChannel} />
        </div>
      </div>
    </nav>
  );
}
