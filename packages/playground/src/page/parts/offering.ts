import { useId, useState } from 'preact/hooks';
import type { Person } from '../protocol.ts';
import { peopleNamed, typedMention } from './mentions.ts';
import type { Offer } from './offer-list.tsx';
import { useSuggestions, type Suggestions } from './suggestions.tsx';
import type { Writing } from './writing.ts';

/** What is offered for a message while it is being typed. */
export interface Offering<Command> {
  /** Of the list, for what refers to it. */
  readonly id: string;
  readonly offers: readonly Offer<Command>[];
  readonly list: Suggestions;
  readonly pick: (offer: Offer<Command>) => void;
  /** Offers nothing for this very text any more. */
  readonly hush: () => void;
  /** Offers again what was hushed. */
  readonly wake: () => void;
}

export interface OfferingOptions<Command> {
  readonly people: readonly Person[];
  /** The commands that fit a text; undefined where it is no beginning of one. */
  readonly commandsFor: (text: string) => readonly Command[] | undefined;
  readonly onCommand: (command: Command) => void;
}

/** Offers commands for what begins like one, else people for an `@name` before the caret. */
export function useOffering<Command>(
  writing: Writing,
  { people, commandsFor, onCommand }: OfferingOptions<Command>,
): Offering<Command> {
  const { text, caret } = writing;
  const [hushed, setHushed] = useState<string>();
  const id = useId();
  const commands = commandsFor(text);
  const mention = typedMention(text, caret);

  function offered(): readonly Offer<Command>[] {
    if (text === hushed) return [];
    if (commands) return commands.map((command) => ({ kind: 'command', command }));
    if (!mention) return [];
    return peopleNamed(people, mention.name).map((person) => ({ kind: 'person', person }));
  }

  const offers = offered();
  return {
    id,
    offers,
    list: useSuggestions(offers.length, text),
    pick(offer) {
      if (offer.kind === 'command') onCommand(offer.command);
      else if (mention) {
        const before = `${text.slice(0, mention.from)}@${offer.person.name} `;
        writing.put(before + text.slice(caret), before.length);
      }
    },
    hush: () => setHushed(text),
    wake: () => setHushed(undefined),
  };
}
