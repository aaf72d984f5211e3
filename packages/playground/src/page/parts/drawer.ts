import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';

/** The channel list, which slides in when there is no room next to the chat. */
export interface Drawer {
  readonly open: boolean;
  /** The button that opens it, and gets the focus back. */
  readonly button: RefObject<HTMLButtonElement>;
  readonly toggle: () => void;
  readonly hide: () => void;
  /** Opens a channel and closes the drawer. */
  readonly go: (id: string) => void;
}

/** A drawer, initially closed. */
export function useDrawer(onChannel: (id: string) => void): Drawer {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const hide = () => {
    setOpen(false);
    button.current?.focus();
  };
  return {
    open,
    button,
    toggle: () => setOpen(!open),
    hide,
    go(id) {
      onChannel(id);
      if (open) hide();
    },
  };
}
