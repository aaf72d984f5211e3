import { inLanguage } from '../../src/languages/in-language.ts';
import type { Text } from '../../src/languages/message.ts';

/** What an English reader sees of a text; undefined without one. */
export function english(text: Text): string;
export function english(text: Text | undefined): string | undefined;
export function english(text: Text | undefined): string | undefined {
  return text === undefined ? undefined : inLanguage(text, 'en');
}
