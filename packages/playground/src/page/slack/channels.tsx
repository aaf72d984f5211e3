import { ChannelList, DirectAvatar } from '../parts/channel-list.tsx';
import { Icon } from '../parts/icon.tsx';
import type { SlackChannel } from '../protocol.ts';
import { useClient } from './context.ts';

/** Whether a channel is a direct message rather than a channel of the workspace. */
export function isDirect({ kind }: SlackChannel): boolean {
  return kind === 'im' || kind === 'mpim';
}

/** How a channel is called in sentences: `#general`, or a person's name. */
export function titleOf(channel: SlackChannel): string {
  return isDirect(channel) ? channel.name : `#${channel.name}`;
}

interface SectionProps {
  readonly title: string;
  readonly channels: readonly SlackChannel[];
  readonly onChannel: (id: string) => void;
}

/** A heading with its channels; nothing if there are none. */
export function Section({ title, channels, onChannel }: SectionProps) {
  const { state, channelId } = useClient();
  if (channels.length === 0) return null;
  return (
    <>
      <h3>
        <Icon name="chevronDown" size={14} /> {title}
      </h3>
      <ChannelList
        channels={channels}
        channelId={channelId}
        onChannel={onChannel}
        isDirect={isDirect}
        icon={(channel) =>
          isDirect(channel) ? (
            <DirectAvatar channel={channel} people={state.people} size={20} />
          ) : (
            <Icon name={channel.kind === 'private' ? 'lock' : 'hash'} size={16} />
          )
        }
      />
    </>
  );
}
