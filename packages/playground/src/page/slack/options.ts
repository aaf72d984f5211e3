import { optionsFrom, type Option } from '../parts/option.ts';
import type { SlackState } from '../protocol.ts';
import { withEmojis } from './with-emojis.ts';

export type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An element's fields, which depend on its type. */
export function fieldsOf(element: object): Fields {
  return { ...element };
}

/** A text field; empty if absent. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function list(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.filter(isFields) : [];
}

/** The text of a text object field; empty if absent. */
export function said(value: unknown): string {
  return isFields(value) ? withEmojis(textOf(value['text'])) : '';
}

/** An element's choices: its own options, or the people or channels of the workspace. */
export function optionsOf(fields: Fields, { people, channels }: SlackState): readonly Option[] {
  const type = textOf(fields['type']);
  const initial = ['initial_user', 'initial_channel', 'initial_conversation'].map((name) =>
    textOf(fields[name]),
  );
  if (type.endsWith('users_select')) return optionsFrom(people, initial);
  if (type.endsWith('channels_select'))
    return optionsFrom(
      channels.filter(({ kind }) => kind === 'public'),
      initial,
    );
  if (type.endsWith('conversations_select')) return optionsFrom(channels, initial);
  const initials = [...list(fields['initial_options']), ...list([fields['initial_option']])];
  const chosen = new Set(initials.map((option) => textOf(option['value'])));
  const options = [
    ...list(fields['options']),
    ...list(fields['option_groups']).flatMap((group) => list(group['options'])),
  ];
  return options.map((option) => ({
    label: said(option['text']),
    value: textOf(option['value']),
    description: said(option['description']),
    chosen: chosen.has(textOf(option['value'])),
  }));
}
