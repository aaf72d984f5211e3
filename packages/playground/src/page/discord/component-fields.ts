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

/** A field that holds text; empty where there is none. */
export function textIn(fields: Fields, name: string): string {
  const value = fields[name];
  return typeof value === 'string' ? value : '';
}

/** A field that holds a number. */
export function numberIn(fields: Fields, name: string): number | undefined {
  const value = fields[name];
  return typeof value === 'number' ? value : undefined;
}

/** A field that holds an object. */
export function objectIn(fields: Fields, name: string): Fields | undefined {
  const value = fields[name];
  return isFields(value) ? value : undefined;
}

/** A field that holds objects. */
export function objectsIn(fields: Fields, name: string): readonly Fields[] {
  const value = fields[name];
  return Array.isArray(value) ? value.filter(isFields) : [];
}

/** A field that holds a component. */
export function componentIn(fields: Fields, name: string): DiscordComponent | undefined {
  const value = fields[name];
  return isComponent(value) ? value : undefined;
}

/** The components within one. */
export function componentsIn(fields: Fields): readonly DiscordComponent[] {
  return objectsIn(fields, 'components').filter(isComponent);
}

/** The choices of a menu or group. */
export function optionsIn(fields: Fields): readonly Option[] {
  return objectsIn(fields, 'options').map((option) => ({
    label: textIn(option, 'label'),
    value: textIn(option, 'value'),
    description: textIn(option, 'description'),
    chosen: option['default'] === true,
  }));
}
