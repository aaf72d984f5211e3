import type { ComponentChildren } from 'preact';
import type { Person } from '../protocol.ts';
import { Menu } from './menu.tsx';
import { PopoverButton } from './popover-button.tsx';

interface AccountButtonProps {
  readonly me: Person;
  readonly people: readonly Person[];
  /** What is noted below a person's name. */
  readonly noteOf: (person: Person) => string | undefined;
  readonly side: 'above' | 'right';
  readonly class?: string;
  readonly title?: string;
  readonly onPerson: (id: string) => void;
  /** The button's content: the current person. */
  readonly children: ComponentChildren;
}

/** Shows the current person and switches to another. */
export function AccountButton(props: AccountButtonProps) {
  const { me, people, noteOf, side, onPerson, children, ...button } = props;
  const accounts = people
    .filter(({ bot }) => !bot)
    .map((person) => {
      const { id, name } = person;
      const note = noteOf(person);
      const shown = note === undefined ? { label: name } : { label: name, note };
      return { ...shown, checked: id === me.id, onPick: () => onPerson(id) };
    });
  return (
    <PopoverButton {...button} opens="menu" face={children}>
      {(panel) => <Menu {...panel} label="Switch account" side={side} items={accounts} />}
    </PopoverButton>
  );
}
