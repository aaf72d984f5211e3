import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Avatar } from '../parts/avatar.tsx';
import { useDrop } from '../parts/files.tsx';
import { Icon } from '../parts/icon.tsx';
import { MessageLog } from '../parts/message-log.tsx';
import type { SlackChannel } from '../protocol.ts';
import { useSnapshot } from '../store.ts';
import { Composer, type ComposerHandle } from './composer.tsx';
import { useClient } from './context.ts';
import { MessageItems } from './message-items.tsx';
import { Notices } from './notices.tsx';
import { Thread } from './thread.tsx';

function Intro({ channel }: { channel: SlackChannel }) {
  const { state } = useClient();
  const direct = channel.kind === 'im' || channel.kind === 'mpim';
  const other = state.people.find(({ name }) => name === channel.name);
  return (
    <div class="intro">
      {direct && (
        <Avatar id={other?.id ?? channel.id} name={channel.name} bot={other?.bot ?? false} size={64} />
      )}
      <h3>{direct ? channel.name : `# ${channel.name}`}</h3>
      <p>
        {direct
          ? `This is the very beginning of your direct message history with ${channel.name}.`
          : `This is the very beginning of the #${channel.name} channel.`}
        {!channel.bot && ' The app is not in here; its slash commands still work.'}
      </p>
    </div>
  );
}

export interface ChannelProps {
  readonly menuButton: RefObject<HTMLButtonElement>;
  readonly drawer: boolean;
  readonly onDrawer: () => void;
}

/** One channel: its messages, where to write, and the thread that is open beside it. */
export function Channel({ menuButton, drawer, onDrawer }: ChannelProps) {
  const { state, channelId } = useClient();
  const { connection, state: page } = useSnapshot();
  const composer = useRef<ComposerHandle>(null);
  const [thread, setThread] = useState<string>();
  const drop = useDrop((files) => composer.current?.takeFiles(files));
  const channel = state.channels.find(({ id }) => id === channelId);
  if (channel === undefined) return <div class="chat">There is no channel to show.</div>;
  const messages = state.messages[channelId] ?? [];
  const inChannel = messages.filter(({ threadTs, ts }) => threadTs === undefined || threadTs === ts);
  const direct = channel.kind === 'im' || channel.kind === 'mpim';
  const title = direct ? channel.name : `#${channel.name}`;
  const away =
    connection !== 'open'
      ? 'Connecting…'
      : page?.inside.connected.slack === false
        ? 'The app is offline'
        : undefined;

  return (
    <div class={thread === undefined ? 'channel-panes' : 'channel-panes with-thread'}>
      <section class="chat" aria-label={title} {...drop.zone}>
        <header class="chat-head">
          <button
            ref={menuButton}
            type="button"
            class="icon-button drawer-button"
            aria-label="Channels"
            aria-expanded={drawer}
            onClick={onDrawer}
          >
            <Icon name="menu" />
          </button>
          <Icon name={direct ? 'at' : channel.kind === 'private' ? 'lock' : 'hash'} size={18} />
          <h2>{channel.name}</h2>
          {away !== undefined && (
            <span class="away" role="status">
              {away}
            </span>
          )}
        </header>
        <MessageLog label={`Messages in ${title}`} intro={<Intro channel={channel} />} outro={<Notices />}>
          <MessageItems messages={inChannel} onThread={setThread} />
        </MessageLog>
        <Composer handle={composer} title={title} />
        {drop.over && (
          <div class="drop-veil" aria-hidden="true">
            <div>
              <Icon name="upload" size={40} />
              <strong>Upload to {title}</strong>
              <span>Drop the files to add them to your message.</span>
            </div>
          </div>
        )}
      </section>
      {thread !== undefined && (
        <Thread
          key={thread}
          ts={thread}
          title={title}
          onClose={() => {
            setThread(undefined);
            composer.current?.focus();
          }}
        />
      )}
    </div>
  );
}
