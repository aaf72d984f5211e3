import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Drawer } from './drawer.ts';
import { trapTab } from './trap-tab.ts';

interface SidebarFrameProps {
  readonly label: string;
  /** The narrow column at the edge. */
  readonly rail: ComponentChildren;
  readonly drawer: Drawer;
  /** The channels next to it. */
  readonly children: ComponentChildren;
}

/** The channel list with its rail. While it covers the chat it traps the focus, and Escape closes it. */
export function SidebarFrame({ label, rail, drawer, children }: SidebarFrameProps) {
  const ref = useRef<HTMLElement>(null);
  const liesOver = () => drawer.open && drawer.button.current?.checkVisibility() === true;
  useLayoutEffect(() => {
    if (liesOver()) ref.current?.querySelector<HTMLElement>('[aria-current]')?.focus();
  }, [drawer.open]);
  return (
    <nav
      ref={ref}
      class="sidebar"
      aria-label={label}
      onKeyDown={(event) => {
        if (!liesOver()) return;
        if (event.key === 'Escape') drawer.hide();
        trapTab(event.currentTarget, event);
      }}
    >
      <div class="rail">{rail}</div>
      <div class="channels">{children}</div>
    </nav>
  );
}
