import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useDrop, usePendingFiles } from '../parts/files.tsx';
import { Icon } from '../parts/icon.tsx';
import { MessageLog } from '../parts/message-log.tsx';
import { dayOf, sameDay } from '../parts/time.ts';
import type { DiscordChannel, DiscordMessage } from '../protocol.ts';
import { useSnapshot } from '../store.ts';
import { Composer, type ComposerHandle } from './composer.tsx';
import { useClient } from './context.ts';
import { Message } from './message.tsx';
import { PendingLines } from './pending.tsx';

/** Messages of one author closer together than this stand under one name, in ms. */
const groupedWithinMs = 7 * 60_000;

function isGrouped(message: DiscordMessage, before: DiscordMessage | undefined): boolean {
  if (before === undefined || message.replyToId !== undefined || message.answers !== undefined) return false;
  return (
    before.authorId === message.authorId &&
    before.ephemeral === message.ephemeral &&
    message.createdAt - before.createdAt < groupedWithinMs &&
    sameDay(before.createdAt, message.createdAt)
  );
}

function Intro({ channel }: { channel: DiscordChannel }) {
  const direct = channel.kind === 'dm' || channel.kind === 'group';
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
        {!channel.bot && ' The bot is not in here.'}
      </p>
    </div>
  );
}

export interface ChatProps {
  readonly menuButton: RefObject<HTMLButtonElement>;
  readonly drawer: boolean;
  readonly onDrawer: () => void;
}

/** One channel: its messages, and where to write. */
export function Chat({ menuButton, drawer, onDrawer }: ChatProps) {
  const { state, channelId } = useClient();
  const { connection, state: page } = useSnapshot();
  const composer = useRef<ComposerHandle>(null);
  const files = usePendingFiles();
  const [replyTo, setReplyTo] = useState<DiscordMessage>();
  const [editing, setEditing] = useState<string>();
  const drop = useDrop((dropped) => composer.current?.takeFiles(dropped));
  const channel = state.channels.find(({ id }) => id === channelId);
  if (channel === undefined) return <div class="chat">There is no channel to show.</div>;
  const messages = state.messages[channelId] ?? [];
  const title = channel.kind === 'dm' || channel.kind === 'group' ? channel.name : `#${channel.name}`;
  const away =
    connection !== 'open'
      ? 'Connecting…'
      : page?.inside.connected.discord === false
        ? 'The bot is offline'
        : undefined;
  const lastOwn = () =>
    messages.findLast(({ authorId, ephemeral }) => authorId === state.me.id && !ephemeral);

  return (
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
        <Icon name={title.startsWith('#') ? (channel.private ? 'lock' : 'hash') : 'at'} />
        <h2>{channel.name}</h2>
        {away !== undefined && (
          <span class="away" role="status">
            {away}
          </span>
        )}
      </header>
      <MessageLog label={`Messages in ${title}`} intro={<Intro channel={channel} />} outro={<PendingLines />}>
        {messages.map((message, place) => {
          const before = messages[place - 1];
          const newDay = before === undefined || !sameDay(before.createdAt, message.createdAt);
          return (
            <li key={message.id}>
              {newDay && (
                <div class="day">
                  <span>{dayOf(message.createdAt)}</span>
                </div>
              )}
              <Message
                message={message}
                grouped={isGrouped(message, before)}
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
        files={files}
        replyTo={replyTo}
        onReplied={() => setReplyTo(undefined)}
        onEditLast={() => setEditing(lastOwn()?.id)}
      />
      {drop.over && (
        <div class="drop-veil" aria-hidden="true">
          <div>
            <Icon name="upload" size={40} />
            <strong>Upload to {title}</strong>
            <span>You can add a description before it is sent.</span>
          </div>
        </div>
      )}
    </section>
  );
}
