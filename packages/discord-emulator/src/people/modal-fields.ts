import { isJsonObject, type JsonObject } from '@toonwit/emulator-kit';
import type { UploadedFile } from '../cdn.ts';
import type { StoredModal } from '../stored-types.ts';
import { lengthOf } from '../validate/form.ts';
import { ComponentKind as Kind } from '../protocol.ts';
import { refuseUnless } from './client-refusal.ts';
import { numberIn, textIn } from './fields.ts';
import { isUpload, type Resolver } from './resolved-data.ts';

/** What a person entered in a modal's field: text, choices, a checkbox, or files. */
type FieldValue = string | boolean | readonly string[] | readonly UploadedFile[];
export type FieldValues = Readonly<Record<string, FieldValue>>;

function textOf(field: JsonObject, given: FieldValue | undefined, name: string): string {
  const value = given ?? field['value'] ?? '';
  refuseUnless(typeof value === 'string', `"${name}" takes text.`);
  const required = field['required'] !== false;
  refuseUnless(!required || value !== '', `"${name}" is required.`);
  if (value !== '')
    refuseUnless(lengthOf(value) >= numberIn(field, 'min_length', 0), `"${name}" is too short.`);
  refuseUnless(lengthOf(value) <= numberIn(field, 'max_length', 4000), `"${name}" is too long.`);
  return value;
}

function checkCount(field: JsonObject, count: number, name: string): void {
  const required = field['required'] !== false;
  if (count === 0 && !required) return;
  refuseUnless(
    count >= Math.max(required ? 1 : 0, numberIn(field, 'min_values', 1)),
    `"${name}" needs more.`,
  );
  refuseUnless(count <= numberIn(field, 'max_values', 1), `"${name}" takes fewer.`);
}

function checkListed(field: JsonObject, values: readonly string[], name: string): void {
  const options = Array.isArray(field['options']) ? field['options'].filter(isJsonObject) : [];
  const known = new Set(options.map(({ value }) => value));
  for (const value of values) refuseUnless(known.has(value), `"${name}" has no choice "${value}".`);
}

async function toField(field: JsonObject, values: FieldValues, resolver: Resolver): Promise<object> {
  const name = textIn(field, 'custom_id');
  const given = values[name];
  const base = { type: field['type'], custom_id: name };
  const list = Array.isArray(given) ? given.map((item: string | UploadedFile) => item) : [];
  const texts = list.filter((item) => typeof item === 'string');
  switch (field['type']) {
    case Kind.textInput:
      return { ...base, value: textOf(field, given, name) };
    case Kind.fileUpload: {
      const files = list.filter(isUpload);
      checkCount(field, files.length, name);
      const ids: string[] = [];
      for (const file of files) ids.push(await resolver.file(file, field['file_types']));
      return { ...base, values: ids };
    }
    case Kind.checkbox:
      return { ...base, value: given === true };
    case Kind.radioGroup:
      if (typeof given === 'string') checkListed(field, [given], name);
      refuseUnless(given !== undefined || field['required'] === false, `"${name}" is required.`);
      return { ...base, value: given ?? null };
    default:
      checkCount(field, texts.length, name);
      if (field['type'] === Kind.stringSelect || field['type'] === Kind.checkboxGroup)
        checkListed(field, texts, name);
      if (field['type'] === Kind.userSelect || field['type'] === Kind.mentionableSelect)
        texts.forEach(resolver.user);
      if (field['type'] === Kind.roleSelect) texts.forEach(resolver.role);
      if (field['type'] === Kind.channelSelect) texts.forEach(resolver.channel);
      return { ...base, values: texts };
  }
}

/** Turns what a person entered into the components of a submission. @throws ClientRefusal as the client would. */
export async function toSubmission(
  modal: StoredModal,
  values: FieldValues,
  resolver: Resolver,
): Promise<object[]> {
  let id = 1;
  const components: object[] = [];
  for (const component of modal.components) {
    const outer = { type: component['type'], id: id++ };
    if (component['type'] === Kind.label && isJsonObject(component['component'])) {
      const field = await toField(component['component'], values, resolver);
      components.push({ ...outer, component: { ...field, id: id++ } });
    } else if (component['type'] === Kind.actionRow && Array.isArray(component['components'])) {
      const fields: object[] = [];
      for (const field of component['components'].filter(isJsonObject))
        fields.push({ ...(await toField(field, values, resolver)), id: id++ });
      components.push({ ...outer, components: fields });
    } else {
      components.push(outer);
    }
  }
  return components;
}
