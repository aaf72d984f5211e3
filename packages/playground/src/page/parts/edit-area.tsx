import { useLayoutEffect, useState } from 'preact/hooks';
import { useAutoGrow } from './auto-grow.ts';

/** A message being edited. */
interface Editing {
  readonly text: string;
  readonly setText: (text: string) => void;
  /** Saves the changes, and stops editing if that worked or nothing changed. */
  readonly save: () => Promise<void>;
  readonly onDone: () => void;
}

interface EditingOptions {
  /** The message's current text. */
  readonly before: string;
  readonly edit: (text: string) => Promise<{ readonly ok: boolean }>;
  readonly onDone: () => void;
}

/** Starts editing a message. */
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

/** The text area: Enter saves, Escape cancels. */
export function EditArea({ text, setText, save, onDone }: Editing) {
  const area = useAutoGrow(text);
  // `autofocus` only works while a page loads.
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
