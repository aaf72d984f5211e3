import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Person } from '../protocol.ts';
import { Avatar } from './avatar.tsx';
import { fullTimeOf, timeOf } from './time.ts';

interface MessageFrameProps {
  readonly id: string;
  readonly authorId: string;
  /** The author's name at the time of writing. */
  readonly author: string;
  /** The badge of a bot. */
  readonly people: readonly Person[];
  /** When it was written, in ms since 1970. */
  readonly at: number;
  /** Whether it shares the heading of the message above. */
  readonly grouped: boolean;
  /** Additional classes, such as `ephemeral`. */
  readonly looks: readonly (string | false)[];
  /** In pixels. */
  readonly avatarSize: number;
  /** Shown above it, such as the message it replies to. */
  readonly above: ComponentChildren;
  /** Its text for screen readers. */
  readonly body: ComponentChildren;
  /** Shown below the text. */
  readonly children: ComponentChildren;
  /** Its hover buttons. */
  readonly actions: ComponentChildren;
  /** Called for a right-click, except on links and pictures. */
  readonly onMenu: () => void;
  /** Handles keys while the message itself has the focus. */
  readonly keys: Readonly<Record<string, (() => void) | false | undefined>>;
}

/** One message with its author and time; reached by arrow keys, labelled by author and text. */
export function MessageFrame(props: MessageFrameProps) {
  const { id, authorId, author, people, at, grouped, looks, avatarSize, keys } = props;
  const nameId = useId();
  const bodyId = useId();
  const { bot = false, isThisBot = false } = people.find((person) => person.id === authorId) ?? {};
  const time = (
    <time dateTime={new Date(at).toISOString()} title={fullTimeOf(at)}>
      {timeOf(at)}
    </time>
  );
  return (
    <article
      class={['message', grouped && 'grouped', ...looks].filter(Boolean).join(' ')}
      data-message={id}
      tabIndex={-1}
      aria-labelledby={`${nameId} ${bodyId}`}
      onContextMenu={(event) => {
        if (event.target instanceof Element && event.target.closest('a, img, input, textarea')) return;
        event.preventDefault();
        props.onMenu();
      }}
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
        const act = keys[event.key];
        if (!act) return;
        act();
        event.preventDefault();
      }}
    >
      {props.above}
      {grouped ? (
        <span class="gutter">{time}</span>
      ) : (
        <Avatar id={authorId} name={author} isThisBot={isThisBot} size={avatarSize} />
      )}
      <div class="message-main">
        <span class={grouped ? 'visually-hidden' : 'message-head'} id={nameId}>
          <span class="author">{author}</span> {bot && <span class="app-tag">APP</span>} {!grouped && time}
        </span>
        <div class="body" id={bodyId}>
          {props.body}
        </div>
        {props.children}
      </div>
      {props.actions}
    </article>
  );
}
