import type { Option } from './option.ts';

interface ChoiceMenuProps {
  readonly id?: string;
  readonly class?: string;
  readonly disabled?: boolean;
  readonly 'aria-label'?: string;
  readonly 'aria-invalid'?: boolean;
  readonly 'aria-describedby'?: string;
  readonly options: readonly Option[];
  readonly chosen: readonly string[];
  /** Shown while nothing is chosen. */
  readonly placeholder: string;
  /** Whether the choice can be cleared. */
  readonly clearable: boolean;
  /** How many can be chosen. */
  readonly most: number;
  readonly onChoose: (values: readonly string[]) => void;
}

/** Choices in a native `<select>`. */
export function ChoiceMenu(props: ChoiceMenuProps) {
  const { options, chosen, placeholder, clearable, most, onChoose, ...select } = props;
  const several = most > 1;
  return (
    <select
      {...select}
      multiple={several}
      onChange={({ currentTarget }) => {
        const values = [...currentTarget.selectedOptions].map(({ value }) => value);
        onChoose(values.filter((value) => value !== '').slice(0, most));
      }}
    >
      {!several && (
        <option value="" disabled={!clearable} selected={chosen.length === 0}>
          {placeholder}
        </option>
      )}
      {options.map(({ value, label, description }) => (
        <option key={value} value={value} selected={chosen.includes(value)}>
          {description === '' ? label : `${label}: ${description}`}
        </option>
      ))}
    </select>
  );
}
