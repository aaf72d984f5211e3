import { useRef } from 'preact/hooks';
import { Icon } from '../parts/icon.tsx';
import type { ActionsHandle } from '../parts/message-actions.tsx';
import { MessageFrame } from '../parts/message-frame.tsx';
import { perform } from '../parts/perform.ts';
import { fullTimeOf } from '../parts/time.ts';
import type { DiscordMessage } from '../protocol.ts';
import { Actions } from './actions.tsx';
import { useClient } from './context.ts';
import { EditBox } from './edit-box.tsx';
import { MessageBody } from './message-body.tsx';
import { Reactions } from './reactions.tsx';
import { Reference } from './reference.tsx';

function EphemeralNote({ message }: { message: DiscordMessage }) {
  const { state } = useClient();
  const { channelId, id: messageId } = message;
  const dismiss = () =>
    void perform({ platform: 'discord', as: state.me.id, do: 'dismiss', channelId, messageId });
  return (
    <p class="ephemeral-note">
      <Icon name="eye" size={16} /> Only you can see this •{' '}
      <button type="button" class="link-button" onClick={dismiss}>
        Dismiss message
      </button>
    </p>
  );
}

interface MessageProps {
  readonly message: DiscordMessage;
  /** Whether it shares the heading of the message above. */
  readonly grouped: boolean;
  readonly editing: boolean;
  readonly onEdit: (on: boolean) => void;
  readonly onReply: () => void;
}

/** One message with everything that belongs to it. */
export function Message({ message, grouped, editing, onEdit, onReply }: MessageProps) {
  const { state } = useClient();
  const { me, people } = state;
  const actions = useRef<ActionsHandle>(null);
  const { id, authorId, author, createdAt, editedAt, ephemeral, loading, content } = message;
  const openMenu = () => actions.current?.openMenu();
  return (
    <MessageFrame
      id={id}
      authorId={authorId}
      author={author}
      people={people}
      at={createdAt}
      grouped={grouped}
      looks={[ephemeral && 'ephemeral', content.includes(`<@${me.id}>`) && 'mentioned']}
      avatarSize={40}
      above={<Reference message={message} />}
      body={
        <>
          {editing ? (
            <EditBox message={message} onDone={() => onEdit(false)} />
          ) : (
            <MessageBody message={message} />
          )}
          {editedAt !== undefined && content !== '' && !editing && (
            <span class="edited" title={fullTimeOf(editedAt)}>
              {' '}
              (edited)
            </span>
          )}
        </>
      }
      actions={<Actions handle={actions} message={message} onEdit={() => onEdit(true)} onReply={onReply} />}
      onMenu={openMenu}
      keys={{
        Enter: openMenu,
        r: onReply,
        e: authorId === me.id && (() => onEdit(true)),
        '+': () => actions.current?.openEmojis(),
      }}
    >
      <Reactions message={message} onAdd={(anchor) => actions.current?.openEmojis(anchor)} />
      {ephemeral && !loading && <EphemeralNote message={message} />}
    </MessageFrame>
  );
}
