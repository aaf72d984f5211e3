import type { InputBlock } from '@slack/types';
import { useId } from 'preact/hooks';
import { ChoiceGroup } from '../parts/choice-group.tsx';
import { ChoiceMenu } from '../parts/choice-menu.tsx';
import { Field, FieldNotes } from '../parts/field.tsx';
import { FileField } from '../parts/file-field.tsx';
import { chosenOf } from '../parts/option.ts';
import { useClient } from './context.ts';
import type { ModalForm } from './modal-form.ts';
import { fieldsOf, optionsOf, said, textOf, type Fields } from './options.ts';

interface ControlProps {
  readonly id: string;
  readonly blockId: string;
  readonly fields: Fields;
  readonly label: string;
  readonly form: ModalForm;
  readonly describedBy: string;
}

/** The file types in the format of `accept`. */
function acceptOf(types: unknown): string | undefined {
  const known = Array.isArray(types) ? types.filter((type) => typeof type === 'string') : [];
  return known.length === 0 ? undefined : known.map((type) => `.${type}`).join(',');
}

const inputTypes: Readonly<Record<string, string>> = {
  plain_text_input: 'text',
  email_text_input: 'email',
  url_text_input: 'url',
  datepicker: 'date',
  timepicker: 'time',
};

function Control({ id, blockId, fields, label, form, describedBy }: ControlProps) {
  const { state } = useClient();
  const type = textOf(fields['type']);
  const entry = form.entries[blockId];
  const aria = { 'aria-invalid': form.errors[blockId] !== undefined, 'aria-describedby': describedBy };
  const base = { id, ...aria };
  const placeholder = said(fields['placeholder']);
  if (type === 'file_input')
    return (
      <FileField
        id={id}
        label={label}
        most={typeof fields['max_files'] === 'number' ? fields['max_files'] : 10}
        accept={acceptOf(fields['filetypes'])}
        invalid={form.errors[blockId] !== undefined}
        describedBy={describedBy}
        onFiles={(files) => form.set(blockId, files)}
      />
    );
  const first =
    textOf(fields['initial_value']) || textOf(fields['initial_date']) || textOf(fields['initial_time']);
  const text = typeof entry === 'string' ? entry : first;
  const onInput = (event: { currentTarget: { value: string } }) =>
    form.set(blockId, event.currentTarget.value);
  const most = typeof fields['max_length'] === 'number' ? { maxLength: fields['max_length'] } : {};
  if (type === 'number_input')
    return <input {...base} inputMode="decimal" value={text} placeholder={placeholder} onInput={onInput} />;
  if (fields['multiline'] === true)
    return <textarea {...base} {...most} rows={3} value={text} placeholder={placeholder} onInput={onInput} />;
  const inputType = inputTypes[type];
  if (inputType !== undefined)
    return (
      <input {...base} {...most} type={inputType} value={text} placeholder={placeholder} onInput={onInput} />
    );

  const options = optionsOf(fields, state);
  const initial = chosenOf(options);
  const chosen = entry === undefined ? initial : [entry].flat().filter((value) => typeof value === 'string');
  if (type === 'checkboxes' || type === 'radio_buttons')
    return (
      <ChoiceGroup
        {...aria}
        label={label}
        name={id}
        several={type === 'checkboxes'}
        options={options}
        chosen={chosen}
        onChoose={(values) => form.set(blockId, type === 'checkboxes' ? values : (values[0] ?? ''))}
      />
    );
  const several = type.startsWith('multi_');
  return (
    <ChoiceMenu
      {...base}
      options={options}
      chosen={chosen}
      placeholder={placeholder || 'Choose an option'}
      clearable={initial.length === 0}
      most={several ? Infinity : 1}
      onChoose={(values) => form.set(blockId, several ? values : (values[0] ?? []))}
    />
  );
}

/** A modal's input with its label, hint and error. */
export function ModalInput({ block, form }: { block: InputBlock; form: ModalForm }) {
  const id = useId();
  const notes = `${id}-notes`;
  const blockId = block.block_id ?? '';
  const error = form.errors[blockId];
  const label = block.label.text;
  const mark = block.optional === true && <span class="optional">(optional)</span>;
  return (
    <Field id={id} label={label} mark={mark} error={error}>
      <Control
        id={id}
        blockId={blockId}
        fields={fieldsOf(block.element)}
        label={label}
        form={form}
        describedBy={notes}
      />
      <FieldNotes id={notes} note={block.hint?.text} error={error} />
    </Field>
  );
}
