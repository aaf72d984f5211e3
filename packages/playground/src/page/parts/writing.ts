import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Draft } from './drafts.ts';
import { useAutoGrow } from './auto-grow.ts';

/** A text that is being written in a text area. */
export interface Writing {
  readonly area: RefObject<HTMLTextAreaElement>;
  readonly text: string;
  /** How many characters stand before the caret. */
  readonly caret: number;
  /** Takes what the person typed. */
  readonly take: (area: HTMLTextAreaElement) => void;
  /** Takes where the caret went. */
  readonly takeCaret: (area: HTMLTextAreaElement) => void;
  /** Has another text there, with the caret at its end. */
  readonly set: (text: string) => void;
  /** The same, and goes there: the characters from `from` to `to` are selected, at first its end. */
  readonly put: (text: string, from?: number, to?: number) => void;
  /** Writes over what is selected, and goes there. */
  readonly insert: (what: string) => void;
  /** Takes a text back that could not be sent, unless there is another one by now. */
  readonly restore: (text: string) => void;
  readonly focus: () => void;
}

/** Begins with the text of the draft, which follows what is written from then on. */
export function useWriting(draft: Pick<Draft, 'text'>): Writing {
  const [{ text, caret }, setState] = useState({ text: draft.text, caret: draft.text.length });
  const area = useAutoGrow(text);
  const selection = useRef<readonly [number, number]>();

  // After the text is there: a text area puts its caret behind a new value.
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
      // The author may look elsewhere by now: then the draft is all that is left of it.
      if (draft.text === '') draft.text = before;
      setState((now) => (now.text === '' ? { text: before, caret: before.length } : now));
    },
    focus: () => area.current?.focus(),
  };
}
