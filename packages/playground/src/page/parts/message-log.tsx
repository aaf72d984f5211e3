import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from './icon.tsx';
import { useKeptFocus } from './kept-focus.ts';

/** Within this distance of the end, the log follows new messages, in pixels. */
const nearEnd = 60;

interface MessageLogProps {
  readonly label: string;
  /** Shown before the first message. */
  readonly intro?: ComponentChildren;
  /** When the current person last wrote, in ms since 1970; the log scrolls to their message from anywhere. */
  readonly ownAt?: number | undefined;
  /** `<li>` elements, each with an element of class `message`. */
  readonly children: ComponentChildren;
}

/** The list of messages; follows the newest, and arrow keys move between messages. */
export function MessageLog({ label, intro, ownAt = 0, children }: MessageLogProps) {
  const log = useRef<HTMLDivElement>(null);
  const inside = useRef<HTMLDivElement>(null);
  const follows = useRef(true);
  const lastOwnAt = useRef(ownAt);
  const lastTop = useRef(0);
  const [away, setAway] = useState(false);
  const messages = () => [...(log.current?.querySelectorAll<HTMLElement>('.message') ?? [])];
  useKeptFocus(log, { items: '.message', orElse: '.log-inside' });

  /** Checks whether the person has scrolled away from the end, or back to it. */
  const seeWhere = () => {
    // The height is 0 while the client is hidden, as on a phone that shows the other one.
    if (log.current === null || log.current.clientHeight === 0) return;
    const { scrollTop, scrollHeight, clientHeight } = log.current;
    // New messages also move the end away, without any scrolling.
    if (scrollHeight - scrollTop - clientHeight < nearEnd) follows.current = true;
    else if (scrollTop < lastTop.current) follows.current = false;
    lastTop.current = scrollTop;
  };

  const toEnd = () => {
    if (log.current === null) return;
    log.current.scrollTop = log.current.scrollHeight;
    lastTop.current = log.current.scrollTop;
  };

  const follow = (anyway = false) => {
    // Browsers report a scroll only at the next paint.
    seeWhere();
    if (anyway) follows.current = true;
    if (follows.current) toEnd();
  };

  useLayoutEffect(() => {
    if (log.current === null || inside.current === null) return;
    const watch = new ResizeObserver(() => follow());
    watch.observe(inside.current);
    watch.observe(log.current);
    toEnd();
    return () => watch.disconnect();
  }, []);

  useLayoutEffect(() => {
    // Fewer if the last one was deleted.
    const isOwn = ownAt > lastOwnAt.current;
    lastOwnAt.current = ownAt;
    // Immediately: with the observer alone, the log would visibly jump.
    follow(isOwn);
  });

  useLayoutEffect(() => {
    const all = messages();
    // One message is in the tab order: the last, until another is focused.
    const chosen =
      all.find((message) => message === document.activeElement) ?? all.find(({ tabIndex }) => tabIndex === 0);
    for (const message of all) message.tabIndex = message === (chosen ?? all.at(-1)) ? 0 : -1;
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const { target } = event;
    if (!(target instanceof HTMLElement) || !target.classList.contains('message')) return;
    const all = messages();
    const at = all.indexOf(target);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: all.length - 1,
    };
    const next = all[steps[event.key] ?? -1];
    if (next === undefined) return;
    event.preventDefault();
    for (const message of all) message.tabIndex = message === next ? 0 : -1;
    next.focus();
    next.scrollIntoView({ block: 'nearest' });
  };

  const onScroll = () => {
    seeWhere();
    setAway(!follows.current);
  };

  return (
    <div class="log-frame">
      <div ref={log} class="log" role="log" aria-label={label} onScroll={onScroll} onKeyDown={onKeyDown}>
        <div ref={inside} class="log-inside" tabIndex={-1}>
          {intro}
          <ol class="messages">{children}</ol>
        </div>
      </div>
      {away && (
        <button
          type="button"
          class="to-newest"
          onClick={() => {
            follows.current = true;
            toEnd();
            // The button is about to disappear.
            messages().at(-1)?.focus({ preventScroll: true });
          }}
        >
          <Icon name="chevronDown" size={16} /> Newest messages
        </button>
      )}
    </div>
  );
}
