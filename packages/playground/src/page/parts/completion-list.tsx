import type { ComponentChildren } from 'preact';
import { Avatar } from './avatar.tsx';
import type { Completions } from './completions.ts';
import { SuggestionList } from './suggestions.tsx';

interface CompletionListProps<Command> {
  readonly completions: Completions<Command>;
  readonly headings: { readonly commands: string; readonly people: string };
  readonly keyOf: (command: Command) => string;
  readonly render: (command: Command) => ComponentChildren;
}

/** The list of completions in a platform's style; nothing if there are none. */
export function CompletionList<Command>({
  completions,
  headings,
  keyOf,
  render,
}: CompletionListProps<Command>) {
  const { id, items, list, pick } = completions;
  if (items.length === 0) return null;
  const commands = items[0]?.kind === 'command';
  return (
    <SuggestionList
      id={id}
      label={commands ? 'Commands' : 'People'}
      heading={commands ? headings.commands : headings.people}
      items={items}
      at={list.at}
      tabStop
      keyOf={(item) => (item.kind === 'command' ? keyOf(item.command) : item.person.id)}
      onHover={list.setAt}
      onPick={pick}
      render={(item) =>
        item.kind === 'command' ? (
          render(item.command)
        ) : (
          <>
            <Avatar {...item.person} size={24} /> <strong>{item.person.name}</strong>
          </>
        )
      }
    />
  );
}
