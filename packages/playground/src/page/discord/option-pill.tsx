import { Icon } from '../parts/icon.tsx';
import type { Pending } from '../parts/pending-files.ts';
import type { DiscordOption } from '../protocol.ts';
import { OptionKind } from './commands.ts';

interface PillProps {
  readonly option: DiscordOption;
  readonly value: string | Pending | undefined;
  readonly invalid: boolean;
  /** The id of its error message. */
  readonly errorId: string;
  /** The id of its open list. */
  readonly listId: string | undefined;
  readonly activeId: string | undefined;
  readonly onFocus: () => void;
  readonly onText: (text: string) => void;
  readonly onFile: () => void;
  readonly onRemove: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** One option of the command being written: its name and an input for its value. */
export function OptionPill(props: PillProps) {
  const { option, value, invalid, errorId, listId, activeId, onFocus, onText, onFile, onRemove, onKeyDown } =
    props;
  const { name, type, required, description } = option;
  const label = `${name}: ${description}${required ? ' (required)' : ''}`;
  const base = {
    'data-option': name,
    'aria-invalid': invalid,
    'aria-describedby': invalid ? errorId : undefined,
    onFocus,
    onKeyDown,
  };
  const text = typeof value === 'string' ? value : '';
  const file = typeof value === 'object' ? value.file.name : undefined;
  const number = type === OptionKind.integer || type === OptionKind.number;
  return (
    <span class={invalid ? 'pill invalid' : 'pill'}>
      <span class="pill-name" aria-hidden="true">
        {name}
      </span>
      {type === OptionKind.attachment ? (
        <button
          type="button"
          {...base}
          aria-label={file === undefined ? `${label}. Choose a file` : `${name}: ${file}`}
          onClick={onFile}
        >
          <Icon name="picture" size={16} />
          <span>{file ?? 'Choose a file'}</span>
        </button>
      ) : (
        <input
          {...base}
          aria-label={label}
          autocomplete="off"
          value={text}
          inputMode={number ? 'numeric' : 'text'}
          size={Math.max(6, Math.min(48, text.length + 1))}
          {...(listId !== undefined && {
            role: 'combobox',
            'aria-expanded': true,
            'aria-controls': listId,
            'aria-autocomplete': 'list',
            'aria-activedescendant': activeId,
          })}
          onInput={(event) => onText(event.currentTarget.value)}
        />
      )}
      {!required && (
        // By keyboard, Backspace does it, and Tab leads to the next option.
        <button
          type="button"
          class="pill-remove"
          tabIndex={-1}
          aria-label={`Remove ${name}`}
          onClick={onRemove}
        >
          <Icon name="close" size={14} />
        </button>
      )}
    </span>
  );
}
