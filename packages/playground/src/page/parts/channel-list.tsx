import type { ComponentChildren } from 'preact';
import type { Person } from '../protocol.ts';
import { Avatar } from './avatar.tsx';

interface ListedChannel {
  readonly id: string;
  readonly name: string;
  /** Whether the bot is in it. */
  readonly bot: boolean;
}

/** The face of whom a direct message is with. */
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
  return <Avatar id={other?.id ?? id} name={name} bot={other?.bot ?? false} size={size} />;
}

export interface ChannelListProps<Channel extends ListedChannel> {
  readonly channels: readonly Channel[];
  /** The one that is open. */
  readonly channelId: string;
  readonly onChannel: (id: string) => void;
  readonly isDirect: (channel: Channel) => boolean;
  readonly icon: (channel: Channel) => ComponentChildren;
  readonly classOf?: (channel: Channel) => string;
}

/** Channels to go to; says of those that people share whether the bot is missing. */
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
