import { ChannelList, DirectAvatar } from '../parts/channel-list.tsx';
import { Icon } from '../parts/icon.tsx';
import type { DiscordChannel } from '../protocol.ts';
import { useClient } from './context.ts';

/** Whether a channel is a direct message rather than a channel of the server. */
export function isDirect({ kind }: DiscordChannel): boolean {
  return kind === 'dm' || kind === 'group';
}

/** How a channel is called in sentences: `#general`, or a person's name. */
export function titleOf(channel: DiscordChannel): string {
  return isDirect(channel) ? channel.name : `#${channel.name}`;
}

interface ChannelsProps {
  readonly title: string;
  readonly channels: readonly DiscordChannel[];
  readonly onChannel: (id: string) => void;
}

/** A heading with its channels. */
export function Channels({ title, channels, onChannel }: ChannelsProps) {
  const { state, channelId } = useClient();
  return (
    <>
      <h3>{title}</h3>
      <ChannelList
        channels={channels}
        channelId={channelId}
        onChannel={onChannel}
        isDirect={isDirect}
        classOf={({ kind }) => (kind === 'thread' ? 'channel thread' : 'channel')}
        icon={(channel) =>
          isDirect(channel) ? (
            <DirectAvatar channel={channel} people={state.people} size={32} />
          ) : (
            <Icon name={channel.kind === 'thread' ? 'bubbles' : channel.private ? 'lock' : 'hash'} />
          )
        }
      />
    </>
  );
}
