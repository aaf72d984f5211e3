/** A stand-in for an option's name. */
export const more = '+';

interface MoreOptionsProps {
  /** How many options can still be added. */
  readonly count: number;
  readonly value: string;
  /** The id of its open list. */
  readonly listId: string | undefined;
  readonly activeId: string | undefined;
  readonly onFocus: () => void;
  readonly onText: (text: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** The field after a command's options, for adding more. */
export function MoreOptions({
  count,
  value,
  listId,
  activeId,
  onFocus,
  onText,
  onKeyDown,
}: MoreOptionsProps) {
  return (
    <input
      class="more-options"
      data-option={more}
      aria-label="More options"
      placeholder={count === 0 ? 'Press Enter to send' : `+${count} optional`}
      autocomplete="off"
      value={value}
      {...(listId !== undefined && {
        role: 'combobox',
        'aria-expanded': true,
        'aria-controls': listId,
        'aria-autocomplete': 'list' as const,
        'aria-activedescendant': activeId,
      })}
      onFocus={onFocus}
      onInput={(event) => onText(event.currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  );
}
