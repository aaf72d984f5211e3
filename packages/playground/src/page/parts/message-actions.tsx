import type { ComponentChildren, Ref } from 'preact';
import { useImperativeHandle, useRef, useState } from 'preact/hooks';
import type { Emoji } from './emoji.ts';
import { EmojiPicker } from './emoji-picker.tsx';
import { Icon } from './icon.tsx';
import { Menu, type MenuItem } from './menu.tsx';

/** Opens a message's popovers. */
export interface ActionsHandle {
  openMenu(): void;
  openEmojis(anchor?: HTMLElement): void;
}

/** How to react to a message. */
interface Reacting {
  /** Reactions available with one click. */
  readonly quick: readonly { readonly sign: string; readonly label: string; readonly onPick: () => void }[];
  /** The label of the button that opens the picker. */
  readonly label: string;
  readonly onPick: (emoji: Emoji) => void;
}

interface MessageActionsProps {
  readonly handle: Ref<ActionsHandle>;
  /** Undefined if nobody can react. */
  readonly reacting: Reacting | undefined;
  /** The menu: its button's label, its own label and its entries. */
  readonly menu: {
    readonly button: string;
    readonly label: string;
    readonly items: (openEmojis: () => void) => readonly MenuItem[];
  };
  /** Buttons between the reactions and the menu. */
  readonly children?: ComponentChildren;
}

type Open = { readonly what: 'menu' | 'emojis'; readonly anchor: HTMLElement };

/** The buttons that appear on a message on hover or focus. */
export function MessageActions({ handle, reacting, menu, children }: MessageActionsProps) {
  const [open, setOpen] = useState<Open>();
  const more = useRef<HTMLButtonElement>(null);
  const smile = useRef<HTMLButtonElement>(null);
  const close = () => setOpen(undefined);
  const show = (what: Open['what'], anchor: HTMLElement | null) => {
    // If opened from the message itself, the focus returns to the message.
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
