import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Person } from '../protocol.ts';
import { Avatar } from './avatar.tsx';
import { fullTimeOf, timeOf } from './time.ts';

export interface MessageFrameProps {
  readonly id: string;
  readonly authorId: string;
  /** The name at the time of writing. */
  readonly author: string;
  /** To know the bot by. */
  readonly people: readonly Person[];
  /** When it was written, in ms since 1970. */
  readonly at: number;
  /** Whether the name above stands for this one too. */
  readonly grouped: boolean;
  /** Further classes, such as `ephemeral`. */
  readonly looks: readonly (string | false)[];
  /** Pixels. */
  readonly avatarSize: number;
  /** What stands over it, such as what it answers. */
  readonly above: ComponentChildren;
  /** What is read as its text. */
  readonly body: ComponentChildren;
  /** What stands below the text. */
  readonly children: ComponentChildren;
  /** The buttons that appear on it. */
  readonly actions: ComponentChildren;
  /** A press of the right button, away from links and pictures. */
  readonly onMenu: () => void;
  /** What keys do while the message itself has the focus. */
  readonly keys: Readonly<Record<string, (() => void) | false | undefined>>;
}

/** One message with its author and time: reached by arrow keys, named by who wrote it and what it says. */
export function MessageFrame(props: MessageFrameProps) {
  const { id, authorId, author, people, at, grouped, looks, avatarSize, keys } = props;
  const nameId = useId();
  const bodyId = useId();
  const bot = people.find((person) => person.id === authorId)?.bot ?? false;
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
        <Avatar id={authorId} name={author} bot={bot} size={avatarSize} />
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
