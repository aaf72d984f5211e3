import type { Person } from '../protocol.ts';
import { Menu } from './menu.tsx';
import type { usePopover } from './popover.tsx';

export interface AccountMenuProps {
  readonly popover: ReturnType<typeof usePopover>;
  readonly side: 'above' | 'right';
  readonly people: readonly Person[];
  /** Who is chosen. */
  readonly meId: string;
  /** What stands beside an admin. */
  readonly adminNote: string;
  readonly onPerson: (id: string) => void;
}

/** The people as whom the client can be seen. */
export function AccountMenu({ popover, side, people, meId, adminNote, onPerson }: AccountMenuProps) {
  if (!popover.anchor) return null;
  return (
    <Menu
      label="Switch account"
      anchor={popover.anchor}
      side={side}
      onClose={popover.close}
      items={people
        .filter(({ bot }) => !bot)
        .map(({ id, name, admin }) => ({
          label: name,
          checked: id === meId,
          ...(admin && { note: adminNote }),
          onPick: () => onPerson(id),
        }))}
    />
  );
}
