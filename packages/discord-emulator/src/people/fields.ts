import type { JsonObject } from '@toonwit/emulator-kit';

/** A field that should be text; empty where it is not. */
export function textIn(value: JsonObject, key: string): string {
  const text = value[key];
  return typeof text === 'string' ? text : '';
}

/** A field that should be a number; `otherwise` where it is not. */
export function numberIn(value: JsonObject, key: string, otherwise: number): number {
  const number = value[key];
  return typeof number === 'number' ? number : otherwise;
}
