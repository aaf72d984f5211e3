import type { Drop } from './pending-files.ts';
import { Icon } from './icon.tsx';

export interface DropOverlayProps {
  readonly drop: Drop;
  /** Where what is dropped goes, such as `#general`. */
  readonly title: string;
  /** Said to who drags a file over it. */
  readonly invitation: string;
}

/** Lies over where files can be dropped, while some hover there. Decoration: there are buttons that do the same. */
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
