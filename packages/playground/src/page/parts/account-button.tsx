import type { ComponentChildren } from 'preact';
import type { Person } from '../protocol.ts';
import { Menu } from './menu.tsx';
import { PopoverButton } from './popover-button.tsx';

interface AccountButtonProps {
  readonly me: Person;
  readonly people: readonly Person[];
  /** The note next to an admin's name. */
  readonly adminNote: string;
  readonly side: 'above' | 'right';
  readonly class?: string;
  readonly title?: string;
  readonly onPerson: (id: string) => void;
  /** The button's content: the current person. */
  readonly children: ComponentChildren;
}

/** Shows the current person and switches to another. */
export function AccountButton(props: AccountButtonProps) {
  const { me, people, adminNote, side, onPerson, children, ...button } = props;
  const accounts = people
    .filter(({ bot }) => !bot)
    .map(({ id, name, admin }) => ({
      label: name,
      checked: id === me.id,
      ...(admin && { note: adminNote }),
      onPick: () => onPerson(id),
    }));
  return (
    <PopoverButton {...button} opens="menu" face={children}>
      {(panel) => <Menu {...panel} label="Switch account" side={side} items={accounts} />}
    </PopoverButton>
  );
}
