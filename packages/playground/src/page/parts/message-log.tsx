import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from './icon.tsx';
import { useKeptFocus } from './kept-focus.ts';

/** Closer to the end than this, in pixels, the log follows what comes. */
const nearEnd = 60;

export interface MessageLogProps {
  readonly label: string;
  /** Said before the first message. */
  readonly intro?: ComponentChildren;
  /** Said after the last one, such as what is still under way. */
  readonly outro?: ComponentChildren;
  /** When who looks wrote last, in ms since 1970: the log goes to what they write, wherever it stands. */
  readonly ownAt?: number | undefined;
  /** `<li>`s, each with an element of the class `message`. */
  readonly children: ComponentChildren;
}

/** The messages: follows the newest, and arrow keys go from one message to the next. */
export function MessageLog({ label, intro, outro, ownAt = 0, children }: MessageLogProps) {
  const log = useRef<HTMLDivElement>(null);
  const inside = useRef<HTMLDivElement>(null);
  const follows = useRef(true);
  const lastOwnAt = useRef(ownAt);
  const lastTop = useRef(0);
  const [away, setAway] = useState(false);
  const messages = () => [...(log.current?.querySelectorAll<HTMLElement>('.message') ?? [])];
  useKeptFocus(log, { items: '.message', orElse: '.log-inside' });

  /** Sees whether somebody has gone away from the end, or back to it. */
  const seeWhere = () => {
    // There is no height while the client is not shown, as on a phone that shows the other one.
    if (log.current === null || log.current.clientHeight === 0) return;
    const { scrollTop, scrollHeight, clientHeight } = log.current;
    // What came since the log last moved takes the end away too, without anybody having gone from there.
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
    // Of a log that was moved a moment ago, browsers tell only when they next draw.
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
    // Less where the last one was deleted.
    const isOwn = ownAt > lastOwnAt.current;
    lastOwnAt.current = ownAt;
    // At once: were it left to the observer, the log would be seen to move on without what came.
    follow(isOwn);
  });

  useLayoutEffect(() => {
    const all = messages();
    // One message is in the order of Tab: the last, until another is chosen.
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
          {outro}
        </div>
      </div>
      {away && (
        <button
          type="button"
          class="to-newest"
          onClick={() => {
            follows.current = true;
            toEnd();
            // The button is about to go.
            messages().at(-1)?.focus({ preventScroll: true });
          }}
        >
          <Icon name="chevronDown" size={16} /> Newest messages
        </button>
      )}
    </div>
  );
}
