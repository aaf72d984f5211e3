import { useId } from 'preact/hooks';
import { ChoiceGroup } from '../parts/choice-group.tsx';
import { ChoiceMenu } from '../parts/choice-menu.tsx';
import { Field, FieldNotes } from '../parts/field.tsx';
import { FileField } from '../parts/file-field.tsx';
import type { Pending } from '../parts/pending-files.ts';
import { chosenOf } from '../parts/option.ts';
import type { DiscordComponent } from '../protocol.ts';
import { choicesOf } from './choices.ts';
import { useClient } from './context.ts';
import { Kind, numberIn, optionsIn, textIn } from './component-fields.ts';

/** A field's value: text, a tick, chosen values or files. */
export type Entry = string | boolean | readonly (string | Pending)[];

/** A field's initial value. */
export function initialOf(component: DiscordComponent): Entry {
  const chosen = chosenOf(optionsIn(component));
  switch (component.type) {
    case Kind.textInput:
      return textIn(component, 'value');
    case Kind.checkbox:
      return component['default'] === true;
    case Kind.radioGroup:
      return chosen[0] ?? '';
    default:
      return chosen;
  }
}

/** The file types in the format of `accept`. */
function acceptOf(types: unknown): string | undefined {
  if (!Array.isArray(types)) return undefined;
  const known = types.filter((type) => typeof type === 'string');
  return known.length === 0
    ? undefined
    : known.map((type) => (type.startsWith('.') ? type : `${type}/*`)).join(',');
}

interface InputProps {
  readonly id: string;
  readonly component: DiscordComponent;
  readonly entry: Entry;
  readonly label: string;
  readonly invalid: boolean;
  readonly describedBy: string;
  readonly onEntry: (entry: Entry) => void;
}

function Input(props: InputProps) {
  const { id, component, entry, label, invalid, describedBy, onEntry } = props;
  const { state } = useClient();
  const base = { 'aria-invalid': invalid, 'aria-describedby': describedBy };
  const values = typeof entry === 'object' ? entry.filter((item) => typeof item === 'string') : [];
  switch (component.type) {
    case Kind.textInput: {
      const text = typeof entry === 'string' ? entry : '';
      const shared = {
        ...base,
        id,
        value: text,
        maxLength: numberIn(component, 'max_length') ?? 4000,
        placeholder: textIn(component, 'placeholder'),
        onInput: (event: { currentTarget: { value: string } }) => onEntry(event.currentTarget.value),
      };
      return numberIn(component, 'style') === 2 ? <textarea rows={4} {...shared} /> : <input {...shared} />;
    }
    case Kind.fileUpload:
      return (
        <FileField
          id={id}
          label={label}
          most={numberIn(component, 'max_values') ?? 1}
          accept={acceptOf(component['file_types'])}
          invalid={invalid}
          describedBy={describedBy}
          onFiles={onEntry}
        />
      );
    case Kind.checkbox:
      return (
        <input
          {...base}
          id={id}
          type="checkbox"
          checked={entry === true}
          onChange={(event) => onEntry(event.currentTarget.checked)}
        />
      );
    case Kind.radioGroup:
      return (
        <ChoiceGroup
          {...base}
          label={label}
          name={id}
          several={false}
          options={optionsIn(component)}
          chosen={typeof entry === 'string' ? [entry] : []}
          onChoose={([value]) => onEntry(value ?? '')}
        />
      );
    case Kind.checkboxGroup:
      return (
        <ChoiceGroup
          {...base}
          label={label}
          name={id}
          several
          options={optionsIn(component)}
          chosen={values}
          onChoose={onEntry}
        />
      );
    default:
      return (
        <ChoiceMenu
          {...base}
          id={id}
          options={choicesOf(component, state)}
          chosen={values}
          placeholder={textIn(component, 'placeholder') || 'Make a selection'}
          clearable
          most={numberIn(component, 'max_values') ?? 1}
          onChoose={onEntry}
        />
      );
  }
}

interface ModalFieldProps extends Pick<InputProps, 'component' | 'entry' | 'onEntry' | 'label'> {
  readonly description: string;
  readonly required: boolean;
  readonly error: string | undefined;
}

const requiredMark = (
  <span class="required" aria-label="required">
    *
  </span>
);

/** A dialog's field with its label, description and error. */
export function ModalField({
  component,
  label,
  description,
  required,
  entry,
  error,
  onEntry,
}: ModalFieldProps) {
  const id = useId();
  const notes = `${id}-notes`;
  return (
    <Field id={id} label={label} mark={required && requiredMark} error={error}>
      <FieldNotes id={notes} note={description || undefined} error={error} />
      <Input
        id={id}
        component={component}
        entry={entry}
        label={label}
        invalid={error !== undefined}
        describedBy={notes}
        onEntry={onEntry}
      />
    </Field>
  );
}
