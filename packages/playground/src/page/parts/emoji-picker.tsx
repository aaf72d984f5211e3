import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { emojis, type Emoji } from './emoji.ts';
import { Popover, type PopoverProps } from './popover.tsx';

const columns = 8;

interface EmojiPickerProps extends Pick<PopoverProps, 'anchor' | 'onClose' | 'side' | 'align'> {
  readonly onPick: (emoji: Emoji) => void;
}

/** A panel of emojis: type to search, arrow keys to move, Enter to choose. */
export function EmojiPicker({ onPick, ...popover }: EmojiPickerProps) {
  const grid = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const found = emojis.filter(({ name }) => name.replaceAll('_', ' ').includes(text.trim().toLowerCase()));

  // Once the panel around it is visible.
  useLayoutEffect(() => search.current?.focus(), []);

  const take = (emoji: Emoji) => {
    popover.onClose();
    onPick(emoji);
  };

  const walk = (event: KeyboardEvent) => {
    const all = [...(grid.current?.querySelectorAll<HTMLElement>('button') ?? [])];
    const at = all.findIndex((button) => button === document.activeElement);
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: at + 1,
      ArrowLeft: at - 1,
      ArrowDown: at === -1 ? 0 : at + columns,
      ArrowUp: at - columns,
    };
    const to = steps[event.key];
    if (to === undefined || (at === -1 && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    all[Math.max(0, Math.min(all.length - 1, to))]?.focus();
  };

  return (
    <Popover {...popover} class="emoji-picker">
      <div role="dialog" aria-label="Choose an emoji" onKeyDown={walk}>
        <input
          type="search"
          ref={search}
          aria-label="Search emojis"
          placeholder="Search"
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            const [first] = found;
            if (event.key !== 'Enter' || first === undefined) return;
            event.preventDefault();
            take(first);
          }}
        />
        <div ref={grid} class="emoji-grid">
          {found.map((emoji) => (
            <button
              key={emoji.name}
              type="button"
              aria-label={emoji.name.replaceAll('_', ' ')}
              title={`:${emoji.name}:`}
              onClick={() => take(emoji)}
            >
              {emoji.char}
            </button>
          ))}
          {found.length === 0 && <p>No emoji found.</p>}
        </div>
      </div>
    </Popover>
  );
}
