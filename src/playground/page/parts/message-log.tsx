import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from './icon.tsx';

/** Closer to the end than this, in pixels, the log follows what comes. */
const nearEnd = 60;

export interface MessageLogProps {
  readonly label: string;
  /** Said before the first message. */
  readonly intro?: ComponentChildren;
  /** Said after the last one, such as what is still under way. */
  readonly outro?: ComponentChildren;
  /** `<li>`s, each with an element of the class `message`. */
  readonly children: ComponentChildren;
}

/** The messages: follows the newest, and arrow keys go from one message to the next. */
export function MessageLog({ label, intro, outro, children }: MessageLogProps) {
  const log = useRef<HTMLDivElement>(null);
  const inside = useRef<HTMLDivElement>(null);
  const follows = useRef(true);
  const [away, setAway] = useState(false);

  const toEnd = () => {
    if (log.current) log.current.scrollTop = log.current.scrollHeight;
  };

  useLayoutEffect(() => {
    if (log.current === null || inside.current === null) return;
    const watch = new ResizeObserver(() => {
      if (follows.current) toEnd();
    });
    watch.observe(inside.current);
    watch.observe(log.current);
    toEnd();
    return () => watch.disconnect();
  }, []);

  useLayoutEffect(() => {
    const all = [...(log.current?.querySelectorAll<HTMLElement>('.message') ?? [])];
    // One message is in the order of Tab: the last, until another is chosen.
    const chosen =
      all.find((message) => message === document.activeElement) ?? all.find(({ tabIndex }) => tabIndex === 0);
    for (const message of all) message.tabIndex = message === (chosen ?? all.at(-1)) ? 0 : -1;
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const { target } = event;
    if (!(target instanceof HTMLElement) || !target.classList.contains('message')) return;
    const all = [...(log.current?.querySelectorAll<HTMLElement>('.message') ?? [])];
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
    const { current } = log;
    if (current === null) return;
    follows.current = current.scrollHeight - current.scrollTop - current.clientHeight < nearEnd;
    setAway(!follows.current);
  };

  return (
    <div class="log-frame">
      <div ref={log} class="log" role="log" aria-label={label} onScroll={onScroll} onKeyDown={onKeyDown}>
        <div ref={inside} class="log-inside">
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
          }}
        >
          <Icon name="chevronDown" size={16} /> Newest messages
        </button>
      )}
    </div>
  );
}
