import type { ComponentChildren } from 'preact';
import type { Person } from '../protocol.ts';
import { Avatar } from './avatar.tsx';
import { SuggestionList, type Suggestions } from './suggestions.tsx';

/** What is offered for what is being typed: a command after `/`, a person after `@`. */
export type Offer<Command> =
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'person'; readonly person: Person };

export interface OfferListProps<Command> {
  readonly id: string;
  readonly offers: readonly Offer<Command>[];
  readonly list: Suggestions;
  readonly onPick: (offer: Offer<Command>) => void;
}

export interface OfferLook<Command> {
  readonly headings: { readonly commands: string; readonly people: string };
  readonly keyOf: (command: Command) => string;
  readonly render: (command: Command) => ComponentChildren;
}

/** The list of what is offered, as a platform shows it. */
export function OfferList<Command>({
  id,
  offers,
  list,
  onPick,
  headings,
  keyOf,
  render,
}: OfferListProps<Command> & OfferLook<Command>) {
  const commands = offers[0]?.kind === 'command';
  return (
    <SuggestionList
      id={id}
      label={commands ? 'Commands' : 'People'}
      heading={commands ? headings.commands : headings.people}
      items={offers}
      at={list.at}
      keyOf={(offer) => (offer.kind === 'command' ? keyOf(offer.command) : offer.person.id)}
      onHover={list.setAt}
      onPick={onPick}
      render={(offer) =>
        offer.kind === 'command' ? (
          render(offer.command)
        ) : (
          <>
            <Avatar {...offer.person} size={24} /> <strong>{offer.person.name}</strong>
          </>
        )
      }
    />
  );
}
