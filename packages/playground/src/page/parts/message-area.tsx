import { suggestionId } from './suggestions.tsx';
import type { Completions } from './completions.ts';
import type { Writing } from './writing.ts';

interface MessageAreaProps<Command> {
  readonly writing: Writing;
  readonly completions: Completions<Command>;
  readonly label: string;
  readonly placeholder: string;
  readonly maxLength?: number;
  readonly 'aria-describedby'?: string | undefined;
  /** Replaces the default handling of input. */
  readonly onType?: (area: HTMLTextAreaElement) => void;
  readonly onSend: () => void;
  /** Gets the remaining keys; returns true for one that it handled. */
  readonly onKey?: (key: string) => boolean;
}

/** The input for a message, with suggestions as on Discord: a text box, since the standard allows no other role for several lines. Enter sends or picks a suggestion, arrow keys move through them, Escape hides them. */
export function MessageArea<Command>(props: MessageAreaProps<Command>) {
  const { writing, completions, label, onType = writing.take, onSend, onKey, ...area } = props;
  const { id, items, list, pick, dismiss } = completions;
  const open = items.length > 0;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || list.walk(event)) return;
    const { key, shiftKey } = event;
    const item = items[list.at];
    if (item && (key === 'Enter' || key === 'Tab') && !shiftKey) pick(item);
    else if (key === 'Enter' && !shiftKey) onSend();
    else if (key === 'Escape' && open) dismiss();
    else if (onKey?.(key) !== true) return;
    event.preventDefault();
  };

  return (
    <textarea
      {...area}
      ref={writing.area}
      rows={1}
      aria-label={label}
      value={writing.text}
      aria-controls={open ? id : undefined}
      aria-haspopup="listbox"
      aria-autocomplete="list"
      aria-activedescendant={open ? suggestionId(id, list.at) : undefined}
      onInput={({ currentTarget }) => onType(currentTarget)}
      onKeyDown={onKeyDown}
      // Keys and clicks move the caret without an input event.
      onKeyUp={({ currentTarget }) => writing.takeCaret(currentTarget)}
      onClick={({ currentTarget }) => writing.takeCaret(currentTarget)}
    />
  );
}
