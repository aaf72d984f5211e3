import type { Ref } from 'preact';
import { copyText } from '../parts/clipboard.ts';
import { forwardItem } from '../parts/forwarding.ts';
import { Icon } from '../parts/icon.tsx';
import type { MenuItem } from '../parts/menu.tsx';
import { MessageActions, type ActionsHandle } from '../parts/message-actions.tsx';
import { perform } from '../parts/perform.ts';
import type { SlackMessage } from '../protocol.ts';
import { titleOf } from './channels.tsx';
import { useClient } from './context.ts';
import { decoded } from './parse-mrkdwn.ts';

const quick = [
  { sign: '✅', name: 'white_check_mark' },
  { sign: '👀', name: 'eyes' },
  { sign: '🙌', name: 'raised_hands' },
];

interface ActionsProps {
  readonly handle: Ref<ActionsHandle>;
  readonly message: SlackMessage;
  readonly onEdit: () => void;
  readonly onReply: (() => void) | undefined;
}

/** A message's actions: its hover buttons, and its menu with the app's shortcuts. */
export function Actions({ handle, message, onEdit, onReply }: ActionsProps) {
  const { state, channelId } = useClient();
  const { ephemeral, ts, text } = message;
  const at = { platform: 'slack', as: state.me.id, channelId, ts } as const;
  // Slack has no reactions, threads or shortcuts on ephemeral messages.
  if (ephemeral) return null;

  const own = message.authorId === state.me.id;
  const react = (emoji: string) => void perform({ ...at, do: 'react', emoji });
  const remove = () => void perform({ ...at, do: 'delete' });
  const appName = state.people.find(({ isThisBot }) => isThisBot)?.name ?? 'app';
  const targets = state.channels
    .filter(({ archived }) => !archived)
    .map((channel) => ({ id: channel.id, title: titleOf(channel) }));
  const forward = forwardItem('Forward message', targets, (to) => {
    const of = { channelId, ts };
    return { platform: 'slack', as: state.me.id, do: 'send', channelId: to, text: '', forward: of };
  });
  const items = (openEmojis: () => void): MenuItem[] => [
    ...(onReply ? [{ label: 'Reply in thread', icon: 'bubbles' as const, onPick: onReply }] : []),
    { label: 'Add reaction', icon: 'smile', onPick: openEmojis },
    forward,
    { label: 'Copy message', icon: 'file', onPick: () => copyText(decoded(text)) },
    ...(own ? [{ label: 'Edit message', icon: 'pencil' as const, onPick: onEdit }] : []),
    ...state.shortcuts
      .filter(({ type }) => type === 'message')
      .map(({ name, callbackId }) => ({
        label: name,
        note: appName,
        icon: 'apps' as const,
        onPick: () => void perform({ ...at, do: 'shortcut', callbackId }),
      })),
    ...(own ? [{ label: 'Delete message', icon: 'trash' as const, danger: true, onPick: remove }] : []),
  ];
  return (
    <MessageActions
      handle={handle}
      reacting={{
        quick: quick.map(({ sign, name }) => ({
          sign,
          label: `React with ${name.replaceAll('_', ' ')}`,
          onPick: () => react(name),
        })),
        label: 'Find another reaction',
        onPick: ({ name }) => react(name),
      }}
      menu={{ button: 'More actions', label: 'More actions', items }}
    >
      {onReply && (
        <button type="button" aria-label="Reply in thread" title="Reply in thread" onClick={onReply}>
          <Icon name="bubbles" />
        </button>
      )}
    </MessageActions>
  );
}
