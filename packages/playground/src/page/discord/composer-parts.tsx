import { Icon } from '../parts/icon.tsx';
import { Menu } from '../parts/menu.tsx';

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
  readonly onApps: () => void;
}

/** The menu of the plus button. */
export function AddMenu({ anchor, onClose, onUpload, onApps }: AddMenuProps) {
  return (
    <Menu
      label="Add"
      anchor={anchor}
      side="above"
      onClose={onClose}
      items={[
        { label: 'Upload a file', icon: 'upload', onPick: onUpload },
        { label: 'Use apps', icon: 'apps', onPick: onApps },
      ]}
    />
  );
}
