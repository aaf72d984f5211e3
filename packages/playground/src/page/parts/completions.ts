import { useId, useState } from 'preact/hooks';
import type { Person } from '../protocol.ts';
import { peopleNamed, typedMention } from './mentions.ts';
import { useSuggestions, type Suggestions } from './suggestions.tsx';
import type { Writing } from './writing.ts';

/** One suggestion: a command after `/`, or a person after `@`. */
type Completion<Command> =
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'person'; readonly person: Person };

/** The suggestions for a message while it is being typed. */
export interface Completions<Command> {
  /** The list's element id. */
  readonly id: string;
  readonly items: readonly Completion<Command>[];
  readonly list: Suggestions;
  readonly pick: (item: Completion<Command>) => void;
  /** Hides the suggestions until the text changes. */
  readonly dismiss: () => void;
  /** Shows dismissed suggestions again. */
  readonly reopen: () => void;
}

interface CompletionsOptions<Command> {
  readonly people: readonly Person[];
  /** The commands that a text could become; undefined if it doesn't start like one. */
  readonly commandsFor: (text: string) => readonly Command[] | undefined;
  readonly onCommand: (command: Command) => void;
}

/** Suggests commands if the text starts like one, otherwise people for an `@name` before the caret. */
export function useCompletions<Command>(
  writing: Writing,
  { people, commandsFor, onCommand }: CompletionsOptions<Command>,
): Completions<Command> {
  const { text, caret } = writing;
  const [dismissed, setDismissed] = useState<string>();
  const id = useId();
  const commands = commandsFor(text);
  const mention = typedMention(text, caret);

  function current(): readonly Completion<Command>[] {
    if (text === dismissed) return [];
    if (commands) return commands.map((command) => ({ kind: 'command', command }));
    if (!mention) return [];
    return peopleNamed(people, mention.name).map((person) => ({ kind: 'person', person }));
  }

  const items = current();
  return {
    id,
    items,
    list: useSuggestions(items.length, text),
    pick(item) {
      if (item.kind === 'command') onCommand(item.command);
      else if (mention) {
        const before = `${text.slice(0, mention.from)}@${item.person.name} `;
        writing.put(before + text.slice(caret), before.length);
      }
    },
    dismiss: () => setDismissed(text),
    reopen: () => setDismissed(undefined),
  };
}
