import type { SlackState } from '../protocol.ts';
import { withEmojis } from './with-emojis.ts';

export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The fields of an element, whose kind decides which there are. */
export function fieldsOf(element: object): Fields {
  return { ...element };
}

/** A field that holds text; empty where it does not. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** One choice of a menu or group. */
export interface Option {
  readonly label: string;
  readonly value: string;
  readonly description: string;
  readonly chosen: boolean;
}

function list(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.filter(isFields) : [];
}

function said(value: unknown): string {
  return isFields(value) ? withEmojis(textOf(value['text'])) : '';
}

/** What an element offers: its own options, or the people or channels that there are. */
export function optionsOf(fields: Fields, { people, channels }: SlackState): readonly Option[] {
  const type = textOf(fields['type']);
  const initial = ['initial_user', 'initial_channel', 'initial_conversation'].map((name) =>
    textOf(fields[name]),
  );
  const from = (all: readonly { readonly id: string; readonly name: string }[]): Option[] =>
    all.map(({ id, name }) => ({ label: name, value: id, description: '', chosen: initial.includes(id) }));
  if (type.endsWith('users_select')) return from(people);
  if (type.endsWith('channels_select')) return from(channels.filter(({ kind }) => kind === 'public'));
  if (type.endsWith('conversations_select')) return from(channels);
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
