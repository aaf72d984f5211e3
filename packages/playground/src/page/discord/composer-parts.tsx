import { Icon } from '../parts/icon.tsx';
import { Menu, type MenuItem } from '../parts/menu.tsx';

/** Says whom the message being written replies to. */
export function Replying({ author, onEnd }: { author: string; onEnd: () => void }) {
  return (
    <div class="replying">
      <span class="grow">
        Replying to <strong>{author}</strong>
      </span>
      <button type="button" class="icon-button" aria-label="Do not reply" onClick={onEnd}>
        <Icon name="close" size={16} />
      </button>
    </div>
  );
}

interface AddMenuProps {
  readonly anchor: HTMLElement;
  readonly onClose: () => void;
  readonly onUpload: () => void;
  readonly onPoll: () => void;
  readonly onApps: () => void;
  /** Undefined where no other app is. */
  readonly onAsApp: (() => void) | undefined;
  /** Whether no more than a text is written, which is all that another app posts. */
  readonly isOnlyText: boolean;
}

/** The menu of the plus button. */
export function AddMenu(props: AddMenuProps) {
  const { anchor, onClose, onUpload, onPoll, onApps, onAsApp, isOnlyText } = props;
  const items: MenuItem[] = [
    { label: 'Upload a file', icon: 'upload', onPick: onUpload },
    { label: 'Create a poll', icon: 'poll', onPick: onPoll },
    { label: 'Use apps', icon: 'apps', onPick: onApps },
  ];
  if (onAsApp)
    items.push({
      label: 'Post as another app',
      note: isOnlyText ? 'With components' : 'Only a text: no files, reply or command',
      icon: 'send',
      disabled: !isOnlyText,
      onPick: onAsApp,
    });
  return <Menu label="Add" anchor={anchor} side="above" onClose={onClose} items={items} />;
}
