import type { Option } from './option.ts';

interface ChoiceGroupProps {
  readonly label: string;
  /** Unique on the page. */
  readonly name: string;
  /** Checkboxes if true, otherwise radio buttons. */
  readonly several: boolean;
  readonly options: readonly Option[];
  readonly chosen: readonly string[];
  readonly onChoose: (values: readonly string[]) => void;
  readonly 'aria-invalid'?: boolean;
  readonly 'aria-describedby'?: string;
}

/** Choices that are all visible at once. */
export function ChoiceGroup(props: ChoiceGroupProps) {
  const { label, name, several, options, chosen, onChoose, ...aria } = props;
  return (
    <div class="choice-group" role={several ? 'group' : 'radiogroup'} aria-label={label} {...aria}>
      {options.map(({ label: said, value, description }) => (
        <label key={value}>
          <input
            type={several ? 'checkbox' : 'radio'}
            name={name}
            checked={chosen.includes(value)}
            onChange={({ currentTarget }) => {
              const others = several ? chosen.filter((one) => one !== value) : [];
              onChoose(currentTarget.checked ? [...others, value] : others);
            }}
          />
          <span>
            {said}
            {description !== '' && <span class="note">{description}</span>}
          </span>
        </label>
      ))}
    </div>
  );
}
