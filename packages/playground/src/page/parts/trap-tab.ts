const focusables =
  'a[href], button:not([disabled]), input:not([disabled]):not([type=hidden]), select:not([disabled]), textarea:not([disabled]), [tabindex]:not([tabindex="-1"])';

/** The elements that Tab reaches within an element, in order. */
function reachable(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(focusables)].filter(
    (element) =>
      element.tabIndex >= 0 &&
      element.checkVisibility({ visibilityProperty: true }) &&
      element.closest('[inert]') === null,
  );
}

/** Keeps Tab within an element, wrapping from last to first. */
export function trapTab(root: HTMLElement, event: KeyboardEvent): void {
  if (event.key !== 'Tab') return;
  const all = reachable(root);
  const first = all[0];
  const last = all.at(-1);
  if (first === undefined || last === undefined) return;
  const active = document.activeElement;
  const outside = !root.contains(active) || active === root;
  if (event.shiftKey && (active === first || outside)) last.focus();
  else if (!event.shiftKey && (active === last || (outside && active !== root))) first.focus();
  else return;
  event.preventDefault();
}
