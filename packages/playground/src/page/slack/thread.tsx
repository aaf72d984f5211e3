import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ComposerHandle } from '../parts/composer-frame.tsx';
import { DropOverlay } from '../parts/drop-overlay.tsx';
import { useDrop } from '../parts/pending-files.ts';
import { Icon } from '../parts/icon.tsx';
import { MessageLog } from '../parts/message-log.tsx';
import { Composer } from './composer.tsx';
import { useClient } from './context.ts';
import { lastOwnAt, MessageItems } from './message-items.tsx';

interface ThreadProps {
  /** The `ts` of the thread's first message. */
  readonly ts: string;
  readonly title: string;
  readonly onClose: () => void;
}

/** A thread next to its channel. */
export function Thread({ ts, title, onClose }: ThreadProps) {
  const { state, channelId } = useClient();
  const composer = useRef<ComposerHandle>(null);
  const drop = useDrop((files) => composer.current?.takeFiles(files));
  useLayoutEffect(() => composer.current?.focus(), []);
  const messages = (state.messages[channelId] ?? []).filter(
    (message) => message.ts === ts || message.threadTs === ts,
  );
  const count = messages.length - 1;
  return (
    <aside
      class="thread-pane"
      aria-label="Thread"
      {...drop.zone}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose();
      }}
    >
      <header class="chat-head">
        <h2>Thread</h2>
        <span class="note grow">{title}</span>
        <button type="button" class="icon-button" aria-label="Close the thread" onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <MessageLog label="Messages in the thread" ownAt={lastOwnAt(messages, state.me.id)}>
        <MessageItems messages={messages.slice(0, 1)} />
        {count > 0 && (
          <li class="reply-count">
            <span>
              {count} {count === 1 ? 'reply' : 'replies'}
            </span>
          </li>
        )}
        <MessageItems messages={messages.slice(1)} />
      </MessageLog>
      <Composer handle={composer} title="thread" threadTs={ts} />
      <DropOverlay drop={drop} title="the thread" invitation="Drop the files to add them to your reply." />
    </aside>
  );
}
