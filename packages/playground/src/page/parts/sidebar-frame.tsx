import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Drawer } from './drawer.ts';
import { trapTab } from './focus.ts';

export interface SidebarFrameProps {
  readonly label: string;
  /** The narrow column at the edge. */
  readonly rail: ComponentChildren;
  readonly drawer: Drawer;
  /** The channels beside it. */
  readonly children: ComponentChildren;
}

/** The list of channels with its rail. While it lies over the chat it keeps the focus, and Escape puts it away. */
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
