import type { Ref } from 'preact';
import { useImperativeHandle, useRef, useState } from 'preact/hooks';
import { EmojiPicker } from '../parts/emoji-picker.tsx';
import { Icon } from '../parts/icon.tsx';
import { Menu, type MenuItem } from '../parts/menu.tsx';
import { perform } from '../parts/perform.ts';
import type { DiscordMessage } from '../protocol.ts';
import { useClient } from './context.ts';

const quick = ['👍', '❤️', '😂'];

export interface ActionsHandle {
  openMenu(): void;
  openEmojis(anchor?: HTMLElement): void;
}

export interface ActionsProps {
  readonly handle: Ref<ActionsHandle>;
  readonly message: DiscordMessage;
  readonly onEdit: () => void;
  readonly onReply: () => void;
}

type Open = { readonly what: 'menu' | 'emojis'; readonly anchor: HTMLElement } | undefined;

/** What can be done with a message: the buttons that appear on it, and its menu with the bot's entries under Apps. */
export function Actions({ handle, message, onEdit, onReply }: ActionsProps) {
  const { state } = useClient();
  const [open, setOpen] = useState<Open>();
  const more = useRef<HTMLButtonElement>(null);
  const smile = useRef<HTMLButtonElement>(null);
  const { channelId, id: messageId, ephemeral, loading } = message;
  const at = { platform: 'discord', as: state.me.id, channelId, messageId } as const;
  const close = () => setOpen(undefined);
  const show = (what: 'menu' | 'emojis', anchor: HTMLElement | null | undefined) => {
    // From the message itself the focus goes back to the message.
    const held = document.activeElement?.classList.contains('message') ? document.activeElement : anchor;
    if (held instanceof HTMLElement) setOpen({ what, anchor: held });
  };

  useImperativeHandle(handle, () => ({
    openMenu: () => show('menu', more.current),
    openEmojis: (anchor) => {
      if (!ephemeral) show('emojis', anchor ?? smile.current);
    },
  }));

  const own = message.authorId === state.me.id;
  const react = (emoji: string) => void perform({ ...at, do: 'react', emoji });
  const apps: MenuItem[] = state.commands
    .filter(({ type }) => type === 3)
    .map(({ name }) => ({
      label: name,
      icon: 'apps',
      onPick: () => void perform({ ...at, do: 'menu', name }),
    }));
  const items: MenuItem[] = [
    ...(ephemeral
      ? []
      : [
          { label: 'Add reaction', icon: 'smile' as const, onPick: () => show('emojis', smile.current) },
          { label: 'Reply', icon: 'reply' as const, onPick: onReply },
        ]),
    ...(own && !ephemeral ? [{ label: 'Edit message', icon: 'pencil' as const, onPick: onEdit }] : []),
    {
      label: 'Copy text',
      icon: 'file',
      onPick: () => void navigator.clipboard.writeText(message.content).catch(() => undefined),
    },
    ...(apps.length > 0 && !ephemeral ? [{ label: 'Apps', icon: 'apps' as const, items: apps }] : []),
    ...(ephemeral
      ? [
          {
            label: 'Dismiss message',
            icon: 'close' as const,
            onPick: () => void perform({ ...at, do: 'dismiss' }),
          },
        ]
      : []),
    ...(own && !ephemeral
      ? [
          {
            label: 'Delete message',
            icon: 'trash' as const,
            danger: true,
            onPick: () => void perform({ ...at, do: 'delete' }),
          },
        ]
      : []),
  ];
  if (loading) return null;
  return (
    <div class={open ? 'actions open' : 'actions'} role="group" aria-label="Message actions">
      {!ephemeral &&
        quick.map((emoji) => (
          <button
            key={emoji}
            type="button"
            class="quick"
            aria-label={`React with ${emoji}`}
            onClick={() => react(emoji)}
          >
            {emoji}
          </button>
        ))}
      {!ephemeral && (
        <button
          ref={smile}
          type="button"
          aria-label="Add reaction"
          title="Add reaction"
          onClick={(event) => setOpen({ what: 'emojis', anchor: event.currentTarget })}
        >
          <Icon name="smile" />
        </button>
      )}
      {!ephemeral && !own && (
        <button type="button" aria-label="Reply" title="Reply" onClick={onReply}>
          <Icon name="reply" />
        </button>
      )}
      {own && !ephemeral && (
        <button type="button" aria-label="Edit" title="Edit" onClick={onEdit}>
          <Icon name="pencil" />
        </button>
      )}
      <button
        ref={more}
        type="button"
        aria-label="More"
        title="More"
        aria-haspopup="menu"
        aria-expanded={open?.what === 'menu'}
        onClick={(event) => setOpen(open ? undefined : { what: 'menu', anchor: event.currentTarget })}
      >
        <Icon name="dots" />
      </button>
      {open?.what === 'menu' && (
        <Menu label="Message" anchor={open.anchor} align="end" items={items} onClose={close} />
      )}
      {open?.what === 'emojis' && (
        <EmojiPicker anchor={open.anchor} align="end" onClose={close} onPick={({ char }) => react(char)} />
      )}
    </div>
  );
}
