import type { English } from './en/index.ts';

/** A text that people read: a message in their language, a string that is the same in every language, or several sentences. */
export type Text = string | Message | readonly Text[];

/** What fills a message in. */
export type Value = number | Text | AnyOf | AtStart | Time;

/** A message of the catalogues with what fills it in: plain data, which can be sent to another process. */
export interface Message {
  readonly key: MessageKey;
  readonly values?: Readonly<Record<string, Value>>;
}

/** Several things of which one is meant, such as “a or b”. */
export interface AnyOf {
  readonly anyOf: readonly Text[];
}

/** A text with a capital first letter, where it begins a sentence. */
export interface AtStart {
  readonly atStart: Text;
}

/** A time from now, as in “in 3 seconds”, or how long something lasts, as in “3 seconds”. */
export type Time = { readonly unit: 'second' | 'minute' | 'hour' | 'day' } & (
  { readonly fromNow: number } | { readonly lasting: number }
);

/** Every key, as `subject.name`. */
export type MessageKey = {
  [Subject in keyof English]: `${Subject}.${keyof English[Subject] & string}`;
}[keyof English];

type EnglishOf<Key extends MessageKey> = Key extends `${infer Subject extends keyof English}.${infer Name}`
  ? Name extends keyof English[Subject]
    ? English[Subject][Name]
    : never
  : never;

/** What may fill an argument in, by its kind in ICU's syntax. */
interface Kinds {
  plural: number;
  selectordinal: number;
  number: number;
  select: string;
}

/** The argument that a part of a text between `{` and `}` is; a branch, as in `one {# call}`, is told by its blanks or `#`. */
type ArgumentIn<Part> = Part extends `${infer Name}, ${infer More}`
  ? More extends `${infer Kind extends keyof Kinds},${string}`
    ? Record<Name, Kinds[Kind]>
    : More extends keyof Kinds
      ? Record<Name, Kinds[More]>
      : unknown
  : Part extends `${string}${' ' | '#' | '{'}${string}` | ''
    ? unknown
    : Record<Part & string, Value>;

/** The arguments in a text of ICU's syntax. */
type ArgumentsIn<Whole> = Whole extends `${string}{${infer Rest}`
  ? (Rest extends `${infer Part}}${string}` ? ArgumentIn<Part> : unknown) & ArgumentsIn<Rest>
  : unknown;

type ValuesOf<Key extends MessageKey> = ArgumentsIn<EnglishOf<Key>>;

/** The parameters after a key: none for a message without arguments. */
export type Filling<Key extends MessageKey> =
  unknown extends ValuesOf<Key>
    ? []
    : [values: { readonly [Name in keyof ValuesOf<Key>]: ValuesOf<Key>[Name] }];

/** Makes a message; its arguments are typed by the English text. */
export function message<const Key extends MessageKey>(key: Key, ...filling: Filling<Key>): Message;
export function message(key: MessageKey, values?: NonNullable<Message['values']>): Message {
  return values === undefined ? { key } : { key, values };
}

/** Seconds from now, for an argument. */
export function inSeconds(seconds: number): Time {
  return { fromNow: seconds, unit: 'second' };
}
