import type { Ref } from 'preact';
import { useImperativeHandle, useRef, useState } from 'preact/hooks';
import { EmojiPicker } from '../parts/emoji-picker.tsx';
import { Icon } from '../parts/icon.tsx';
import { Menu, type MenuItem } from '../parts/menu.tsx';
import { perform } from '../parts/perform.ts';
import type { SlackMessage } from '../protocol.ts';
import { useClient } from './context.ts';
import { decoded } from './mrkdwn.ts';

const quick = [
  { char: '✅', name: 'white_check_mark' },
  { char: '👀', name: 'eyes' },
  { char: '🙌', name: 'raised_hands' },
];

export interface ActionsHandle {
  openMenu(): void;
  openEmojis(anchor?: HTMLElement): void;
}

export interface ActionsProps {
  readonly handle: Ref<ActionsHandle>;
  readonly message: SlackMessage;
  readonly onEdit: () => void;
  readonly onReply: (() => void) | undefined;
}

type Open = { readonly what: 'menu' | 'emojis'; readonly anchor: HTMLElement } | undefined;

/** What can be done with a message: the buttons that appear on it, and its menu with the app's shortcuts. */
export function Actions({ handle, message, onEdit, onReply }: ActionsProps) {
  const { state, channelId } = useClient();
  const [open, setOpen] = useState<Open>();
  const more = useRef<HTMLButtonElement>(null);
  const smile = useRef<HTMLButtonElement>(null);
  const { ephemeral, ts } = message;
  const at = { platform: 'slack', as: state.me.id, channelId, ts } as const;
  const show = (what: 'menu' | 'emojis', anchor: HTMLElement | null | undefined) => {
    // From the message itself the focus goes back to the message.
    const held = document.activeElement?.classList.contains('message') ? document.activeElement : anchor;
    if (held instanceof HTMLElement) setOpen({ what, anchor: held });
  };

  useImperativeHandle(handle, () => ({
    openMenu: () => {
      if (!ephemeral) show('menu', more.current);
    },
    openEmojis: (anchor) => {
      if (!ephemeral) show('emojis', anchor ?? smile.current);
    },
  }));
  // Slack has no reactions, threads or shortcuts on what only one person sees.
  if (ephemeral) return null;

  const own = message.authorId === state.me.id;
  const react = (emoji: string) => void perform({ ...at, do: 'react', emoji });
  const appName = state.people.find(({ bot }) => bot)?.name ?? 'app';
  const items: MenuItem[] = [
    ...(onReply ? [{ label: 'Reply in thread', icon: 'bubbles' as const, onPick: onReply }] : []),
    { label: 'Add reaction', icon: 'smile', onPick: () => show('emojis', smile.current) },
    {
      label: 'Copy message',
      icon: 'file',
      onPick: () => void navigator.clipboard.writeText(decoded(message.text)).catch(() => undefined),
    },
    ...(own ? [{ label: 'Edit message', icon: 'pencil' as const, onPick: onEdit }] : []),
    ...state.shortcuts
      .filter(({ type }) => type === 'message')
      .map(({ name, callbackId }) => ({
        label: name,
        note: appName,
        icon: 'apps' as const,
        onPick: () => void perform({ ...at, do: 'shortcut', callbackId }),
      })),
    ...(own
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
  return (
    <div class={open ? 'actions open' : 'actions'} role="group" aria-label="Message actions">
      {quick.map(({ char, name }) => (
        <button
          key={name}
          type="button"
          class="quick"
          aria-label={`React with ${name.replaceAll('_', ' ')}`}
          onClick={() => react(name)}
        >
          {char}
        </button>
      ))}
      <button
        ref={smile}
        type="button"
        aria-label="Find another reaction"
        title="Find another reaction"
        onClick={(event) => setOpen({ what: 'emojis', anchor: event.currentTarget })}
      >
        <Icon name="smile" />
      </button>
      {onReply && (
        <button type="button" aria-label="Reply in thread" title="Reply in thread" onClick={onReply}>
          <Icon name="bubbles" />
        </button>
      )}
      <button
        ref={more}
        type="button"
        aria-label="More actions"
        title="More actions"
        aria-haspopup="menu"
        aria-expanded={open?.what === 'menu'}
        onClick={(event) => setOpen(open ? undefined : { what: 'menu', anchor: event.currentTarget })}
      >
        <Icon name="dots" />
      </button>
      {open?.what === 'menu' && (
        <Menu
          label="More actions"
          anchor={open.anchor}
          align="end"
          items={items}
          onClose={() => setOpen(undefined)}
        />
      )}
      {open?.what === 'emojis' && (
        <EmojiPicker
          anchor={open.anchor}
          align="end"
          onClose={() => setOpen(undefined)}
          onPick={({ name }) => react(name)}
        />
      )}
    </div>
  );
}
