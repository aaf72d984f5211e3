import { isJsonObject } from '@toonwit/emulator-kit';
import { CommandKind, OptionKind } from '../protocol.ts';
import { lengthOf, type Form } from './form.ts';
import { checkFileTypes } from './inputs.ts';

/** Names of slash commands and options (interactions/application-commands, "Naming"). */
const namePattern = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const maxCommandCharacters = 8000;
const numeric: readonly number[] = [OptionKind.integer, OptionKind.number];
const withChoices: readonly number[] = [OptionKind.string, ...numeric];

const locales = new Set(
  'id en-US en-GB bg zh-CN zh-TW hr cs da nl fi fr de el hi hu it ja ko lt no pl pt-BR ro ru es-ES es-419 sv-SE th tr uk vi'.split(
    ' ',
  ),
);

function checkSlashName(form: Form): void {
  const name = form.text('name', { required: true, min: 1, max: 32 });
  if (name === undefined || name === '') return;
  if (!namePattern.test(name) || name !== name.toLowerCase()) {
    form.fail('name', 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
  }
}

function checkLocalizations(form: Form, key: string, rule: { max: number; slash: boolean }): void {
  const map = form.object(key);
  for (const locale of Object.keys(map?.value ?? {})) {
    if (!locales.has(locale)) {
      form.fail(`${key}.${locale}`, 'ENUM_TYPE_COERCE', `Value "${locale}" is not a valid enum value.`);
    }
    const text = map?.text(locale, { min: 1, max: rule.max }) ?? '';
    if (rule.slash && text !== '' && !namePattern.test(text)) {
      form.fail(`${key}.${locale}`, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
    }
  }
}

function checkChoices(form: Form, type: number): void {
  const seen = new Set<string>();
  for (const choice of form.forms('choices', { max: 25 }) ?? []) {
    const name = choice.text('name', { required: true, min: 1, max: 100 }) ?? '';
    checkLocalizations(choice, 'name_localizations', { max: 100, slash: false });
    if (type === OptionKind.string) choice.text('value', { required: true, max: 100 });
    else choice.number('value', { required: true });
    if (seen.has(name)) {
      choice.fail(
        'name',
        'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_EXISTS',
        'Option choice name already exists',
      );
    }
    seen.add(name);
  }
  if (form.has('choices') && form.value['autocomplete'] === true) {
    form.fail(
      'autocomplete',
      'APPLICATION_COMMAND_AUTOCOMPLETE_CHOICES',
      'Options with choices cannot have autocomplete',
    );
  }
}

function checkRange(form: Form, type: number): void {
  if (numeric.includes(type)) {
    const min = form.number('min_value');
    const max = form.number('max_value');
    if (min !== undefined && max !== undefined && min > max) {
      form.fail('min_value', 'BASE_TYPE_MIN_MAX', 'min_value must not be greater than max_value');
    }
  }
  if (type === OptionKind.string) {
    form.integer('min_length', { min: 0, max: 6000 });
    form.integer('max_length', { min: 1, max: 6000 });
  }
}

function checkOption(form: Form, depth: number): void {
  const types = Object.values(OptionKind);
  const nested: readonly number[] = [OptionKind.subcommand, OptionKind.group];
  const type = form.integer('type', { required: true, oneOf: types });
  checkSlashName(form);
  checkLocalizations(form, 'name_localizations', { max: 32, slash: true });
  form.text('description', { required: true, min: 1, max: 100 });
  checkLocalizations(form, 'description_localizations', { max: 100, slash: false });
  form.boolean('required');
  form.boolean('autocomplete');
  if (type === undefined) return;
  checkRange(form, type);
  if (withChoices.includes(type)) checkChoices(form, type);
  if (type === OptionKind.attachment) checkFileTypes(form);
  if (type === OptionKind.channel) form.list('channel_types');
  if (nested.includes(type)) {
    const deepest = type === OptionKind.group ? 0 : 1;
    if (depth > deepest)
      form.fail(
        'type',
        'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
        'Sub-command option types are invalid here',
      );
    checkOptions(form, depth + 1);
  }
}

function checkOptions(form: Form, depth: number): void {
  const seen = new Set<string>();
  let optionalSeen = false;
  for (const option of form.forms('options', { max: 25 }) ?? []) {
    checkOption(option, depth);
    const { name, required } = option.value;
    if (typeof name === 'string' && seen.has(name)) {
      option.fail('name', 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS', 'Option name already exists');
    }
    if (typeof name === 'string') seen.add(name);
    if (required === true && optionalSeen) {
      const message = 'Required options must be placed before non-required options';
      option.fail('', 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID', message);
    }
    optionalSeen ||= required !== true;
  }
}

const countedKeys = ['name', 'description', 'value'];

/** Characters that count towards a command's 8000: names, descriptions and choice values at every depth. */
function charactersOf(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + charactersOf(item), 0);
  if (!isJsonObject(value)) return 0;
  const own = countedKeys.map((key) => value[key]).filter((text) => typeof text === 'string');
  const nested = [value['options'], value['choices']].map(charactersOf);
  return own.reduce((sum, text) => sum + lengthOf(text), 0) + nested.reduce((sum, count) => sum + count, 0);
}

/** Checks one command's body, whole or, for an edit, as it would become. */
export function checkCommand(form: Form): void {
  const type = form.integer('type', { oneOf: Object.values(CommandKind) }) ?? CommandKind.chatInput;
  const slash = type === CommandKind.chatInput;
  if (slash) {
    checkSlashName(form);
    form.text('description', { required: true, min: 1, max: 100 });
    checkOptions(form, 0);
  } else {
    form.text('name', { required: true, min: 1, max: 32 });
    if (form.text('description')) {
      const message = 'Context menu commands cannot have description';
      form.fail('description', 'APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION', message);
    }
    if ((form.list('options') ?? []).length > 0) {
      form.fail(
        'options',
        'APPLICATION_COMMAND_CONTEXT_MENU_OPTIONS',
        'Context menu commands cannot have options',
      );
    }
  }
  checkLocalizations(form, 'name_localizations', { max: 32, slash });
  checkLocalizations(form, 'description_localizations', { max: 100, slash: false });
  checkSet(form, 'contexts', [0, 1, 2]);
  checkSet(form, 'integration_types', [0, 1]);
  form.boolean('nsfw');
  form.boolean('dm_permission');
  const permissions = form.value['default_member_permissions'];
  if (permissions !== undefined && permissions !== null && !/^"?\d+"?$/.test(JSON.stringify(permissions))) {
    form.fail('default_member_permissions', 'NUMBER_TYPE_COERCE', 'Value is not a bit set.');
  }
  if (charactersOf(form.value) > maxCommandCharacters) {
    form.fail('', 'APPLICATION_COMMAND_TOO_LARGE', `Command exceeds maximum size (${maxCommandCharacters})`);
  }
}

function checkSet(form: Form, key: string, values: readonly number[]): void {
  const list = form.list(key, { min: 1 });
  for (const [at, item] of (list ?? []).entries()) {
    if (typeof item === 'number' && values.includes(item)) continue;
    form.fail(`${key}.${at}`, 'BASE_TYPE_CHOICES', `Value must be one of {${values.join(', ')}}.`);
  }
  if (list && new Set(list).size < list.length)
    form.fail(key, 'SET_TYPE_CONTAINS_DUPLICATE', 'A set contains duplicate values.');
}
