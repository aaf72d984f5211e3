import { Avatar } from '../parts/avatar.tsx';
import { peopleNamed } from '../parts/mentions.ts';
import { SuggestionList, type Suggestions } from '../parts/suggestions.tsx';
import type { Person } from '../protocol.ts';
import type { Leaf } from './commands.ts';

/** What is offered for what is being typed: a command after `/`, a person after `@`. */
export type Offer =
  { readonly kind: 'command'; readonly leaf: Leaf } | { readonly kind: 'person'; readonly person: Person };

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
      .map((leaf) => ({ kind: 'command', leaf }));
  if (name === undefined) return [];
  return peopleNamed(people, name).map((person) => ({ kind: 'person', person }));
}

export interface OfferListProps {
  readonly id: string;
  readonly offers: readonly Offer[];
  readonly list: Suggestions;
  readonly onPick: (offer: Offer) => void;
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
export function OfferList({ id, offers, list, onPick }: OfferListProps) {
  const commands = offers[0]?.kind === 'command';
  return (
    <SuggestionList
      id={id}
      label={commands ? 'Commands' : 'People'}
      heading={commands ? 'Commands' : 'Members'}
      items={offers}
      at={list.at}
      keyOf={(offer) => (offer.kind === 'command' ? offer.leaf.name : offer.person.id)}
      onHover={list.setAt}
      onPick={onPick}
      render={(offer) =>
        offer.kind === 'command' ? (
          <CommandOffer leaf={offer.leaf} />
        ) : (
          <>
            <Avatar {...offer.person} size={24} /> <strong>{offer.person.name}</strong>
          </>
        )
      }
    />
  );
}
