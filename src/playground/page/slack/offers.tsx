import { Avatar } from '../parts/avatar.tsx';
import { SuggestionList, type Suggestions } from '../parts/suggestions.tsx';
import type { Person, SlackState } from '../protocol.ts';

type Command = SlackState['commands'][number];

/** What is offered for what is being typed: a command after `/`, a person after `@`. */
export type Offer =
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'person'; readonly person: Person };

export interface OfferListProps {
  readonly id: string;
  readonly offers: readonly Offer[];
  readonly list: Suggestions;
  readonly onPick: (offer: Offer) => void;
}

function CommandOffer({ command }: { command: Command }) {
  return (
    <>
      <Avatar id="" name="" bot size={28} />
      <span class="grow">
        <strong>{command.command}</strong> <span class="usage">{command.usageHint}</span>
        <span class="note">{command.description}</span>
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
      heading={commands ? 'Apps' : 'People'}
      items={offers}
      at={list.at}
      keyOf={(offer) => (offer.kind === 'command' ? offer.command.command : offer.person.id)}
      onHover={list.setAt}
      onPick={onPick}
      render={(offer) =>
        offer.kind === 'command' ? (
          <CommandOffer command={offer.command} />
        ) : (
          <>
            <Avatar {...offer.person} size={24} /> <strong>{offer.person.name}</strong>
          </>
        )
      }
    />
  );
}
