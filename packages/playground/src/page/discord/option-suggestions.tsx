import { SuggestionList, type Suggestions } from '../parts/suggestions.tsx';
import type { Choice, DiscordOption } from '../protocol.ts';
import type { Leaf } from './commands.ts';

interface OptionSuggestionsProps {
  readonly id: string;
  readonly command: Leaf;
  /** The option being written. */
  readonly option: DiscordOption | undefined;
  readonly choices: readonly Choice[];
  /** The options that can be added, if none is being written. */
  readonly further: readonly DiscordOption[];
  readonly list: Suggestions;
  readonly onChoice: (option: DiscordOption, choice: Choice) => void;
  readonly onOption: (option: DiscordOption) => void;
}

/** The list over a command: values for the current option, or further options. */
export function OptionSuggestions(props: OptionSuggestionsProps) {
  const { id, command, option, choices, further, list, onChoice, onOption } = props;
  const heading = (
    <>
      <strong>/{command.name}</strong> <span>{(option ?? command).description}</span>
    </>
  );
  const shared = { id, heading, at: list.at, onHover: list.setAt };
  if (option)
    return (
      <SuggestionList
        {...shared}
        label={option.name}
        items={choices}
        keyOf={({ name }) => name}
        onPick={(choice) => onChoice(option, choice)}
        render={({ name }) => <span>{name}</span>}
      />
    );
  return (
    <SuggestionList
      {...shared}
      label="Options"
      items={further}
      keyOf={({ name }) => name}
      onPick={onOption}
      render={({ name, description }) => (
        <>
          <strong>{name}</strong> <span class="note">{description}</span>
        </>
      )}
    />
  );
}
