import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Draft } from './drafts.ts';
import { useAutoGrow } from './auto-grow.ts';

/** A text being written in a text area. */
export interface Writing {
  readonly area: RefObject<HTMLTextAreaElement>;
  readonly text: string;
  /** The caret's position in characters. */
  readonly caret: number;
  /** Handles input. */
  readonly take: (area: HTMLTextAreaElement) => void;
  /** Handles a move of the caret. */
  readonly takeCaret: (area: HTMLTextAreaElement) => void;
  /** Replaces the text and puts the caret at its end. */
  readonly set: (text: string) => void;
  /** Replaces the text, focuses it and selects from `from` to `to`; by default the caret goes to the end. */
  readonly put: (text: string, from?: number, to?: number) => void;
  /** Replaces the selection and focuses the text area. */
  readonly insert: (what: string) => void;
  /** Restores a text that could not be sent, unless there is a new one by now. */
  readonly restore: (text: string) => void;
  readonly focus: () => void;
}

/** Starts with the draft's text, and keeps the draft up to date. */
export function useWriting(draft: Pick<Draft, 'text'>): Writing {
  const [{ text, caret }, setState] = useState({ text: draft.text, caret: draft.text.length });
  const area = useAutoGrow(text);
  const selection = useRef<readonly [number, number]>();

  // After the text is set: a text area moves its caret to the end of a new value.
  useLayoutEffect(() => {
    if (selection.current === undefined || area.current === null) return;
    area.current.focus();
    area.current.setSelectionRange(...selection.current);
    selection.current = undefined;
  });

  useLayoutEffect(() => {
    draft.text = text;
  }, [draft, text]);

  const put = (next: string, from = next.length, to = from) => {
    selection.current = [from, to];
    setState({ text: next, caret: to });
  };
  return {
    area,
    text,
    caret,
    take: ({ value, selectionEnd }) => setState({ text: value, caret: selectionEnd }),
    takeCaret: ({ selectionEnd }) =>
      setState((now) => (now.caret === selectionEnd ? now : { ...now, caret: selectionEnd })),
    set: (next) => setState({ text: next, caret: next.length }),
    put,
    insert(what) {
      const { selectionStart = text.length, selectionEnd = text.length } = area.current ?? {};
      put(text.slice(0, selectionStart) + what + text.slice(selectionEnd), selectionStart + what.length);
    },
    restore(before) {
      // If the author has moved elsewhere by now, only the draft is left.
      if (draft.text === '') draft.text = before;
      setState((now) => (now.text === '' ? { text: before, caret: before.length } : now));
    },
    focus: () => area.current?.focus(),
  };
}
