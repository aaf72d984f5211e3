import { useRef, useState } from 'preact/hooks';
import { useOfflineNotice } from '../parts/offline-notice.ts';
import { ChatPane } from '../parts/chat-pane.tsx';
import type { ChatProps } from '../parts/client-frame.tsx';
import type { ComposerHandle } from '../parts/composer-frame.tsx';
import { useDrop, usePendingFiles } from '../parts/pending-files.ts';
import { DayLine, isSameGroup } from '../parts/grouping.tsx';
import { Icon } from '../parts/icon.tsx';
import { inOrder } from '../parts/messages-and-notes.ts';
import { MessageLog } from '../parts/message-log.tsx';
import type { DiscordChannel, DiscordMessage } from '../protocol.ts';
import { isDirect, titleOf } from './channels.tsx';
import { Composer } from './composer.tsx';
import { useClient } from './context.ts';
import { Message } from './message.tsx';
import { PendingReply } from './pending-reply.tsx';

/** Messages by one author within this time share a heading, in ms. */
const groupedWithinMs = 7 * 60_000;

function isGrouped(message: DiscordMessage, before: DiscordMessage | undefined): boolean {
  if (before === undefined || message.replyToId !== undefined || message.answers !== undefined) return false;
  const written = ({ authorId, createdAt }: DiscordMessage) => ({ authorId, at: createdAt });
  return (
    before.ephemeral === message.ephemeral && isSameGroup(written(before), written(message), groupedWithinMs)
  );
}

function Intro({ channel }: { channel: DiscordChannel }) {
  const direct = isDirect(channel);
  return (
    <div class="intro">
      <span class="intro-icon">
        <Icon name={direct ? 'at' : channel.private ? 'lock' : 'hash'} size={36} />
      </span>
      <h3>{direct ? channel.name : `Welcome to #${channel.name}!`}</h3>
      <p>
        {direct
          ? `This is the beginning of your direct messages with ${channel.name}.`
          : `This is the start of the #${channel.name} channel.`}
        {!channel.bot && ' The bot is not in this channel.'}
      </p>
    </div>
  );
}

/** One channel: its messages and the composer. */
export function Chat({ drawer }: ChatProps) {
  const { state, channelId, draftOf } = useClient();
  const composer = useRef<ComposerHandle>(null);
  const draft = draftOf();
  const files = usePendingFiles({ draft });
  const [replyTo, setReplyTo] = useState<DiscordMessage>();
  const [editing, setEditing] = useState<string>();
  const drop = useDrop((dropped) => composer.current?.takeFiles(dropped));
  const away = useOfflineNotice('discord');
  const channel = state.channels.find(({ id }) => id === channelId);
  if (channel === undefined) return <div class="chat">There is no channel to show.</div>;
  const messages = state.messages[channelId] ?? [];
  const pending = state.pending.filter((each) => each.channelId === channelId);
  const lines = inOrder(messages, pending, ({ createdAt }) => createdAt);
  const direct = isDirect(channel);
  const title = titleOf(channel);
  const lastOwn = () =>
    messages.findLast(({ authorId, ephemeral }) => authorId === state.me.id && !ephemeral);

  return (
    <ChatPane
      title={title}
      drawer={drawer}
      icon={direct ? 'at' : channel.private ? 'lock' : 'hash'}
      name={channel.name}
      away={away}
      drop={drop}
      invitation="You can add a description before it is sent."
    >
      <MessageLog
        label={`Messages in ${title}`}
        intro={<Intro channel={channel} />}
        ownAt={lastOwn()?.createdAt}
      >
        {lines.map((line) => {
          if ('note' in line)
            return (
              <li key={line.note.id}>
                <PendingReply pending={line.note} />
              </li>
            );
          const { message, before, follows } = line;
          return (
            <li key={message.id}>
              <DayLine at={message.createdAt} before={before?.createdAt} />
              <Message
                message={message}
                grouped={follows && isGrouped(message, before)}
                editing={editing === message.id}
                onEdit={(on) => {
                  setEditing(on ? message.id : undefined);
                  if (!on) composer.current?.focus();
                }}
                onReply={() => {
                  setReplyTo(message);
                  composer.current?.focus();
                }}
              />
            </li>
          );
        })}
      </MessageLog>
      <Composer
        handle={composer}
        title={title}
        draft={draft}
        files={files}
        replyTo={replyTo}
        onReplyTo={setReplyTo}
        onEditLast={() => setEditing(lastOwn()?.id)}
      />
    </ChatPane>
  );
}
