import { Avatar } from '../parts/avatar.tsx';
import { peopleNamed } from '../parts/mentions.ts';
import {
  OfferList as AnyOfferList,
  type Offer as AnyOffer,
  type OfferListProps,
} from '../parts/offer-list.tsx';
import type { Person } from '../protocol.ts';
import type { Leaf } from './commands.ts';

export type Offer = AnyOffer<Leaf>;

/** What fits a message that is being typed: commands where it begins with a slash, else people who may be meant. */
export function offersFor(
  text: string,
  name: string | undefined,
  { all, people }: { readonly all: readonly Leaf[]; readonly people: readonly Person[] },
): readonly Offer[] {
  const slash = /^\/([\w-]*(?: [\w-]*)?)$/.exec(text)?.[1];
  if (slash !== undefined)
    return all
      .filter((leaf) => leaf.name.startsWith(slash.trimStart()))
      .map((leaf) => ({ kind: 'command', command: leaf }));
  if (name === undefined) return [];
  return peopleNamed(people, name).map((person) => ({ kind: 'person', person }));
}

function CommandOffer({ leaf }: { leaf: Leaf }) {
  return (
    <>
      <Avatar id="" name="" bot size={32} />
      <span class="grow">
        <strong>/{leaf.name}</strong>
        {leaf.options.map(({ name, required }) => (
          <span key={name} class={required ? 'option-name' : 'option-name optional'}>
            {name}
          </span>
        ))}
        <span class="note">{leaf.description}</span>
      </span>
    </>
  );
}

/** The list of what is offered. */
export function OfferList(props: OfferListProps<Leaf>) {
  return (
    <AnyOfferList
      {...props}
      headings={{ commands: 'Commands', people: 'Members' }}
      keyOf={({ name }) => name}
      render={(leaf) => <CommandOffer leaf={leaf} />}
    />
  );
}
