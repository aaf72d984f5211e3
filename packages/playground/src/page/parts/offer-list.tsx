import type { ComponentChildren } from 'preact';
import type { Person } from '../protocol.ts';
import { Avatar } from './avatar.tsx';
import type { Offering } from './offering.ts';
import { SuggestionList } from './suggestions.tsx';

/** What is offered for what is being typed: a command after `/`, a person after `@`. */
export type Offer<Command> =
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'person'; readonly person: Person };

export interface OfferListProps<Command> {
  readonly offering: Offering<Command>;
  readonly headings: { readonly commands: string; readonly people: string };
  readonly keyOf: (command: Command) => string;
  readonly render: (command: Command) => ComponentChildren;
}

/** The list of what is offered, where there is something, as a platform shows it. */
export function OfferList<Command>({ offering, headings, keyOf, render }: OfferListProps<Command>) {
  const { id, offers, list, pick } = offering;
  if (offers.length === 0) return null;
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
      onPick={pick}
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
