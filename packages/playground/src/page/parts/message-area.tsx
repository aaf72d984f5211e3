import { suggestionId } from './suggestions.tsx';
import type { Offering } from './offering.ts';
import type { Writing } from './writing.ts';

export interface MessageAreaProps<Command> {
  readonly writing: Writing;
  readonly offering: Offering<Command>;
  readonly label: string;
  readonly placeholder: string;
  readonly maxLength?: number;
  readonly 'aria-describedby'?: string | undefined;
  /** Where more has to be done with what is typed than to take it. */
  readonly onType?: (area: HTMLTextAreaElement) => void;
  readonly onSend: () => void;
  /** Takes the keys that are left; true where it was one of its own. */
  readonly onKey?: (key: string) => boolean;
}

/** Where a message is typed: Enter sends or takes what is offered, arrows walk the offers, Escape hushes them. */
export function MessageArea<Command>(props: MessageAreaProps<Command>) {
  const { writing, offering, label, onType = writing.take, onSend, onKey, ...area } = props;
  const { id, offers, list, pick, hush } = offering;
  const open = offers.length > 0;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || list.walk(event)) return;
    const { key, shiftKey } = event;
    const offer = offers[list.at];
    if (offer && (key === 'Enter' || key === 'Tab') && !shiftKey) pick(offer);
    else if (key === 'Enter' && !shiftKey) onSend();
    else if (key === 'Escape' && open) hush();
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
      role="combobox"
      aria-expanded={open}
      aria-controls={open ? id : undefined}
      aria-autocomplete="list"
      aria-activedescendant={open ? suggestionId(id, list.at) : undefined}
      onInput={({ currentTarget }) => onType(currentTarget)}
      onKeyDown={onKeyDown}
      // The caret goes elsewhere by keys and presses, of which a text area tells nothing by itself.
      onKeyUp={({ currentTarget }) => writing.takeCaret(currentTarget)}
      onClick={({ currentTarget }) => writing.takeCaret(currentTarget)}
    />
  );
}
