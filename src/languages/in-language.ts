import { createRequire } from 'node:module';
import type * as Library from 'intl-messageformat';
import { LRUCache } from 'lru-cache';
import { textOf } from './catalogues.ts';
import type { Language } from './language.ts';
import { message, type Filling, type Message, type MessageKey, type Text, type Value } from './message.ts';

/** Messages that stay compiled: most uses need the same few. */
const compiled = new LRUCache<string, Library.IntlMessageFormat>({ max: 500 });

const require = createRequire(import.meta.url);

/** Compiles a message. The library is loaded with the first one that needs it, so that the start doesn't wait for it. */
function compile(text: string, language: Language): Library.IntlMessageFormat {
  const key = `${language} ${text}`;
  const known = compiled.get(key);
  if (known) return known;
  const library = require('intl-messageformat') as typeof Library;
  const format = new library.IntlMessageFormat(text, language, undefined, { ignoreTag: true });
  compiled.set(key, format);
  return format;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function valueIn(value: Value, language: Language): string | number {
  if (typeof value === 'number') return value;
  if (typeof value === 'object') {
    if ('anyOf' in value)
      return new Intl.ListFormat(language, { type: 'disjunction' }).format(
        value.anyOf.map((each) => inLanguage(each, language)),
      );
    if ('atStart' in value) return capital(inLanguage(value.atStart, language));
    if ('fromNow' in value) return new Intl.RelativeTimeFormat(language).format(value.fromNow, value.unit);
    if ('lasting' in value)
      return new Intl.NumberFormat(language, {
        style: 'unit',
        unit: value.unit,
        unitDisplay: 'long',
      }).format(value.lasting);
  }
  return inLanguage(value, language);
}

function filledIn({ key, values = {} }: Message, language: Language): string {
  const text = textOf(key, language);
  if (!text.includes('{')) return text;
  const strings = Object.entries(values).map(([name, value]) => [name, valueIn(value, language)] as const);
  return String(compile(text, language).format(Object.fromEntries(strings)));
}

const isSeveral = (text: Text): text is readonly Text[] => Array.isArray(text);

/** Writes a text in a language. */
export function inLanguage(text: Text, language: Language): string {
  if (typeof text === 'string') return text;
  if (isSeveral(text)) return text.map((each) => inLanguage(each, language)).join(' ');
  return filledIn(text, language);
}

/** Writes messages in one language. */
export type Say = <const Key extends MessageKey>(key: Key, ...filling: Filling<Key>) => string;

/** Creates the function that writes messages in a language. */
export function sayIn(language: Language): Say {
  return (key, ...filling) => inLanguage(message(key, ...filling), language);
}
