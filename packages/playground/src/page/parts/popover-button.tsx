import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

/** A panel's anchor, and how to close it. */
interface Panel {
  readonly anchor: HTMLElement;
  readonly onClose: () => void;
}

interface PopoverButtonProps {
  readonly class?: string;
  /** A label for buttons without text. */
  readonly label?: string;
  readonly title?: string;
  readonly opens: 'menu' | 'dialog';
  /** The button's content. */
  readonly face: ComponentChildren;
  /** The menu or popover that it opens. */
  readonly children: (panel: Panel) => ComponentChildren;
}

/** A button that opens and closes a panel next to it. */
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
