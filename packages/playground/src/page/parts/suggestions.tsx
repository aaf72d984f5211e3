import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** The state of a list whose items are picked while the focus stays in a text field. */
export interface Suggestions {
  readonly at: number;
  readonly setAt: (place: number) => void;
  /** Handles the arrow keys; true if the key was one. */
  walk(event: KeyboardEvent): boolean;
}

/** Moves through a list of `count` items; resets to `first` whenever `of` changes. */
export function useSuggestions(count: number, of: string, first = 0): Suggestions {
  const [chosen, setChosen] = useState({ of, first, at: first });
  // Not in an effect: a quick Enter would pick from the previous list.
  const at = chosen.of === of && chosen.first === first ? chosen.at : first;
  const place = Math.min(at, count - 1);
  const setAt = (next: number) => setChosen({ of, first, at: next });
  return {
    at: place,
    setAt,
    walk(event) {
      const steps: Readonly<Record<string, number>> = {
        ArrowDown: place + 1,
        ArrowUp: Math.max(place, 0) - 1,
      };
      const to = steps[event.key];
      if (to === undefined || count === 0) return false;
      event.preventDefault();
      setAt((to + count) % count);
      return true;
    },
  };
}

interface SuggestionListProps<Item> {
  readonly id: string;
  readonly label: string;
  readonly heading?: ComponentChildren;
  readonly items: readonly Item[];
  readonly at: number;
  /** Whether Tab reaches the list, to scroll it; below an input with the role `combobox`, it need not. */
  readonly tabStop?: boolean;
  readonly keyOf: (item: Item) => string;
  readonly onPick: (item: Item) => void;
  readonly onHover?: (place: number) => void;
  readonly render: (item: Item) => ComponentChildren;
}

/** The id of one suggestion, for `aria-activedescendant`. */
export function suggestionId(listId: string, place: number): string | undefined {
  return place < 0 ? undefined : `${listId}-${place}`;
}

/** A list of suggestions above a text field. */
export function SuggestionList<Item>(props: SuggestionListProps<Item>) {
  const { id, label, heading, items, at, tabStop = false, keyOf, onPick, onHover, render } = props;
  const list = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => list.current?.children[at]?.scrollIntoView({ block: 'nearest' }), [at]);
  return (
    <div class="suggestions">
      {heading !== undefined && <div class="suggestions-heading">{heading}</div>}
      <ul ref={list} id={id} role="listbox" aria-label={label} tabIndex={tabStop ? 0 : undefined}>
        {items.map((item, place) => (
          <li
            key={keyOf(item)}
            id={suggestionId(id, place)}
            role="option"
            aria-selected={place === at}
            // A click must not take the focus from the text field.
            onPointerDown={(event) => event.preventDefault()}
            onPointerMove={() => onHover?.(place)}
            onClick={() => onPick(item)}
          >
            {render(item)}
          </li>
        ))}
      </ul>
    </div>
  );
}
