import { useId, useRef } from 'preact/hooks';
import { Avatar } from '../parts/avatar.tsx';
import { Icon } from '../parts/icon.tsx';
import { perform } from '../parts/perform.ts';
import { fullTimeOf, timeOf } from '../parts/time.ts';
import type { DiscordMessage } from '../protocol.ts';
import { Actions, type ActionsHandle } from './actions.tsx';
import { useClient } from './context.ts';
import { EditBox } from './edit-box.tsx';
import { MessageBody } from './message-body.tsx';
import { Reactions } from './reactions.tsx';
import { Reference } from './reference.tsx';

export interface MessageProps {
  readonly message: DiscordMessage;
  /** Whether the name above stands for this one too. */
  readonly grouped: boolean;
  readonly editing: boolean;
  readonly onEdit: (on: boolean) => void;
  readonly onReply: () => void;
}

/** One message with all that belongs to it. */
export function Message({ message, grouped, editing, onEdit, onReply }: MessageProps) {
  const { state } = useClient();
  const { me, people } = state;
  const actions = useRef<ActionsHandle>(null);
  const authorId = useId();
  const bodyId = useId();
  const { author, createdAt, ephemeral, loading } = message;
  const bot = people.find(({ id }) => id === message.authorId)?.bot ?? false;
  const mentioned = message.content.includes(`<@${me.id}>`);
  const classes = [
    'message',
    grouped && 'grouped',
    ephemeral && 'ephemeral',
    mentioned && 'mentioned',
  ].filter(Boolean);
  const time = (
    <time dateTime={new Date(createdAt).toISOString()} title={fullTimeOf(createdAt)}>
      {timeOf(createdAt)}
    </time>
  );
  return (
    <article
      class={classes.join(' ')}
      data-message={message.id}
      tabIndex={-1}
      aria-labelledby={`${authorId} ${bodyId}`}
      onContextMenu={(event) => {
        if (event.target instanceof Element && event.target.closest('a, img, input, textarea')) return;
        event.preventDefault();
        actions.current?.openMenu();
      }}
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
        if (event.key === 'Enter') actions.current?.openMenu();
        else if (event.key === 'r') onReply();
        else if (event.key === 'e' && message.authorId === me.id) onEdit(true);
        else if (event.key === '+') actions.current?.openEmojis();
        else return;
        event.preventDefault();
      }}
    >
      <Reference message={message} />
      {grouped ? (
        <span class="gutter">{time}</span>
      ) : (
        <Avatar id={message.authorId} name={author} bot={bot} />
      )}
      <div class="message-main">
        <span class={grouped ? 'visually-hidden' : 'message-head'} id={authorId}>
          <span class="author">{author}</span> {bot && <span class="app-tag">APP</span>} {!grouped && time}
        </span>
        <div class="body" id={bodyId}>
          {editing ? (
            <EditBox message={message} onDone={() => onEdit(false)} />
          ) : (
            <MessageBody message={message} />
          )}
          {message.editedAt !== undefined && message.content !== '' && !editing && (
            <span class="edited" title={fullTimeOf(message.editedAt)}>
              {' '}
              (edited)
            </span>
          )}
        </div>
        <Reactions message={message} onAdd={(anchor) => actions.current?.openEmojis(anchor)} />
        {ephemeral && !loading && (
          <p class="ephemeral-note">
            <Icon name="eye" size={16} /> Only you can see this •{' '}
            <button
              type="button"
              class="link-button"
              onClick={() =>
                void perform({
                  platform: 'discord',
                  as: me.id,
                  do: 'dismiss',
                  channelId: message.channelId,
                  messageId: message.id,
                })
              }
            >
              Dismiss message
            </button>
          </p>
        )}
      </div>
      <Actions handle={actions} message={message} onEdit={() => onEdit(true)} onReply={onReply} />
    </article>
  );
}
