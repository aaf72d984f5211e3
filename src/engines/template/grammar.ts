import type { Thing } from './words.ts';

/** Begins a sentence with the text; "iPhone" stays as it is. */
export function cap(text: string): string {
  if (/^\p{Ll}\p{Lu}/u.test(text)) return text;
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}

const vowelSound = /^(?:[aeiou]|hours?\b|honest|honou?r|heir|x-ray|8|11\b|18\b)/i;
const consonantSound = /^(?:uni(?!n|m)|us(?:e|u)|ut(?:e|i|o)|u(?:ra|ri|ro)|eu|ewe|one|once|ouija)/i;
/** Letters whose names begin with a vowel, as in "an FBI agent". */
const spelledOut = /^[AEFHILMNORSX](?=[B-DF-HJ-NP-TV-Z]|\b)[A-Z]*\b/;
const spelledConsonant = /^U(?=[B-DF-HJ-NP-TV-Z])[A-Z]*\b/;

/** "a" or "an", by the sound with which the text begins. */
export function article(text: string): 'a' | 'an' {
  if (spelledConsonant.test(text)) return 'a';
  if (spelledOut.test(text)) return 'an';
  return vowelSound.test(text) && !consonantSound.test(text) ? 'an' : 'a';
}

/** "an apple", "cats", "traffic", "Saturn". */
export function a({ name, kind }: Thing): string {
  return kind === 'one' ? `${article(name)} ${name}` : name;
}

/** "the apple", "the cats", "traffic", "Saturn". */
export function the({ name, kind }: Thing): string {
  return kind === 'name' || kind === 'mass' ? name : `the ${name}`;
}

/** "my apple" where the prompt says that it is mine, else "the apple". */
export function whose(thing: Thing): string {
  return thing.owner === 'my' || thing.owner === 'our' ? `${thing.owner} ${thing.name}` : the(thing);
}

/** In general: "apples", "cats", "traffic", "Saturn", "Monday mornings". */
export function all({ plural }: Thing): string {
  return plural;
}

/** Whether `all` of it takes the verb of several. */
export function allAre({ name, kind, plural }: Thing): boolean {
  return kind === 'one' || kind === 'many' || plural !== name;
}

interface Pronouns {
  readonly it: 'it' | 'they';
  readonly them: 'it' | 'them';
  readonly its: 'its' | 'their';
  /** "it is", "they are" and so on, after the pronoun. */
  readonly is: 'is' | 'are';
  readonly has: 'has' | 'have';
  readonly was: 'was' | 'were';
}

const several: Pronouns = { it: 'they', them: 'them', its: 'their', is: 'are', has: 'have', was: 'were' };
const single: Pronouns = { it: 'it', them: 'it', its: 'its', is: 'is', has: 'has', was: 'was' };

/** The words that stand for a thing in the next sentence; people and names are "they", "the moon" is "it". */
export function pronouns({ name, kind, person }: Thing): Pronouns {
  const isName = kind === 'name' && !name.startsWith('the ');
  return kind === 'many' || isName || person ? several : single;
}

/** The form of a verb right after `the` or `a` thing: `agree(cat, 'is', 'are')`. */
export function agree<One extends string, Many extends string>(
  { kind }: Thing,
  one: One,
  many: Many,
): One | Many {
  return kind === 'many' ? many : one;
}
