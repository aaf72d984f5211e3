import type { ComponentChildren, Ref } from 'preact';
import { useImperativeHandle, useRef, useState } from 'preact/hooks';
import type { Emoji } from './emoji.ts';
import { EmojiPicker } from './emoji-picker.tsx';
import { Icon } from './icon.tsx';
import { Menu, type MenuItem } from './menu.tsx';

/** Opens what hangs from a message. */
export interface ActionsHandle {
  openMenu(): void;
  openEmojis(anchor?: HTMLElement): void;
}

/** What reacting to a message is like. */
export interface Reacting {
  /** Chosen with one press. */
  readonly quick: readonly { readonly sign: string; readonly label: string; readonly onPick: () => void }[];
  /** What the button that opens the picker is called. */
  readonly label: string;
  readonly onPick: (emoji: Emoji) => void;
}

export interface MessageActionsProps {
  readonly handle: Ref<ActionsHandle>;
  /** Undefined where one cannot react. */
  readonly reacting: Reacting | undefined;
  /** The menu: the name of its button, its own name, and its entries. */
  readonly menu: {
    readonly button: string;
    readonly label: string;
    readonly items: (openEmojis: () => void) => readonly MenuItem[];
  };
  /** Buttons between the reactions and the menu. */
  readonly children?: ComponentChildren;
}

type Open = { readonly what: 'menu' | 'emojis'; readonly anchor: HTMLElement };

/** The buttons that appear on a message. */
export function MessageActions({ handle, reacting, menu, children }: MessageActionsProps) {
  const [open, setOpen] = useState<Open>();
  const more = useRef<HTMLButtonElement>(null);
  const smile = useRef<HTMLButtonElement>(null);
  const close = () => setOpen(undefined);
  const show = (what: Open['what'], anchor: HTMLElement | null) => {
    // From the message itself the focus goes back to the message.
    const held = document.activeElement?.classList.contains('message') ? document.activeElement : anchor;
    if (held instanceof HTMLElement) setOpen({ what, anchor: held });
  };
  useImperativeHandle(handle, () => ({
    openMenu: () => show('menu', more.current),
    openEmojis: (anchor) => {
      if (reacting) show('emojis', anchor ?? smile.current);
    },
  }));

  return (
    <div class={open ? 'actions open' : 'actions'} role="group" aria-label="Message actions">
      {reacting?.quick.map(({ sign, label, onPick }) => (
        <button key={sign} type="button" class="quick" aria-label={label} onClick={onPick}>
          {sign}
        </button>
      ))}
      {reacting && (
        <button
          ref={smile}
          type="button"
          aria-label={reacting.label}
          title={reacting.label}
          onClick={(event) => setOpen({ what: 'emojis', anchor: event.currentTarget })}
        >
          <Icon name="smile" />
        </button>
      )}
      {children}
      <button
        ref={more}
        type="button"
        aria-label={menu.button}
        title={menu.button}
        aria-haspopup="menu"
        aria-expanded={open?.what === 'menu'}
        onClick={(event) => setOpen(open ? undefined : { what: 'menu', anchor: event.currentTarget })}
      >
        <Icon name="dots" />
      </button>
      {open?.what === 'menu' && (
        <Menu
          label={menu.label}
          anchor={open.anchor}
          align="end"
          items={menu.items(() => show('emojis', smile.current))}
          onClose={close}
        />
      )}
      {open?.what === 'emojis' && reacting && (
        <EmojiPicker anchor={open.anchor} align="end" onClose={close} onPick={reacting.onPick} />
      )}
    </div>
  );
}
