import { ComponentKind as Kind } from '../protocol.ts';
import type { Form } from './form.ts';

/** Custom ids seen in one message or modal, which must all differ. */
export type SeenIds = Set<string>;

/** Reads a custom id: 1–100 characters, never twice. */
export function checkCustomId(form: Form, seen: SeenIds): void {
  const id = form.text('custom_id', { required: true, min: 1, max: 100 });
  if (id === undefined) return;
  if (seen.has(id)) {
    form.fail('custom_id', 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated');
  }
  seen.add(id);
}

/** The kinds of menu. */
export const selectKinds: readonly number[] = [
  Kind.stringSelect,
  Kind.userSelect,
  Kind.roleSelect,
  Kind.mentionableSelect,
  Kind.channelSelect,
];

function checkRange(form: Form, most: number): void {
  const min = form.integer('min_values', { min: 0, max: most });
  const max = form.integer('max_values', { min: 1, max: most });
  if (min !== undefined && max !== undefined && min > max) {
    form.fail('min_values', 'BASE_TYPE_MIN_MAX', 'min_values must not be greater than max_values');
  }
}

/** A menu: up to 25 options with labels and values of up to 100 characters. */
export function checkSelect(form: Form, kind: number, seen: SeenIds): void {
  checkCustomId(form, seen);
  form.text('placeholder', { max: 150 });
  form.boolean('disabled');
  checkRange(form, 25);
  if (kind !== Kind.stringSelect) return;
  const values = new Set<string>();
  for (const option of form.forms('options', { required: true, min: 1, max: 25 }) ?? []) {
    option.text('label', { required: true, min: 1, max: 100 });
    option.text('description', { max: 100 });
    const value = option.text('value', { required: true, min: 1, max: 100 }) ?? '';
    if (values.has(value)) {
      option.fail(
        'value',
        'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
        'The specified option value is already used',
      );
    }
    values.add(value);
  }
}

/** A text input of a modal: at most 4000 characters; labelled itself only in an action row. */
export function checkTextInput(form: Form, seen: SeenIds, labelled: boolean): void {
  checkCustomId(form, seen);
  form.integer('style', { required: true, oneOf: [1, 2] });
  if (labelled) form.text('label', { required: true, min: 1, max: 45 });
  form.integer('min_length', { min: 0, max: 4000 });
  form.integer('max_length', { min: 1, max: 4000 });
  form.text('value', { max: 4000 });
  form.text('placeholder', { max: 100 });
  form.boolean('required');
}

/** A file upload of a modal: none to ten files (components/reference, "File Upload"). */
export function checkFileUpload(form: Form, seen: SeenIds): void {
  checkCustomId(form, seen);
  checkRange(form, 10);
  form.boolean('required');
  checkFileTypes(form);
}

/** `file_types`: at most ten groups or endings (reference, "File Types"). */
export function checkFileTypes(form: Form): void {
  for (const [at, type] of (form.list('file_types', { max: 10 }) ?? []).entries()) {
    if (typeof type === 'string' && /^(image|video|audio|\.\w+)$/.test(type)) continue;
    form.fail(`file_types.${at}`, 'BASE_TYPE_CHOICES', 'Must be image, video, audio or a file ending.');
  }
}

/** A group of radio buttons or checkboxes of a modal. */
export function checkChoices(form: Form, kind: number, seen: SeenIds): void {
  checkCustomId(form, seen);
  if (kind === Kind.checkbox) return;
  const min = kind === Kind.radioGroup ? 2 : 1;
  for (const option of form.forms('options', { required: true, min, max: 10 }) ?? []) {
    option.text('label', { required: true, min: 1, max: 100 });
    option.text('value', { required: true, min: 1, max: 100 });
    option.text('description', { max: 100 });
  }
}
