import { EmojiPicker } from '../parts/emoji-picker.tsx';
import { chooseFiles } from '../parts/pending-files.ts';
import { Icon } from '../parts/icon.tsx';
import { Menu, type MenuItem } from '../parts/menu.tsx';
import { perform } from '../parts/perform.ts';
import { PopoverButton } from '../parts/popover-button.tsx';
import type { Writing } from '../parts/writing.ts';
import { useClient } from './context.ts';

interface ComposerRowProps {
  readonly writing: Writing;
  /** Whether there is nothing to send. */
  readonly empty: boolean;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onCommands: () => void;
  /** Posts what is written as another app does; undefined where no other app is. */
  readonly onAsApp: ((how: 'attachment' | 'blocks') => void) | undefined;
  /** Whether no more than a text is written, which is all that another app posts. */
  readonly isOnlyText: boolean;
  readonly onSend: () => void;
}

/** The buttons below the text area. */
export function ComposerRow(props: ComposerRowProps) {
  const { writing, empty, onFiles, onCommands, onAsApp, isOnlyText, onSend } = props;
  const { state } = useClient();
  const items: MenuItem[] = [
    {
      label: 'Upload from your computer',
      icon: 'upload',
      onPick: () => chooseFiles({ multiple: true }, onFiles),
    },
    ...state.shortcuts
      .filter(({ type }) => type === 'global')
      .map(({ name: label, callbackId }) => ({
        label,
        icon: 'apps' as const,
        onPick: () => void perform({ platform: 'slack', as: state.me.id, do: 'globalShortcut', callbackId }),
      })),
  ];
  if (onAsApp)
    items.push({
      label: 'Post as another app',
      icon: 'send',
      ...(!isOnlyText && { note: 'Only a text: no files or command', disabled: true }),
      items: [
        { label: 'As an attachment', onPick: () => onAsApp('attachment') },
        { label: 'As blocks', onPick: () => onAsApp('blocks') },
      ],
    });
  return (
    <div class="composer-row">
      <PopoverButton
        class="icon-button plus"
        label="Attach"
        opens="menu"
        face={<Icon name="plus" size={18} />}
      >
        {(panel) => <Menu {...panel} label="Attach" side="above" items={items} />}
      </PopoverButton>
      <PopoverButton class="icon-button" label="Emoji" opens="dialog" face={<Icon name="smile" size={18} />}>
        {(panel) => <EmojiPicker {...panel} side="above" onPick={({ char }) => writing.insert(char)} />}
      </PopoverButton>
      <button
        type="button"
        class="icon-button"
        aria-label="Mention someone"
        onClick={() => writing.insert('@')}
      >
        <Icon name="at" size={18} />
      </button>
      <button type="button" class="icon-button" aria-label="Run a command" onClick={onCommands}>
        <Icon name="slash" size={18} />
      </button>
      <span class="grow" />
      <button type="button" class="send" aria-label="Send now" disabled={empty} onClick={onSend}>
        <Icon name="send" size={18} />
      </button>
    </div>
  );
}
