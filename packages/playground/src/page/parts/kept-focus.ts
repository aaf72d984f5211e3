import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** Who gets the focus when what held it goes away. */
export interface Heirs {
  /** Selects what comes and goes, such as messages. */
  readonly items: string;
  /** Selects what in an item takes the focus; the item itself where this is absent. */
  readonly heir?: string;
  /** Selects what takes it where no item is left. */
  readonly orElse: string;
}

/** Keeps the focus near where it was when a button, or all that it stood on, is taken away. */
export function useKeptFocus(root: RefObject<HTMLElement>, { items, heir, orElse }: Heirs): void {
  useLayoutEffect(() => {
    const { current } = root;
    if (current === null) return;
    let held: { readonly element: Element; readonly item: HTMLElement; readonly at: number } | undefined;
    const all = () => [...current.querySelectorAll<HTMLElement>(items)];

    const onFocusIn = ({ target }: FocusEvent) => {
      const item = target instanceof Element ? target.closest<HTMLElement>(items) : null;
      held =
        target instanceof Element && item ? { element: target, item, at: all().indexOf(item) } : undefined;
    };
    // A press beside everything takes the focus away on purpose.
    const onPress = () => (held = undefined);
    const watch = new MutationObserver(() => {
      if (held === undefined || held.element.isConnected) return;
      const { item, at } = held;
      held = undefined;
      if (document.activeElement !== document.body) return;
      const left = all();
      const next = item.isConnected ? item : (left[at] ?? left.at(-1));
      const to = heir === undefined ? next : next?.querySelector<HTMLElement>(heir);
      (to ?? current.querySelector<HTMLElement>(orElse))?.focus();
    });

    document.addEventListener('focusin', onFocusIn);
    document.addEventListener('pointerdown', onPress, true);
    watch.observe(current, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', onFocusIn);
      document.removeEventListener('pointerdown', onPress, true);
      watch.disconnect();
    };
  }, []);
}
