import type { ComponentChildren } from 'preact';

export interface SidebarFrameProps {
  readonly label: string;
  /** The narrow column at the edge. */
  readonly rail: ComponentChildren;
  readonly onHide: () => void;
  /** The channels beside it. */
  readonly children: ComponentChildren;
}

/** The list of channels with its rail; Escape puts it away where it lies over the chat. */
export function SidebarFrame({ label, rail, onHide, children }: SidebarFrameProps) {
  return (
    <nav
      class="sidebar"
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onHide();
      }}
    >
      <div class="rail">{rail}</div>
      <div class="channels">{children}</div>
    </nav>
  );
}
