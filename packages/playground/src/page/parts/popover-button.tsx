import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

/** Where a panel hangs, and how it goes away. */
export interface Panel {
  readonly anchor: HTMLElement;
  readonly onClose: () => void;
}

export interface PopoverButtonProps {
  readonly class?: string;
  /** For what shows no words. */
  readonly label?: string;
  readonly title?: string;
  readonly opens: 'menu' | 'dialog';
  /** What the button shows. */
  readonly face: ComponentChildren;
  /** What it opens: a menu or another popover. */
  readonly children: (panel: Panel) => ComponentChildren;
}

/** A button that opens a panel beside itself, and closes it again. */
export function PopoverButton({ label, title, opens, face, children, ...rest }: PopoverButtonProps) {
  const [anchor, setAnchor] = useState<HTMLElement>();
  const onClose = () => setAnchor(undefined);
  return (
    <>
      <button
        type="button"
        class={rest.class}
        title={title}
        aria-label={label}
        aria-haspopup={opens}
        aria-expanded={anchor !== undefined}
        onClick={({ currentTarget }) => setAnchor(anchor === undefined ? currentTarget : undefined)}
      >
        {face}
      </button>
      {anchor && children({ anchor, onClose })}
    </>
  );
}
