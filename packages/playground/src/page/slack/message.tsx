import { useRef, useState } from 'preact/hooks';
import { Icon } from '../parts/icon.tsx';
import type { ActionsHandle } from '../parts/message-actions.tsx';
import { MessageFrame } from '../parts/message-frame.tsx';
import { RichText } from '../parts/rich-text.tsx';
import type { SlackMessage } from '../protocol.ts';
import { Actions } from './actions.tsx';
import { AttachedMessage } from './attached-message.tsx';
import { Attachment } from './attachment.tsx';
import { Blocks } from './blocks.tsx';
import { timeOfTs, useClient } from './context.ts';
import { EditBox } from './edit-box.tsx';
import { parseMrkdwn } from './parse-mrkdwn.ts';
import { Reactions } from './reactions.tsx';
import { Replies } from './replies.tsx';

function Body({ message }: { message: SlackMessage }) {
  const { names } = useClient();
  const { blocks, text, ts } = message;
  if (blocks.length > 0) return <Blocks blocks={blocks} at={{ kind: 'message', ts }} />;
  return text === '' ? null : <RichText blocks={parseMrkdwn(text, names)} />;
}

interface MessageProps {
  readonly message: SlackMessage;
  /** Whether it shares the heading of the message above. */
  readonly grouped: boolean;
  readonly onThread: ((ts: string) => void) | undefined;
}

/** One message with everything that belongs to it. */
export function Message({ message, grouped, onThread }: MessageProps) {
  const { state } = useClient();
  const { me, people } = state;
  const actions = useRef<ActionsHandle>(null);
  const [editing, setEditing] = useState(false);
  const { ts, threadTs, authorId, author, ephemeral, edited, attachments, files } = message;
  const reply = onThread && !ephemeral ? () => onThread(threadTs ?? ts) : undefined;
  const openMenu = () => actions.current?.openMenu();
  return (
    <MessageFrame
      id={ts}
      authorId={authorId}
      author={author}
      people={people}
      at={timeOfTs(ts)}
      grouped={grouped}
      looks={[ephemeral && 'ephemeral']}
      avatarSize={36}
      above={
        ephemeral && (
          <span class="ephemeral-note">
            <Icon name="eye" size={14} /> Only visible to you
          </span>
        )
      }
      body={
        <>
          {editing ? (
            <EditBox message={message} onDone={() => setEditing(false)} />
          ) : (
            <Body message={message} />
          )}
          {attachments.map((attachment) => (
            <AttachedMessage key={attachment.id} attachment={attachment} />
          ))}
          {edited && !editing && <span class="edited"> (edited)</span>}
        </>
      }
      actions={<Actions handle={actions} message={message} onEdit={() => setEditing(true)} onReply={reply} />}
      onMenu={openMenu}
      keys={{
        Enter: openMenu,
        m: openMenu,
        r: () => actions.current?.openEmojis(),
        t: reply,
        e: authorId === me.id && (() => setEditing(true)),
      }}
    >
      {files.map((file) => (
        <Attachment key={file.id} file={file} />
      ))}
      <Reactions message={message} onAdd={(anchor) => actions.current?.openEmojis(anchor)} />
      {onThread && <Replies message={message} onThread={onThread} />}
    </MessageFrame>
  );
}
