import { Avatar } from '../parts/avatar.tsx';
import {
  OfferList as AnyOfferList,
  type Offer as AnyOffer,
  type OfferListProps,
} from '../parts/offer-list.tsx';
import type { SlackState } from '../protocol.ts';

type Command = SlackState['commands'][number];

export type Offer = AnyOffer<Command>;

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
export function OfferList(props: OfferListProps<Command>) {
  return (
    <AnyOfferList
      {...props}
      headings={{ commands: 'Apps', people: 'People' }}
      keyOf={({ command }) => command}
      render={(command) => <CommandOffer command={command} />}
    />
  );
}
