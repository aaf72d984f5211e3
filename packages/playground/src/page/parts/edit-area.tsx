import { useLayoutEffect, useState } from 'preact/hooks';
import { useAutoGrow } from './auto-grow.ts';

/** A message that is being written anew. */
export interface Editing {
  readonly text: string;
  readonly setText: (text: string) => void;
  /** Saves what has changed, and ends where that worked or nothing has. */
  readonly save: () => Promise<void>;
  readonly onDone: () => void;
}

export interface EditingOptions {
  /** What the message said so far. */
  readonly before: string;
  readonly edit: (text: string) => Promise<{ readonly ok: boolean }>;
  readonly onDone: () => void;
}

/** Begins to write a message anew. */
export function useEditing({ before, edit, onDone }: EditingOptions): Editing {
  const [text, setText] = useState(before);
  return {
    text,
    setText,
    onDone,
    async save() {
      if (text.trim() === before || (await edit(text.trim())).ok) onDone();
    },
  };
}

/** Where it is written: Enter saves, Escape leaves it. */
export function EditArea({ text, setText, save, onDone }: Editing) {
  const area = useAutoGrow(text);
  // Not by `autofocus`, which browsers heed only while a page loads.
  useLayoutEffect(() => {
    area.current?.focus();
    area.current?.setSelectionRange(text.length, text.length);
  }, []);
  return (
    <textarea
      ref={area}
      rows={1}
      aria-label="Edit message"
      value={text}
      onInput={(event) => setText(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone();
        else if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) void save();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    />
  );
}
