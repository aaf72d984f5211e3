import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon, type IconName } from './icon.tsx';
import { Popover, type PopoverProps } from './popover.tsx';

/** A menu entry: performs an action or opens a submenu. */
export interface MenuItem {
  readonly label: string;
  readonly icon?: IconName;
  /** Shown below the label. */
  readonly note?: string;
  readonly danger?: boolean;
  /** Shown, but cannot be picked. */
  readonly disabled?: boolean;
  /** For a single choice: whether this entry is chosen. */
  readonly checked?: boolean;
  readonly onPick?: () => void;
  readonly items?: readonly MenuItem[];
}

interface MenuProps extends Omit<PopoverProps, 'children' | 'class'> {
  readonly label: string;
  readonly items: readonly MenuItem[];
  /** Closes this menu and its parents. */
  readonly onDone?: () => void;
}

/** A menu: arrow keys move, Enter and the right arrow open, letters search, Escape and the left arrow go back. */
export function Menu({ label, items, onDone, ...popover }: MenuProps) {
  const ref = useRef<HTMLDivElement>(null);
  const [sub, setSub] = useState<{ item: MenuItem; anchor: HTMLElement }>();
  const done = onDone ?? popover.onClose;

  useLayoutEffect(() => ref.current?.querySelector<HTMLElement>('[role^=menuitem]')?.focus(), []);

  const pick = (item: MenuItem, anchor: HTMLElement) => {
    if (item.disabled === true) return;
    if (item.items) {
      setSub({ item, anchor });
      return;
    }
    done();
    item.onPick?.();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const entries = [...(ref.current?.querySelectorAll<HTMLElement>(':scope > [role^=menuitem]') ?? [])];
    const at = entries.findIndex((entry) => entry === document.activeElement);
    if (at === -1) return;
    const go = (to: number) => entries[(to + entries.length) % entries.length]?.focus();
    const { key } = event;
    const item = items[at];
    if (key === 'ArrowDown') go(at + 1);
    else if (key === 'ArrowUp') go(at - 1);
    else if (key === 'Home') go(0);
    else if (key === 'End') go(-1);
    else if (key === 'ArrowRight' && item?.items && entries[at]) pick(item, entries[at]);
    else if (key === 'ArrowLeft' && popover.side === 'right') popover.onClose();
    else if (key === 'Tab') done();
    else if (/^\S$/.test(key) && !event.ctrlKey && !event.metaKey) {
      const from = items.findIndex(
        ({ label: name }, place) => place > at && name.toLowerCase().startsWith(key.toLowerCase()),
      );
      const first = items.findIndex(({ label: name }) => name.toLowerCase().startsWith(key.toLowerCase()));
      go(from !== -1 ? from : first !== -1 ? first : at);
    } else return;
    if (key !== 'Tab') event.preventDefault();
    event.stopPropagation();
  };

  return (
    <Popover {...popover} class="menu">
      <div ref={ref} role="menu" aria-label={label} onKeyDown={onKeyDown}>
        {items.map((item) => (
          <button
            key={item.label}
            type="button"
            role={item.checked === undefined ? 'menuitem' : 'menuitemradio'}
            tabIndex={-1}
            aria-haspopup={item.items ? 'menu' : undefined}
            aria-expanded={item.items ? sub?.item === item : undefined}
            aria-checked={item.checked}
            aria-disabled={item.disabled}
            class={item.danger === true ? 'danger' : undefined}
            onClick={(event) => pick(item, event.currentTarget)}
            onPointerEnter={(event) => {
              if (event.pointerType !== 'mouse') return;
              event.currentTarget.focus();
              setSub(
                item.items && item.disabled !== true ? { item, anchor: event.currentTarget } : undefined,
              );
            }}
          >
            {item.icon !== undefined && <Icon name={item.icon} size={18} />}
            <span class="grow">
              {item.label}
              {item.note !== undefined && <span class="note">{item.note}</span>}
            </span>
            {item.items && <Icon name="chevronRight" size={16} />}
            {item.checked === true && <Icon name="check" size={16} />}
          </button>
        ))}
        {sub?.item.items && (
          <Menu
            key={sub.item.label}
            label={sub.item.label}
            items={sub.item.items}
            anchor={sub.anchor}
            side="right"
            onClose={() => setSub(undefined)}
            onDone={done}
          />
        )}
      </div>
    </Popover>
  );
}
