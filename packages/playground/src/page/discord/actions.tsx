import type { Ref } from 'preact';
import { copyText } from '../parts/clipboard.ts';
import { forwardItem } from '../parts/forwarding.ts';
import { Icon } from '../parts/icon.tsx';
import type { MenuItem } from '../parts/menu.tsx';
import { MessageActions, type ActionsHandle } from '../parts/message-actions.tsx';
import { perform } from '../parts/perform.ts';
import type { DiscordMessage } from '../protocol.ts';
import { titleOf } from './channels.tsx';
import { useClient } from './context.ts';

const quick = ['👍', '❤️', '😂'];

interface ActionsProps {
  readonly handle: Ref<ActionsHandle>;
  readonly message: DiscordMessage;
  readonly onEdit: () => void;
  readonly onReply: () => void;
}

/** A message's actions: its hover buttons, and its menu with the bot's entries under Apps. */
export function Actions({ handle, message, onEdit, onReply }: ActionsProps) {
  const { state } = useClient();
  const { channelId, id: messageId, ephemeral, loading, content } = message;
  const at = { platform: 'discord', as: state.me.id, channelId, messageId } as const;
  const own = message.authorId === state.me.id;
  const react = (emoji: string) => void perform({ ...at, do: 'react', emoji });
  if (loading) return null;

  const copy: MenuItem = { label: 'Copy text', icon: 'file', onPick: () => copyText(content) };
  if (ephemeral) {
    const dismiss = () => void perform({ ...at, do: 'dismiss' });
    const items: MenuItem[] = [copy, { label: 'Dismiss message', icon: 'close', onPick: dismiss }];
    return (
      <MessageActions
        handle={handle}
        reacting={undefined}
        menu={{ button: 'More', label: 'Message', items: () => items }}
      />
    );
  }

  const apps = state.commands
    .filter(({ type }) => type === 3)
    .map(({ name }) => ({
      label: name,
      icon: 'apps' as const,
      onPick: () => void perform({ ...at, do: 'menu', name }),
    }));
  const targets = state.channels.map((channel) => ({ id: channel.id, title: titleOf(channel) }));
  const forward = forwardItem('Forward', targets, (to) => {
    const of = { channelId, messageId };
    return { platform: 'discord', as: state.me.id, do: 'send', channelId: to, text: '', forward: of };
  });
  const remove = () => void perform({ ...at, do: 'delete' });
  const items = (openEmojis: () => void): MenuItem[] => [
    { label: 'Add reaction', icon: 'smile', onPick: openEmojis },
    { label: 'Reply', icon: 'reply', onPick: onReply },
    forward,
    ...(own ? [{ label: 'Edit message', icon: 'pencil' as const, onPick: onEdit }] : []),
    copy,
    ...(apps.length > 0 ? [{ label: 'Apps', icon: 'apps' as const, items: apps }] : []),
    ...(own ? [{ label: 'Delete message', icon: 'trash' as const, danger: true, onPick: remove }] : []),
  ];
  return (
    <MessageActions
      handle={handle}
      reacting={{
        quick: quick.map((sign) => ({ sign, label: `React with ${sign}`, onPick: () => react(sign) })),
        label: 'Add reaction',
        onPick: ({ char }) => react(char),
      }}
      menu={{ button: 'More', label: 'Message', items }}
    >
      {own ? (
        <button type="button" aria-label="Edit" title="Edit" onClick={onEdit}>
          <Icon name="pencil" />
        </button>
      ) : (
        <button type="button" aria-label="Reply" title="Reply" onClick={onReply}>
          <Icon name="reply" />
        </button>
      )}
    </MessageActions>
  );
}
