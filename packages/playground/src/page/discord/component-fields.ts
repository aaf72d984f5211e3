import type { Option } from '../parts/option.ts';
import type { DiscordComponent } from '../protocol.ts';

export { ComponentKind as Kind } from '@toonwit/discord-emulator/protocol';

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isComponent(value: unknown): value is DiscordComponent {
  return isFields(value) && typeof value['type'] === 'number';
}

/** A text field; empty if absent. */
export function textIn(fields: Fields, name: string): string {
  const value = fields[name];
  return typeof value === 'string' ? value : '';
}

/** A number field; undefined if absent. */
export function numberIn(fields: Fields, name: string): number | undefined {
  const value = fields[name];
  return typeof value === 'number' ? value : undefined;
}

/** An object field; undefined if absent. */
export function objectIn(fields: Fields, name: string): Fields | undefined {
  const value = fields[name];
  return isFields(value) ? value : undefined;
}

/** A field with an array of objects. */
export function objectsIn(fields: Fields, name: string): readonly Fields[] {
  const value = fields[name];
  return Array.isArray(value) ? value.filter(isFields) : [];
}

/** A field with one component. */
export function componentIn(fields: Fields, name: string): DiscordComponent | undefined {
  const value = fields[name];
  return isComponent(value) ? value : undefined;
}

/** A component's children. */
export function componentsIn(fields: Fields): readonly DiscordComponent[] {
  return objectsIn(fields, 'components').filter(isComponent);
}

/** The options of a menu or group. */
export function optionsIn(fields: Fields): readonly Option[] {
  return objectsIn(fields, 'options').map((option) => ({
    label: textIn(option, 'label'),
    value: textIn(option, 'value'),
    description: textIn(option, 'description'),
    chosen: option['default'] === true,
  }));
}
