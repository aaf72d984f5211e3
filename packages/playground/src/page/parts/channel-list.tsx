import type { ComponentChildren } from 'preact';
import type { Person } from '../protocol.ts';
import { Avatar } from './avatar.tsx';

interface ListedChannel {
  readonly id: string;
  readonly name: string;
  /** Whether the bot is in it. */
  readonly bot: boolean;
}

/** The avatar of the other person in a direct message. */
export function DirectAvatar({
  channel: { id, name },
  people,
  size,
}: {
  channel: Pick<ListedChannel, 'id' | 'name'>;
  people: readonly Person[];
  size: number;
}) {
  const other = people.find((person) => person.name === name);
  return <Avatar id={other?.id ?? id} name={name} isThisBot={other?.isThisBot ?? false} size={size} />;
}

interface ChannelListProps<Channel extends ListedChannel> {
  readonly channels: readonly Channel[];
  /** The id of the open channel. */
  readonly channelId: string;
  readonly onChannel: (id: string) => void;
  readonly isDirect: (channel: Channel) => boolean;
  readonly icon: (channel: Channel) => ComponentChildren;
  readonly classOf?: (channel: Channel) => string;
}

/** Links to channels; marks shared channels that the bot is not in. */
export function ChannelList<Channel extends ListedChannel>(props: ChannelListProps<Channel>) {
  const { channels, channelId, onChannel, isDirect, icon, classOf } = props;
  return (
    <ul>
      {channels.map((channel) => (
        <li key={channel.id}>
          <button
            type="button"
            class={classOf?.(channel) ?? 'channel'}
            aria-current={channel.id === channelId ? 'page' : undefined}
            onClick={() => onChannel(channel.id)}
          >
            {icon(channel)}
            <span class="grow">{channel.name}</span>
            {!channel.bot && !isDirect(channel) && <span class="without-bot">no bot</span>}
          </button>
        </li>
      ))}
    </ul>
  );
}
