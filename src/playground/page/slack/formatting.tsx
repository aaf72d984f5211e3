import type { RefObject } from 'preact';
import { Icon, type IconName } from '../parts/icon.tsx';

const marks: readonly (readonly [label: string, icon: IconName, mark: string])[] = [
  ['Bold', 'bold', '*'],
  ['Italic', 'italic', '_'],
  ['Strikethrough', 'strike', '~'],
  ['Code', 'code', '`'],
];

/** Buttons that put marks around what is selected. */
export function Formatting({
  area,
  onText,
}: {
  area: RefObject<HTMLTextAreaElement>;
  onText: (text: string) => void;
}) {
  const enclose = (mark: string) => {
    const field = area.current;
    if (field === null) return;
    const { selectionStart: from, selectionEnd: to, value } = field;
    onText(`${value.slice(0, from)}${mark}${value.slice(from, to)}${mark}${value.slice(to)}`);
    setTimeout(() => {
      field.focus();
      field.setSelectionRange(from + 1, to + 1);
    });
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
