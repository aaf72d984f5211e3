import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** What gets the focus when the focused element disappears. */
interface Heirs {
  /** Selects the items that come and go, such as messages. */
  readonly items: string;
  /** Selects what to focus in an item; by default the item itself. */
  readonly heir?: string;
  /** Selects what to focus if no item is left. */
  readonly orElse: string;
}

/** Keeps the focus nearby when a button or the item around it disappears. */
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
    // A click on the background removes the focus on purpose.
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
