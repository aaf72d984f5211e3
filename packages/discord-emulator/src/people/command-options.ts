import { isJsonObject, type JsonObject } from '@toonwit/emulator-kit';
import type { UploadedFile } from '../cdn.ts';
import { lengthOf } from '../validate/form.ts';
import { OptionKind as Kind } from '../protocol.ts';
import { refuseUnless } from './client-refusal.ts';
import { numberIn, textIn } from './fields.ts';
import { isUpload, type Resolver } from './resolved-data.ts';

/** A value as a person gives it: an id stands for a user, channel or role. */
type OptionValue = string | number | boolean | UploadedFile;
export type OptionValues = Readonly<Record<string, OptionValue>>;

const maxStringLength = 6000;

function optionsOf(holder: JsonObject): JsonObject[] {
  return Array.isArray(holder['options']) ? holder['options'].filter(isJsonObject) : [];
}

function checkString(option: JsonObject, value: string): void {
  const name = textIn(option, 'name');
  const length = lengthOf(value);
  refuseUnless(length >= numberIn(option, 'min_length', 0), `"${name}" is too short.`);
  refuseUnless(length <= numberIn(option, 'max_length', maxStringLength), `"${name}" is too long.`);
}

function checkNumber(option: JsonObject, value: number): void {
  const name = textIn(option, 'name');
  refuseUnless(
    option['type'] !== Kind.integer || Number.isSafeInteger(value),
    `"${name}" takes whole numbers.`,
  );
  refuseUnless(value >= numberIn(option, 'min_value', -(2 ** 53)), `"${name}" is too small.`);
  refuseUnless(value <= numberIn(option, 'max_value', 2 ** 53), `"${name}" is too large.`);
}

/** A choice by its value or by the name that the client shows. */
function chosen(option: JsonObject, value: OptionValue): OptionValue {
  const choices = Array.isArray(option['choices']) ? option['choices'].filter(isJsonObject) : [];
  if (choices.length === 0) return value;
  const choice = choices.find((candidate) => candidate['value'] === value || candidate['name'] === value);
  const picked = choice?.['value'];
  refuseUnless(
    typeof picked === 'string' || typeof picked === 'number',
    `"${textIn(option, 'name')}" has no such choice.`,
  );
  return picked;
}

async function toValue(
  option: JsonObject,
  given: OptionValue,
  resolver: Resolver,
): Promise<string | number | boolean> {
  const wrong = `"${textIn(option, 'name')}" does not take such a value.`;
  if (option['type'] === Kind.attachment) {
    refuseUnless(isUpload(given), wrong);
    return resolver.file(given, option['file_types']);
  }
  const value = chosen(option, given);
  refuseUnless(!isUpload(value), wrong);
  switch (option['type']) {
    case Kind.string:
      refuseUnless(typeof value === 'string', wrong);
      checkString(option, value);
      resolver.text(value);
      return value;
    case Kind.integer:
    case Kind.number:
      refuseUnless(typeof value === 'number', wrong);
      checkNumber(option, value);
      return value;
    case Kind.boolean:
      refuseUnless(typeof value === 'boolean', wrong);
      return value;
    default:
      refuseUnless(typeof value === 'string', wrong);
      if (option['type'] === Kind.channel) resolver.channel(value);
      else if (option['type'] === Kind.role) resolver.role(value);
      else resolver.user(value);
      return value;
  }
}

/**
 * Turns what a person typed into a command's option payload, checked as the client checks it before anything is
 * sent. `path` names sub-commands. @throws ClientRefusal where the client would not have sent it.
 */
export async function toOptions(
  holder: JsonObject,
  {
    path,
    values,
    resolver,
    focused,
  }: { path: readonly string[]; values: OptionValues; resolver: Resolver; focused?: string },
): Promise<object[]> {
  const options = optionsOf(holder);
  const [next, ...rest] = path;
  const nested = options.filter(({ type }) => type === Kind.subcommand || type === Kind.group);
  if (nested.length > 0 || next !== undefined) {
    const chosenOption = nested.find(({ name }) => name === next);
    refuseUnless(chosenOption !== undefined, `There is no sub-command "${next ?? ''}".`);
    const inner = await toOptions(chosenOption, {
      path: rest,
      values,
      resolver,
      ...(focused === undefined ? {} : { focused }),
    });
    return [{ type: chosenOption['type'], name: next, options: inner }];
  }
  const known = new Set(options.map(({ name }) => name));
  for (const name of Object.keys(values)) refuseUnless(known.has(name), `There is no option "${name}".`);
  const payload: object[] = [];
  for (const option of options) {
    const name = textIn(option, 'name');
    const given = values[name];
    if (focused === name) {
      // The option being typed is sent as text, unchecked.
      payload.push({
        type: option['type'],
        name,
        value: isUpload(given) ? '' : String(given ?? ''),
        focused: true,
      });
      continue;
    }
    refuseUnless(
      given !== undefined || option['required'] !== true || focused !== undefined,
      `"${name}" is required.`,
    );
    if (given !== undefined)
      payload.push({ type: option['type'], name, value: await toValue(option, given, resolver) });
  }
  return payload;
}
