import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useOfflineNotice } from '../parts/offline-notice.ts';
import { DirectAvatar } from '../parts/channel-list.tsx';
import { ChatPane } from '../parts/chat-pane.tsx';
import type { ChatProps } from '../parts/client-frame.tsx';
import type { ComposerHandle } from '../parts/composer-frame.tsx';
import { useDrop } from '../parts/pending-files.ts';
import { MessageLog } from '../parts/message-log.tsx';
import type { SlackChannel } from '../protocol.ts';
import { isDirect } from './channels.tsx';
import { Composer } from './composer.tsx';
import { useClient } from './context.ts';
import { lastOwnAt, MessageItems } from './message-items.tsx';
import { useNotices } from './notices.tsx';
import { Thread } from './thread.tsx';

function Intro({ channel }: { channel: SlackChannel }) {
  const { state } = useClient();
  const direct = isDirect(channel);
  return (
    <div class="intro">
      {direct && <DirectAvatar channel={channel} people={state.people} size={64} />}
      <h3>{direct ? channel.name : `# ${channel.name}`}</h3>
      <p>
        {direct
          ? `This is the very beginning of your direct message history with ${channel.name}.`
          : `This is the very beginning of the #${channel.name} channel.`}
        {!channel.bot && ' The app is not in this channel; its slash commands still work.'}
      </p>
    </div>
  );
}

/** One channel: its messages, the composer, and the open thread next to it. */
export function Channel({ drawer }: ChatProps) {
  const { state, channelId } = useClient();
  const composer = useRef<ComposerHandle>(null);
  const pane = useRef<HTMLDivElement>(null);
  const [thread, setThread] = useState<string>();
  const left = useRef<string>();
  // Back to the thread's first message, which the thread may have covered.
  useLayoutEffect(() => {
    if (thread === undefined && left.current !== undefined)
      pane.current?.querySelector<HTMLElement>(`[data-message="${CSS.escape(left.current)}"]`)?.focus();
    left.current = thread;
  }, [thread]);
  const drop = useDrop((files) => composer.current?.takeFiles(files));
  const notices = useNotices();
  const away = useOfflineNotice('slack');
  const channel = state.channels.find(({ id }) => id === channelId);
  if (channel === undefined) return <div class="chat">There is no channel to show.</div>;
  const messages = state.messages[channelId] ?? [];
  const inChannel = messages.filter(
    ({ threadTs, ts, broadcast }) => threadTs === undefined || threadTs === ts || broadcast,
  );
  const direct = isDirect(channel);
  const title = direct ? channel.name : `#${channel.name}`;

  return (
    <div ref={pane} class={thread === undefined ? 'channel-panes' : 'channel-panes with-thread'}>
      <ChatPane
        title={title}
        drawer={drawer}
        icon={direct ? 'at' : channel.kind === 'private' ? 'lock' : 'hash'}
        iconSize={18}
        name={channel.name}
        away={away}
        drop={drop}
        invitation="Drop the files to add them to your message."
      >
        <MessageLog
          label={`Messages in ${title}`}
          intro={<Intro channel={channel} />}
          ownAt={lastOwnAt(inChannel, state.me.id)}
        >
          <MessageItems messages={inChannel} onThread={setThread} {...notices} />
        </MessageLog>
        <Composer handle={composer} title={title} />
      </ChatPane>
      {thread !== undefined && (
        <Thread key={thread} ts={thread} title={title} onClose={() => setThread(undefined)} />
      )}
    </div>
  );
}
