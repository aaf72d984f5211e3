import type { ComponentChildren, RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import './parts.css';

/** The channel list that slides in where there is no room beside the chat. */
export interface Drawer {
  readonly open: boolean;
  /** The button that opens it and gets the focus back. */
  readonly button: RefObject<HTMLButtonElement>;
  readonly toggle: () => void;
  readonly hide: () => void;
  /** Goes to a channel, and out of the way. */
  readonly go: (id: string) => void;
}

/** Begins with the drawer closed. */
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

export interface ClientFrameProps {
  readonly drawer: Drawer;
  /** The dialog over the client, which nothing below it can be reached through. */
  readonly modal: ComponentChildren;
  readonly children: ComponentChildren;
}

/** What lies around a client. */
export function ClientFrame({ drawer, modal, children }: ClientFrameProps) {
  return (
    <div class={drawer.open ? 'client drawer-open' : 'client'}>
      {drawer.open && <div class="scrim" onClick={drawer.hide} />}
      <div class="client-body" inert={modal !== null}>
        {children}
      </div>
      {modal}
    </div>
  );
}
