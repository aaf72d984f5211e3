import type { Drop } from './pending-files.ts';
import { Icon } from './icon.tsx';

export interface DropOverlayProps {
  readonly drop: Drop;
  /** Where dropped files go, such as `#general`. */
  readonly title: string;
  /** Shown while a file is dragged over it. */
  readonly invitation: string;
}

/** Covers a drop zone while files hover over it. Decorative: buttons do the same. */
export function DropOverlay({ drop, title, invitation }: DropOverlayProps) {
  if (!drop.over) return null;
  return (
    <div class="drop-veil" aria-hidden="true">
      <div>
        <Icon name="upload" size={40} />
        <strong>Upload to {title}</strong>
        <span>{invitation}</span>
      </div>
    </div>
  );
}
