import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { trapTab } from './trap-tab.ts';
import { Icon } from './icon.tsx';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly onSubmit?: () => void;
  readonly children: ComponentChildren;
  readonly footer?: ComponentChildren;
}

/**
 * A dialog over its own client only. Its owner makes the rest of the client inert. Tab stays inside, Escape closes it,
 * and the focus returns to where it was.
 */
export function Dialog({ title, onClose, onSubmit, children, footer }: DialogProps) {
  const ref = useRef<HTMLDivElement>(null);
  const titleId = useId();

  useLayoutEffect(() => {
    const before = document.activeElement;
    const dialog = ref.current;
    const first = dialog?.querySelector<HTMLElement>('.dialog-body :is(input, textarea, select, button)');
    (first ?? dialog)?.focus();
    return () => {
      // The previously focused element is inert until the dialog is gone.
      queueMicrotask(() => {
        if (before instanceof HTMLElement && before.isConnected) before.focus();
      });
    };
  }, []);

  return (
    <div class="dialog-veil">
      <div
        ref={ref}
        class="dialog"
        role="dialog"
        aria-modal="true"
        aria-labelledby={titleId}
        tabIndex={-1}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            event.preventDefault();
            onClose();
          }
          trapTab(event.currentTarget, event);
        }}
      >
        <header class="dialog-head">
          <h2 id={titleId}>{title}</h2>
          <button type="button" class="icon-button" aria-label="Close" onClick={onClose}>
            <Icon name="close" />
          </button>
        </header>
        <form
          class="dialog-form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            onSubmit?.();
          }}
        >
          <div class="dialog-body">{children}</div>
          {footer !== undefined && <footer class="dialog-foot">{footer}</footer>}
        </form>
      </div>
    </div>
  );
}
