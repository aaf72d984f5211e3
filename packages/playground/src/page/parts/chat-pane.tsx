import type { ComponentChildren } from 'preact';
import type { Drawer } from './drawer.ts';
import { DropOverlay, type DropOverlayProps } from './drop-overlay.tsx';
import { Icon, type IconName } from './icon.tsx';

/** A channel's header: its name, and a warning if the bot can't respond there. */
interface ChatHeadProps {
  readonly drawer: Drawer;
  readonly icon: IconName;
  /** In pixels. */
  readonly iconSize?: number;
  readonly name: string;
  readonly away: string | undefined;
}

function ChatHead({ drawer, icon, iconSize = 20, name, away }: ChatHeadProps) {
  return (
    <header class="chat-head">
      <button
        ref={drawer.button}
        type="button"
        class="icon-button drawer-button"
        aria-label="Channels"
        aria-expanded={drawer.open}
        onClick={drawer.toggle}
      >
        <Icon name="menu" />
      </button>
      <Icon name={icon} size={iconSize} />
      <h2>{name}</h2>
      {away !== undefined && (
        <span class="away" role="status">
          {away}
        </span>
      )}
    </header>
  );
}

interface ChatPaneProps extends ChatHeadProps, DropOverlayProps {
  readonly children: ComponentChildren;
}

/** A channel with its header; accepts dropped files. */
export function ChatPane({ title, drop, invitation, children, ...head }: ChatPaneProps) {
  return (
    <div class="chat" {...drop.zone}>
      <ChatHead {...head} />
      {children}
      <DropOverlay drop={drop} title={title} invitation={invitation} />
    </div>
  );
}
