import { Icon, type IconName } from '../parts/icon.tsx';
import type { Writing } from '../parts/writing.ts';

const marks: readonly (readonly [label: string, icon: IconName, mark: string])[] = [
  ['Bold', 'bold', '*'],
  ['Italic', 'italic', '_'],
  ['Strikethrough', 'strike', '~'],
  ['Code', 'code', '`'],
];

/** Buttons that put marks around the selection. */
export function Formatting({ writing }: { writing: Writing }) {
  const enclose = (mark: string) => {
    const field = writing.area.current;
    if (field === null) return;
    const { selectionStart: from, selectionEnd: to, value } = field;
    const text = `${value.slice(0, from)}${mark}${value.slice(from, to)}${mark}${value.slice(to)}`;
    writing.put(text, from + 1, to + 1);
  };
  return (
    <div class="formatting" role="group" aria-label="Formatting">
      {marks.map(([label, icon, mark]) => (
        <button
          key={label}
          type="button"
          class="icon-button"
          aria-label={label}
          title={label}
          onClick={() => enclose(mark)}
        >
          <Icon name={icon} size={16} />
        </button>
      ))}
    </div>
  );
}
