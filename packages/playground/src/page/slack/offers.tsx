import { Avatar } from '../parts/avatar.tsx';
import { OfferList as AnyOfferList } from '../parts/offer-list.tsx';
import type { Offering } from '../parts/offering.ts';
import type { SlackState } from '../protocol.ts';

type Command = SlackState['commands'][number];

/** The commands that a text may be the beginning of; undefined where it begins without a slash, or goes on. */
export function typedCommands(text: string, all: readonly Command[]): readonly Command[] | undefined {
  return /^\/[\w-]*$/.test(text) ? all.filter(({ command }) => command.startsWith(text)) : undefined;
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
export function OfferList({ offering }: { offering: Offering<Command> }) {
  return (
    <AnyOfferList
      offering={offering}
      headings={{ commands: 'Apps', people: 'People' }}
      keyOf={({ command }) => command}
      render={(command) => <CommandOffer command={command} />}
    />
  );
}
