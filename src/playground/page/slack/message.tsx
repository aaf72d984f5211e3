import { useId, useRef, useState } from 'preact/hooks';
import { Avatar } from '../parts/avatar.tsx';
import { Icon } from '../parts/icon.tsx';
import { Picture } from '../parts/picture.tsx';
import { RichText } from '../parts/rich-text.tsx';
import { dayOf, fullTimeOf, timeOf } from '../parts/time.ts';
import type { FileView, SlackMessage } from '../protocol.ts';
import { Actions, type ActionsHandle } from './actions.tsx';
import { Blocks } from './blocks.tsx';
import { timeOfTs, useClient } from './context.ts';
import { EditBox } from './edit-box.tsx';
import { parseMrkdwn } from './mrkdwn.ts';
import { Reactions } from './reactions.tsx';

function Attached({ file }: { file: FileView }) {
  const [open, setOpen] = useState(true);
  if (!file.contentType?.startsWith('image/'))
    return (
      <a class="file-card" href={file.url} download={file.name}>
        <Icon name="file" size={32} /> <strong>{file.name}</strong>
      </a>
    );
  return (
    <div class="attached">
      <button type="button" class="file-toggle" aria-expanded={open} onClick={() => setOpen(!open)}>
        {file.name} <Icon name={open ? 'chevronDown' : 'chevronRight'} size={14} />
      </button>
      {open && <Picture file={file} most={{ width: 360, height: 300 }} />}
    </div>
  );
}

function Replies({ message, onThread }: { message: SlackMessage; onThread: (ts: string) => void }) {
  const { state, channelId } = useClient();
  const replies = (state.messages[channelId] ?? []).filter(
    ({ threadTs, ts }) => threadTs === message.ts && ts !== message.ts,
  );
  const last = replies.at(-1);
  if (last === undefined) return null;
  const authors = [...new Map(replies.map((reply) => [reply.authorId, reply])).values()].slice(0, 4);
  const at = timeOfTs(last.ts);
  return (
    <button type="button" class="replies" onClick={() => onThread(message.ts)}>
      {authors.map(({ authorId, author }) => (
        <Avatar
          key={authorId}
          id={authorId}
          name={author}
          bot={state.people.find(({ id }) => id === authorId)?.bot ?? false}
          size={24}
        />
      ))}
      <strong>
        {replies.length} {replies.length === 1 ? 'reply' : 'replies'}
      </strong>
      <span class="note">
        Last reply {dayOf(at).toLowerCase()} at {timeOf(at)}
      </span>
    </button>
  );
}

export interface MessageProps {
  readonly message: SlackMessage;
  /** Whether the name above stands for this one too. */
  readonly grouped: boolean;
  readonly onThread: ((ts: string) => void) | undefined;
}

/** One message with all that belongs to it. */
export function Message({ message, grouped, onThread }: MessageProps) {
  const { state, names } = useClient();
  const actions = useRef<ActionsHandle>(null);
  const [editing, setEditing] = useState(false);
  const authorId = useId();
  const bodyId = useId();
  const { author, ephemeral, blocks, text, files } = message;
  const bot = state.people.find(({ id }) => id === message.authorId)?.bot ?? false;
  const at = timeOfTs(message.ts);
  const time = (
    <time dateTime={new Date(at).toISOString()} title={fullTimeOf(at)}>
      {timeOf(at)}
    </time>
  );
  const reply = onThread && !ephemeral ? () => onThread(message.threadTs ?? message.ts) : undefined;
  const classes = ['message', grouped && 'grouped', ephemeral && 'ephemeral'].filter(Boolean);
  return (
    <article
      class={classes.join(' ')}
      data-message={message.ts}
      tabIndex={-1}
      aria-labelledby={`${authorId} ${bodyId}`}
      onContextMenu={(event) => {
        if (event.target instanceof Element && event.target.closest('a, img, input, textarea')) return;
        event.preventDefault();
        actions.current?.openMenu();
      }}
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
        if (event.key === 'Enter' || event.key === 'm') actions.current?.openMenu();
        else if (event.key === 'r') actions.current?.openEmojis();
        else if (event.key === 't' && reply) reply();
        else if (event.key === 'e' && message.authorId === state.me.id) setEditing(true);
        else return;
        event.preventDefault();
      }}
    >
      {ephemeral && (
        <span class="ephemeral-note">
          <Icon name="eye" size={14} /> Only visible to you
        </span>
      )}
      {grouped ? (
        <span class="gutter">{time}</span>
      ) : (
        <Avatar id={message.authorId} name={author} bot={bot} size={36} />
      )}
      <div class="message-main">
        <span class={grouped ? 'visually-hidden' : 'message-head'} id={authorId}>
          <span class="author">{author}</span> {bot && <span class="app-tag">APP</span>} {!grouped && time}
        </span>
        <div class="body" id={bodyId}>
          {editing ? (
            <EditBox message={message} onDone={() => setEditing(false)} />
          ) : blocks.length > 0 ? (
            <Blocks blocks={blocks} at={{ kind: 'message', ts: message.ts }} />
          ) : (
            text !== '' && <RichText blocks={parseMrkdwn(text, names)} />
          )}
          {message.edited && !editing && <span class="edited"> (edited)</span>}
        </div>
        {files.map((file) => (
          <Attached key={file.id} file={file} />
        ))}
        <Reactions message={message} onAdd={(anchor) => actions.current?.openEmojis(anchor)} />
        {onThread && <Replies message={message} onThread={onThread} />}
      </div>
      <Actions handle={actions} message={message} onEdit={() => setEditing(true)} onReply={reply} />
    </article>
  );
}
